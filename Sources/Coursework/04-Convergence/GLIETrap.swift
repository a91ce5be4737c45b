/// Exercise 4.3: schedules that look infinite and are not.
///
/// The theorems ask three things of exploration and step sizes: that everything is tried for ever, that
/// the behaviour becomes greedy in the limit (for SARSA, to learn the best values), and that the step
/// sizes *of each pair* satisfy the conditions of exercise 4.1. They are properties of the schedules
/// together. Decide them for the action that suffers most.
///
/// In episode k = 1, 2, 3, … the agent comes through a state exactly once and acts there
/// epsilon-greedily: of n ≥ 2 actions it explores with chance ε(k) and then takes each with the same
/// chance. One action is never among the greedy ones, so it is tried with chance ε(k) / n in episode k,
/// whatever happened in the others. When it is tried, its value moves by a share of its error,
///
///     α(k) at a try in episode k,     where the step size goes by episodes
///     α(m) at its m-th try,           where the step size goes by visits
///
/// Each statement of the verdict is true with probability 1 or with probability 0. Decide which, as in
/// exercise 4.1 without any tolerance: a floor of 10⁻¹⁵ is not 0.
///
/// Source: Singh, Jaakkola, Littman and Szepesvári, *Convergence results for single-step on-policy
/// reinforcement-learning algorithms* (2000); the lemmas of Borel and Cantelli.
public protocol GLIETrapExercise: SendableMetatype {
  /// Decides what becomes of the action.
  ///
  /// - Parameters:
  ///   - epsilon: The chance of exploring, by episodes.
  ///   - stepSize: The step size, by what `clock` says.
  ///   - clock: What the step size counts.
  /// - Returns: What happens with probability 1.
  /// - Throws: `InvalidInput` where `validate()` of either schedule does.
  static func verdict(
    epsilon: ScheduleFamily,
    stepSize: ScheduleFamily,
    clock: StepSizeClock
  ) throws -> GLIEVerdict
}

/// What the argument of a step-size schedule counts.
public enum StepSizeClock: String, Hashable, Codable, Sendable, CaseIterable {
  /// Episodes, whether the action is tried in them or not.
  case episodes
  /// The tries of the action itself.
  case visits
}

/// What becomes of an action that is never greedy.
public struct GLIEVerdict: Hashable, Codable, Sendable {
  /// Whether it is tried infinitely often.
  public var isTriedForever: Bool
  /// Whether ε(k) tends to 0.
  public var isGreedyInTheLimit: Bool
  /// Whether the step sizes used at its tries sum to infinity; false where it has finitely many tries.
  public var sumDiverges: Bool
  /// Whether the squares of those step sizes have a finite sum; true where it has finitely many tries.
  public var squaresConverge: Bool

  /// Creates a verdict.
  public init(
    isTriedForever: Bool,
    isGreedyInTheLimit: Bool,
    sumDiverges: Bool,
    squaresConverge: Bool
  ) {
    self.isTriedForever = isTriedForever
    self.isGreedyInTheLimit = isGreedyInTheLimit
    self.sumDiverges = sumDiverges
    self.squaresConverge = squaresConverge
  }
}

extension Contracts {
  /// Exercise 4.3.
  public enum GLIETrap: Contract {
    public typealias Implementation = any GLIETrapExercise.Type
    public static let id = ExerciseID(4, 3)
    public static func implementation<W: Workbook>(in workbook: W.Type) -> Implementation {
      W.GLIETrap.self
    }
  }
}
