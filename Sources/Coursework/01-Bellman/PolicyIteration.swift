public import DecisionProcesses

/// Exercise 1.5: policy iteration.
///
/// A policy is an action for each state here. Evaluate it exactly, improve it greedily, and repeat
/// until nothing changes:
///
///     v(s) = Σ p(s′, r given s, π(s)) · (r + discount · v(s′))    one equation per state
///     q(s, a) = Σ p(s′, r given s, a) · (r + discount · v(s′))
///     π′(s) = an action with the largest q(s, a)
///
/// After an outcome that is terminal there is only r, and the value of a terminal state is 0,
/// whatever the model lists about it.
///
/// There are finitely many policies and each is better than the one before it, so this ends,
/// provided that a policy is not exchanged for one that is merely as good.
///
/// `LinearSystem` solves the equations. Each requirement below throws `InvalidInput` where the
/// discount is not in `0..<1`, or `policy` is not one action in `0..<actionCount` for each state,
/// terminal ones included.
///
/// Source: Howard, *Dynamic Programming and Markov Processes* (1960); Sutton and Barto (2018),
/// equation 4.4, sections 4.2 and 4.3.
public protocol PolicyIterationExercise: SendableMetatype {
  /// The value of each state when `policy` is followed from there: exact up to rounding.
  ///
  /// - Returns: One value for each state; 0 for terminal states.
  static func evaluate(
    _ policy: [Int],
    in model: FiniteModel,
    discount: Double
  ) throws -> [Double]

  /// The policy that is greedy with respect to `stateValues`, changed only where that is better.
  ///
  /// A state keeps its action unless another has a larger q by more than 1e-9; then it gets an
  /// action with the largest q, any of them where several tie. Terminal states keep theirs.
  ///
  /// There is one finite value for each state; those of terminal states are not used.
  ///
  /// - Returns: An action for each state.
  /// - Throws: `InvalidInput` also where `stateValues` is not one finite value for each state.
  static func improve(
    _ policy: [Int],
    stateValues: [Double],
    in model: FiniteModel,
    discount: Double
  ) throws -> [Int]

  /// Evaluates and improves in turn, from `policy` on, until an improvement changes nothing.
  ///
  /// A round evaluates one policy and tries to improve it. The result is the policy that was
  /// evaluated last, with its values: the one that could not be improved, or, after `maximumRounds`
  /// rounds, the one reached.
  ///
  /// - Throws: `InvalidInput` also where `maximumRounds` is not positive.
  static func iterate(
    from policy: [Int],
    in model: FiniteModel,
    discount: Double,
    maximumRounds: Int
  ) throws -> PolicyIterationResult
}

/// Where policy iteration ended.
public struct PolicyIterationResult: Hashable, Codable, Sendable {
  /// The policy that was evaluated last: an action for each state.
  public var policy: [Int]
  /// The values of the states under that policy.
  public var stateValues: [Double]
  /// The number of policies that were evaluated.
  public var rounds: Int
  /// Whether the last improvement changed nothing.
  public var isStable: Bool

  /// Creates a result.
  public init(policy: [Int], stateValues: [Double], rounds: Int, isStable: Bool) {
    self.policy = policy
    self.stateValues = stateValues
    self.rounds = rounds
    self.isStable = isStable
  }
}

extension Contracts {
  /// Exercise 1.5.
  public enum PolicyIteration: Contract {
    public typealias Implementation = any PolicyIterationExercise.Type
    public static let id = ExerciseID(1, 5)
    public static func implementation<W: Workbook>(in workbook: W.Type) -> Implementation {
      W.PolicyIteration.self
    }
  }
}
