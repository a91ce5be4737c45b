/// The simulation face of a model: an environment that draws each outcome from the model's table.
///
///     var world = Simulation(of: FrozenLake(map: map))
///     var state = world.reset(using: &generator)
///
/// The table is flattened once, so a step allocates nothing. It inlines into the loop of its
/// caller, also in another module, where it would else know its generator by the protocol alone.
public struct Simulation: Environment, Sendable {
  public let actionCount: Int
  /// The number of states.
  public let stateCount: Int

  @usableFromInline let initialStates: [InitialState]
  /// Where the outcomes of each state and action begin in `entries`; one more entry marks the end.
  @usableFromInline let starts: [Int]
  @usableFromInline let entries: [Entry]
  @usableFromInline let terminalStates: [Bool]
  @usableFromInline var state: Int?

  /// An outcome with the sum of its own probability and those before it in the row.
  @usableFromInline
  struct Entry: Sendable {
    @usableFromInline var cumulativeProbability: Double
    @usableFromInline var reward: Double
    @usableFromInline var nextState: Int
    @usableFromInline var isTerminal: Bool
  }

  /// Flattens a model.
  ///
  /// - Precondition: The model has initial states, and outcomes for every action of every other
  ///   state.
  /// - Complexity: O(states · actions · outcomes).
  public init(of model: some MarkovDecisionProcess) {
    require(!model.initialStates.isEmpty, "A model needs a state to begin in.")
    actionCount = model.actionCount
    stateCount = model.stateCount
    initialStates = model.initialStates
    terminalStates = (0..<model.stateCount).map(model.isTerminal)
    var starts: [Int] = []
    var entries: [Entry] = []
    for state in 0..<model.stateCount {
      for action in 0..<model.actionCount {
        starts.append(entries.count)
        var sum = 0.0
        for outcome in model.outcomes(of: action, in: state) where outcome.probability > 0 {
          sum += outcome.probability
          entries.append(
            Entry(
              cumulativeProbability: sum, reward: outcome.reward, nextState: outcome.nextState,
              isTerminal: outcome.isTerminal))
        }
      }
    }
    starts.append(entries.count)
    self.starts = starts
    self.entries = entries
  }

  @inlinable
  public mutating func reset(using generator: inout some RandomNumberGenerator) -> Int {
    let first =
      initialStates.count == 1
      ? initialStates[0].state
      : initialStates[generator.index(weights: initialStates.map(\.probability))].state
    state = first
    return first
  }

  /// Begins an episode in a state of the caller's choice.
  ///
  /// - Precondition: `first` is not terminal.
  public mutating func reset(to first: Int) {
    require((0..<stateCount).contains(first), "A state is an index below stateCount.")
    require(!terminalStates[first], "An episode cannot begin in a terminal state.")
    state = first
  }

  @inlinable
  @inline(__always)
  public mutating func step(
    _ action: Int,
    using generator: inout some RandomNumberGenerator
  ) -> Step<Int> {
    guard let state else {
      stop("The episode is over: call reset(using:) before the next step.")
    }
    require((0..<actionCount).contains(action), "An action is an index below actionCount.")
    let row = state * actionCount + action
    let end = starts[row + 1]
    var index = starts[row]
    require(index < end, "The model has no outcome for this action.")
    // A row with one outcome takes no draw, so a deterministic world consumes no randomness.
    if end - index > 1 {
      let mass = generator.unit() * entries[end - 1].cumulativeProbability
      // Counted to the end, not searched: a branch on a random draw costs more than the additions
      // it saves.
      for earlier in index..<(end - 1) {
        index += mass >= entries[earlier].cumulativeProbability ? 1 : 0
      }
    }
    let entry = entries[index]
    self.state = entry.isTerminal ? nil : entry.nextState
    return Step(
      observation: entry.nextState, reward: entry.reward, isTerminated: entry.isTerminal)
  }
}
