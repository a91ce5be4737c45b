public import DynamicProgramming

/// What a table of action values looks like from afar.
///
///     let summary = ValueSummary(of: agent.actionValues, isTerminal: world.isTerminal)
///     summary.deadStateCount    // states whose values are all 0 still
///
/// Terminal states are left out, for their values are 0 by definition: with them a world of many
/// holes and walls would look half dead when all is learned. A state where all that ever follows is 0
/// looks dead as well, and a table that did not begin at 0 has no dead states.
public struct ValueSummary: Hashable, Sendable {
  /// The values of all actions in all states that are not terminal.
  public private(set) var values = RunningMoments()
  /// The number of states that are not terminal.
  public private(set) var stateCount = 0
  /// The number of them whose values are all 0.
  public private(set) var deadStateCount = 0

  /// Looks at each value once.
  ///
  /// - Complexity: O(states · actions), without allocation.
  public init(of table: ActionValues, isTerminal: (Int) -> Bool = { _ in false }) {
    for state in 0..<table.stateCount where !isTerminal(state) {
      stateCount += 1
      var isDead = true
      for action in 0..<table.actionCount {
        let value = table[state, action]
        values.record(value)
        if value != 0 { isDead = false }
      }
      if isDead { deadStateCount += 1 }
    }
  }

  /// The largest magnitude of a finite value; 0 where there is none.
  public var magnitude: Double {
    values.count > 0 ? max(values.minimum.magnitude, values.maximum.magnitude) : 0
  }

  /// The deviation of the finite values.
  public var deviation: Double { values.deviation }

  /// The dead states as a share of those that are not terminal; 0 where there are none.
  public var deadShare: Double {
    stateCount > 0 ? Double(deadStateCount) / Double(stateCount) : 0
  }
}
