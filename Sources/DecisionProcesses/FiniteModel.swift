/// A Markov decision process written out as a table, as data that can be stored and sent.
///
///     let model = FiniteModel(frozenLake)
///     model.outcomes(of: 2, in: 14)
///
/// Rows are state-major: the outcomes of action a in state s stand at `rows[s * actionCount + a]`.
public struct FiniteModel: MarkovDecisionProcess, Hashable, Codable {
  public let stateCount: Int
  public let actionCount: Int
  public let initialStates: [InitialState]
  /// The outcomes of each state and action, state-major.
  public let rows: [[Outcome]]
  /// Whether each state is terminal.
  public let terminalStates: [Bool]

  /// Creates a model from its table.
  ///
  /// - Precondition: There is one row for each state and action and one flag for each state.
  public init(
    actionCount: Int,
    initialStates: [InitialState],
    rows: [[Outcome]],
    terminalStates: [Bool]
  ) {
    require(actionCount > 0, "A model needs at least one action.")
    require(
      rows.count == terminalStates.count * actionCount,
      "A model needs one row of outcomes for each state and action.")
    self.stateCount = terminalStates.count
    self.actionCount = actionCount
    self.initialStates = initialStates
    self.rows = rows
    self.terminalStates = terminalStates
  }

  /// Writes out any process as a table.
  ///
  /// - Complexity: O(states · actions · outcomes).
  public init(_ process: some MarkovDecisionProcess) {
    self.init(
      actionCount: process.actionCount,
      initialStates: process.initialStates,
      rows: (0..<process.stateCount).flatMap { state in
        (0..<process.actionCount).map { process.outcomes(of: $0, in: state) }
      },
      terminalStates: (0..<process.stateCount).map(process.isTerminal))
  }

  public func isTerminal(_ state: Int) -> Bool { terminalStates[state] }

  public func outcomes(of action: Int, in state: Int) -> [Outcome] {
    require((0..<actionCount).contains(action), "An action is an index below actionCount.")
    return rows[state * actionCount + action]
  }
}
