/// Exercise 2.2: an agent that acts epsilon-greedily and learns by Q-learning.
///
/// It keeps one value for each state and action, at first 0. Each transition (S, A, R, S′) moves
/// one of them a share of the way to its target,
///
///     Q(S, A) ← Q(S, A) + stepSize · [R + discount · max over a of Q(S′, a) − Q(S, A)],
///
/// where a transition that is marked terminal has nothing after it, whatever the table holds for
/// S′. The mark decides, not the state: the same state may end one transition and not another.
///
/// It acts epsilon-greedily. With chance epsilon it *explores*: it draws any action, each equally
/// likely, the best ones among them. Otherwise it takes one of the best actions by its own values,
/// all that tie equally likely. Of n actions of which m tie for the best,
///
///     π(a) = epsilon / n + (1 − epsilon) / m   for the best actions
///     π(a) = epsilon / n                       for the others
///
/// Source: Sutton and Barto (2018), section 6.5 and equation 6.8; section 2.2 for epsilon-greedy.
public protocol QLearningAgentExercise: LearningAgent, SendableMetatype {
  /// Creates an agent whose values are all 0.
  ///
  /// - Parameters:
  ///   - stateCount: The number of states; a state is an index below it. Positive.
  ///   - actionCount: The number of actions; an action is an index below it. Positive.
  ///   - stepSize: The share of the error by which a value moves, in `0...1`.
  ///   - discount: The discount, in `0...1`.
  ///   - epsilon: The chance of exploring, in `0...1`.
  /// - Throws: `InvalidInput` where a count is not positive or a share lies outside `0...1`.
  init(stateCount: Int, actionCount: Int, stepSize: Double, discount: Double, epsilon: Double)
    throws

  /// The value of each action in `state`: `actionCount` numbers.
  ///
  /// - Throws: `InvalidInput` where `state` is not in `0..<stateCount`.
  func actionValues(of state: Int) throws -> [Double]
}

extension Contracts {
  /// Exercise 2.2.
  public enum QLearningAgent: Contract {
    public typealias Implementation = any QLearningAgentExercise.Type
    public static let id = ExerciseID(2, 2)
    public static func implementation<W: Workbook>(in workbook: W.Type) -> Implementation {
      W.QLearningAgent.self
    }
  }
}
