import DecisionProcesses

/// How much an agent explored, beside how much it was told to: a count that goes along with it.
///
///     var health = ExplorationHealth()
///     health.record(action: 1, of: [5, 1], epsilon: 0.2)
///     health.observedShare  // 1
///     health.expectedShare  // 0.1
///
/// A choice is *exploratory* if its action is not one of the greedy ones. Who explores with chance
/// ε among n actions of which m are greedy lands on a greedy one all the same in m of n cases, so
/// a choice is exploratory with chance
///
///     ε (n − m) / n,
///
/// less than ε, and 0 where all actions tie. The chances of several choices add up to the expected
/// count, whatever schedule ε follows. Whether the two counts agree is for a test to say: the
/// choices are independent coins whose mean chance is `expectedShare`.
///
/// Source: Sutton and Barto (2018), section 2.2; Hoeffding (1963), theorem 1, for coins that differ.
public struct ExplorationHealth: Hashable, Sendable {
  /// The number of choices recorded.
  public private(set) var choiceCount = 0
  /// The number of them that were not greedy.
  public private(set) var exploratoryCount = 0
  /// The sum of the chances of being exploratory.
  public private(set) var expectedCount = 0.0

  /// Creates a count of no choices.
  public init() {}

  /// Records one choice.
  ///
  /// - Precondition: `action` is an index into the values, none of which is NaN, and `epsilon` is in
  ///   `0...1`.
  /// - Complexity: O(actions).
  public mutating func record(action: Int, of actionValues: [Double], epsilon: Double) {
    require(actionValues.indices.contains(action), "The action taken is one of the actions.")
    require((0...1).contains(epsilon), "Epsilon is a probability: it lies in 0...1.")
    let (best, ties) = actionValues.maximumAndTies()
    choiceCount += 1
    if actionValues[action] != best { exploratoryCount += 1 }
    let n = Double(actionValues.count)
    expectedCount += epsilon * (n - Double(ties)) / n
  }

  /// The share of choices that were exploratory.
  ///
  /// - Precondition: A choice was recorded.
  public var observedShare: Double { Double(exploratoryCount) / Double(positiveCount) }

  /// The mean chance of being exploratory.
  ///
  /// - Precondition: A choice was recorded.
  public var expectedShare: Double { expectedCount / Double(positiveCount) }

  private var positiveCount: Int {
    require(choiceCount > 0, "A share needs at least one choice.")
    return choiceCount
  }
}
