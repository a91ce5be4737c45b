public import DecisionProcesses

/// Exercise 6.4: Q-learning with a linear function in place of a table.
///
/// A state is known by its features x, a row of numbers. Each action a has a row of weights w(a),
/// one for each feature, all 0 at first, and
///
///     Q(S, a) = the sum over i of w(a)ᵢ · x(S)ᵢ
///
/// A transition (S, A, R, S′) moves the weights of the action taken along the gradient of Q(S, A),
/// which is x(S):
///
///     δ = R + discount · max over a of Q(S′, a) − Q(S, A)
///     w(A)ᵢ ← w(A)ᵢ + stepSize · δ · x(S)ᵢ          for every feature i
///
/// with nothing after a transition that is marked terminal, whatever the features of S′. The weights
/// of other actions stay. All values in δ are those from before the update.
///
/// The target depends on the weights, too, and yet no gradient goes through it: it is taken for a
/// constant, which is what *semi*-gradient means. With one feature for each state, 1 in it and 0
/// elsewhere, this is the table of exercise 2.2.
///
/// Source: Sutton and Barto (2018), equation 9.8, section 9.4 and section 11.1.
public protocol ApproximateQExercise: SendableMetatype {
  /// Creates a learner whose weights are all 0.
  ///
  /// - Parameters:
  ///   - featureCount: The number of features of a state; positive.
  ///   - actionCount: The number of actions; an action is an index below it. Positive.
  ///   - stepSize: The step size, in `0...1`.
  ///   - discount: The discount, in `0...1`.
  /// - Throws: `InvalidInput` where a parameter is not as described.
  init(featureCount: Int, actionCount: Int, stepSize: Double, discount: Double) throws

  /// The value of each action in a state with these features.
  ///
  /// - Throws: `InvalidInput` where there are not as many features as there should be, or one is not
  ///   finite.
  func actionValues(of features: [Double]) throws -> [Double]

  /// Learns from one transition between states that are given by their features.
  ///
  /// - Throws: `InvalidInput` where `actionValues(of:)` does for one of the states, the next state of
  ///   a terminal transition included; where the action is none; and where the reward is not finite.
  ///   What is refused changes nothing.
  mutating func learn(from transition: Transition<[Double]>) throws
}

extension Contracts {
  /// Exercise 6.4.
  public enum ApproximateQ: Contract {
    public typealias Implementation = any ApproximateQExercise.Type
    public static let id = ExerciseID(6, 4)
    public static func implementation<W: Workbook>(in workbook: W.Type) -> Implementation {
      W.ApproximateQ.self
    }
  }
}
