import DecisionProcesses
import Environments

/// A row for each step of given actions in a world, for comparison with other implementations.
///
///     let lake = try WorldCatalogue().entry(named: "frozen-lake-4x4")
///     let rollout = try Rollout(of: lake, actions: [1, 1, 3], seed: 7)
///     print(rollout.csv)
///
/// An episode ends when the process does or at the world's step limit; actions after that are not
/// taken.
public struct Rollout: Encodable, Sendable {
  /// One step.
  public struct Row: Hashable, Encodable, Sendable {
    /// The number of the step, from 1.
    public let step: Int
    /// What was seen before the action.
    public let state: RolloutState
    /// The action, in the rollout's numbering.
    public let action: Int
    /// What the action is called.
    public let actionLabel: String
    /// The reward for the action.
    public let reward: Double
    /// What was seen after the action.
    public let nextState: RolloutState
    /// Whether the process ended.
    public let isTerminated: Bool
    /// Whether the step limit was reached.
    public let isTruncated: Bool

    private enum CodingKeys: String, CodingKey {
      case step
      case state
      case action
      case actionLabel
      case reward
      case nextState
      case isTerminated = "terminated"
      case isTruncated = "truncated"
    }
  }

  /// The name of the world.
  public let world: String
  /// The seed of the world's draws.
  public let seed: UInt64
  /// Whose indices the rows' actions go by.
  public let numbering: ActionNumbering
  /// The steps.
  public let rows: [Row]
  /// The number of actions that were given for after the episode's end.
  public let unusedActionCount: Int

  private enum CodingKeys: String, CodingKey {
    case world
    case seed
    case numbering
    case rows
    case unusedActionCount = "unusedActions"
  }

  /// Takes actions in a world.
  ///
  /// - Parameters:
  ///   - entry: The world.
  ///   - actions: The actions, as this project's indices; `WorldEntry.actions(parsing:numbering:)`
  ///     reads them from text.
  ///   - initialState: Where to begin; without it, the world draws a start.
  ///   - numbering: Whose indices the rows report.
  ///   - seed: The seed of the world's draws.
  /// - Throws: `RolloutError`.
  /// - Precondition: The actions are indices of actions of the world.
  public init(
    of entry: WorldEntry,
    actions: [Int],
    initialState: RolloutState? = nil,
    numbering: ActionNumbering = .bellwork,
    seed: UInt64
  ) throws(RolloutError) {
    let indices = try entry.indices(in: numbering)
    let steps = try entry.steps(actions, from: initialState, seed: seed)
    self.world = entry.name
    self.seed = seed
    self.numbering = numbering
    self.unusedActionCount = actions.count - steps.count
    self.rows = zip(actions, steps).enumerated().map { index, pair in
      let (action, (state, step)) = pair
      return Row(
        step: index + 1, state: state, action: indices[action],
        actionLabel: entry.actionLabels[action], reward: step.reward,
        nextState: step.observation, isTerminated: step.isTerminated,
        isTruncated: step.isTruncated)
    }
  }
}

extension Rollout {
  /// The rows as comma-separated values under a line of names, each line ended by a line feed.
  ///
  /// The numbers of a vector have spaces between them. All numbers read back as the same bits.
  public var csv: String {
    let names = "step,state,action,actionLabel,reward,nextState,terminated,truncated\n"
    return rows.reduce(into: names) { text, row in
      text += "\(row.step),\(row.state),\(row.action),\(row.actionLabel),\(row.reward),"
      text += "\(row.nextState),\(row.isTerminated),\(row.isTruncated)\n"
    }
  }
}
