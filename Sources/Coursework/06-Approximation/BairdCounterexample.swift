/// Exercise 6.5: a star on which learning diverges, and what takes away any one of its three causes.
///
/// `BairdStar` of the module Environments has seven states and two actions, dashed (0) and solid (1).
/// All rewards are 0, so every value is 0, and nothing ever ends. Values are linear in eight
/// features, `BairdStar().features`, and yet learning them may fail. Three things together, the
/// *deadly triad*, make it so: function approximation, bootstrapping, and training off the policy.
///
/// Behaviour b draws actions, a target policy π is evaluated; each is given by the chances of dashed
/// and solid, the same in every state. With S the state left, A the action, S′ the state reached,
/// x(s) the features of s and w·x the sum of products,
///
///     ρ = π(A) / b(A)                                    importance ratio
///     δ = 0 + discount · w·x(S′) − w·x(S)                 TD error; all rewards are 0
///     w ← w + stepSize · ρ · δ · x(S)                     semi-gradient TD(0)
///
/// On the policy, π = b, every ratio is 1. The gradient correction TDC has second weights v:
///
///     w ← w + stepSize · ρ · [δ · x(S) − discount · x(S′) · (v·x(S))]
///     v ← v + correctionStepSize · ρ · [δ − v·x(S)] · x(S)
///
/// where δ and v·x(S) are those from before both updates.
///
/// Source: Baird, *Residual algorithms* (1995); Sutton and Barto (2018), sections 11.2, 11.3 and 11.7,
/// figure 11.1; Sutton, Maei et al., *Fast gradient-descent methods* (2009), for TDC.
public protocol BairdCounterexampleExercise: SendableMetatype {
  /// The importance ratio of an action.
  ///
  /// - Parameters:
  ///   - action: An index below the counts of chances.
  ///   - target: The target policy's chance of each action.
  ///   - behavior: The behaviour's chance of each action.
  /// - Returns: π(A) / b(A).
  /// - Throws: `InvalidInput` where counts differ, a chance lies outside `0...1`, the action is none,
  ///   or behaviour never takes it.
  static func importanceRatio(
    of action: Int,
    target: [Double],
    behavior: [Double]
  ) throws -> Double

  /// The weights after each of a stream of steps, by semi-gradient TD(0).
  ///
  /// - Parameters:
  ///   - weights: The weights before the first step: one for each feature, finite.
  ///   - steps: What happened, in order.
  ///   - policies: Target and behaviour.
  ///   - stepSize: The step size; positive and finite.
  ///   - discount: The discount, in `0...1`.
  /// - Returns: One row of eight weights for each step.
  /// - Throws: `InvalidInput` where a parameter is not as described, a state or action is none, or
  ///   behaviour never takes an action that was taken.
  static func semiGradient(
    from weights: [Double],
    along steps: [StarStep],
    policies: StarPolicies,
    stepSize: Double,
    discount: Double
  ) throws -> [[Double]]

  /// The weights after each of a stream of steps, by TDC, whose second weights are 0 at first.
  ///
  /// Parameters are those of `semiGradient(from:along:policies:stepSize:discount:)`, and the step size
  /// of the second weights, which is positive and finite, too.
  ///
  /// - Returns: Both rows of eight weights for each step.
  /// - Throws: `InvalidInput` where a parameter is not as described.
  static func gradientCorrected(
    from weights: [Double],
    along steps: [StarStep],
    policies: StarPolicies,
    stepSize: Double,
    correctionStepSize: Double,
    discount: Double
  ) throws -> [CorrectedWeights]

  /// The weights after one expected update, with one leg of the triad taken away, or none.
  ///
  /// The expected update is the mean of semi-gradient updates, all of them from the same weights:
  /// each of the seven states is left equally often, with chance 1/7; the action is drawn by
  /// `BairdStar().behaviorPolicy` (dashed 6/7, solid 1/7) and the state that follows by the star;
  /// evaluated is `BairdStar().targetPolicy` (always solid). Without
  /// - *function approximation*, a state has a feature of its own: 1 in it, 0 elsewhere. There are
  ///   seven weights, and no more than a table.
  /// - *bootstrapping*, the target is the return itself, which is 0: δ = 0 − w·x(S).
  /// - *off-policy training*, the policy that behaves is evaluated: every ratio is 1.
  ///
  /// - Parameters:
  ///   - weights: Eight weights, or seven without function approximation; finite.
  ///   - leg: What is taken away; nil for nothing.
  ///   - stepSize: The step size; positive and finite.
  ///   - discount: The discount, in `0...1`.
  /// - Returns: As many weights.
  /// - Throws: `InvalidInput` where a parameter is not as described.
  static func expectedUpdate(
    of weights: [Double],
    without leg: TriadLeg?,
    stepSize: Double,
    discount: Double
  ) throws -> [Double]

  /// Whether expected updates, repeated from weights of 1, 1, 1, 1, 1, 1, 10, 1 (without the last,
  /// where there are seven), make weights grow without bound.
  ///
  /// It is asked with a step size of 0.4 and discounts for which 400 updates leave no doubt: some
  /// weight has then been beyond a million, or none has ever been beyond a hundred.
  ///
  /// - Throws: `InvalidInput` where a parameter is not as in `expectedUpdate`.
  static func diverges(
    without leg: TriadLeg?,
    stepSize: Double,
    discount: Double
  ) throws -> Bool
}

/// A step on Baird's star, whose reward is 0 and which is never the last.
public struct StarStep: Hashable, Codable, Sendable {
  /// The state that was left.
  public var state: Int
  /// Dashed (0) or solid (1).
  public var action: Int
  /// The state that was reached.
  public var nextState: Int

  /// Creates a step.
  public init(state: Int, action: Int, nextState: Int) {
    self.state = state
    self.action = action
    self.nextState = nextState
  }
}

/// Two policies that choose the same way in every state: the chances of dashed and solid.
public struct StarPolicies: Hashable, Codable, Sendable {
  /// The policy that is evaluated.
  public var target: [Double]
  /// The policy that acts.
  public var behavior: [Double]

  /// Creates a pair of policies.
  public init(target: [Double], behavior: [Double]) {
    self.target = target
    self.behavior = behavior
  }
}

/// The weights of TDC.
public struct CorrectedWeights: Hashable, Codable, Sendable {
  /// The weights w, one for each feature.
  public var weights: [Double]
  /// The second weights v, one for each feature.
  public var corrections: [Double]

  /// Creates a pair of weights.
  public init(weights: [Double], corrections: [Double]) {
    self.weights = weights
    self.corrections = corrections
  }
}

/// A leg of the deadly triad.
public enum TriadLeg: String, Hashable, Codable, CaseIterable, Sendable {
  /// Values that share weights.
  case functionApproximation
  /// Targets that are made of values.
  case bootstrapping
  /// A policy that is not the one that acts.
  case offPolicyTraining
}

extension Contracts {
  /// Exercise 6.5.
  public enum BairdCounterexample: Contract {
    public typealias Implementation = any BairdCounterexampleExercise.Type
    public static let id = ExerciseID(6, 5)
    public static func implementation<W: Workbook>(in workbook: W.Type) -> Implementation {
      W.BairdCounterexample.self
    }
  }
}
