/// One possible result of an action: p(s′, r given s, a) with its state, reward and probability.
///
/// Source: Sutton and Barto, *Reinforcement Learning* (2nd edition, 2018), equation 3.2.
public struct Outcome: Hashable, Codable, Sendable {
  /// The chance of this outcome, in `0...1`; the outcomes of one action sum to 1.
  public var probability: Double
  /// The index of the state that the process moves to.
  public var nextState: Int
  /// The reward paid on the way.
  public var reward: Double
  /// Whether the episode ends here, so that nothing may be bootstrapped from `nextState`.
  public var isTerminal: Bool

  /// Creates an outcome.
  public init(probability: Double, nextState: Int, reward: Double, isTerminal: Bool) {
    self.probability = probability
    self.nextState = nextState
    self.reward = reward
    self.isTerminal = isTerminal
  }
}
