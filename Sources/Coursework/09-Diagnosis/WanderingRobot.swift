/// Exercise 9.4: a robot that stopped looking, and what repaired it.
///
/// In `Warehouse` a shelf nearby pays 1, and a bay far away pays 10. A team's robot went to the shelf
/// for ever. It learned by Q-learning; epsilon fell from 1 to 0.01 within 100 episodes, the step size
/// was 0.5, and all values began at 0. The team changed all three at once, and credited all three.
///
/// **The plan.** You plan a training of n episodes. The judge carries it out, in a process of its own,
/// with the course's Q-learning: the floor is slippery, the discount is `Warehouse.discount`, an
/// episode is truncated after 200 steps, and a truncated step bootstraps. Exploration is
/// epsilon-greedy, ties broken at random. Before the first episode each value Q(s, a) of a state that
/// is not terminal is drawn uniformly from level − noise to level + noise; terminal states have 0.
///
/// A training *succeeds* if at least three quarters of the episodes of its last tenth end at the bay:
/// while the robot acts as planned, exploration included. For every n from 2,000 to 5,000 a training
/// has to succeed with a chance of at least 95 %. No other number of episodes needs to succeed, but
/// each from 1 to 10,000 needs a plan.
///
/// **The attribution.** Trials tell for each of the eight combinations of the three changes how many
/// of its runs succeeded. With k successes among n runs a combination
///
/// - *works* where 2k > n and (2k − n)² > 9n,
/// - *fails* where 2k < n and (2k − n)² > 9n,
///
/// and nothing is known of it otherwise: 9n is the square of three standard deviations of 2k − n for a
/// fair coin. A change is tried in four *pairs*: a combination without it, and the same with it.
/// With k₀ of n₀ runs without and k₁ of n₁ with it, D = k₁n₀ − k₀n₁, K = k₀ + k₁ and N = n₀ + n₁, the pair
/// tells something where
///
///     D² · N > 9 · K · (N − K) · n₀ · n₁,
///
/// which says that the two shares differ by more than three standard errors. It then *helps* if
/// D > 0, and *harms* if D < 0.
///
/// - A change is *sufficient* if the combination of it alone works.
/// - It is *necessary* if some combination works, and all four without it fail.
/// - Its *mean effect* is the mean over its four pairs of k₁/n₁ − k₀/n₀, whether they tell or not.
///
/// Source: the first document's incident “The Case of the Wandering Robot”, whose map and rewards are
/// this course's; Fisher, *The Design of Experiments* (1935), chapter 6, on trying all combinations.
public protocol WanderingRobotExercise: SendableMetatype {
  /// Plans a training.
  ///
  /// - Parameter episodeCount: The number of episodes, n, from 1 to 10,000.
  /// - Returns: The plan: n values of epsilon in 0...1 and n step sizes above 0 and at most 1, one for
  ///   each episode in order; a level in −10...10 and a noise in 0...10.
  /// - Throws: `InvalidInput` where the number of episodes is another.
  static func plan(episodeCount: Int) throws -> RobotPlan

  /// Says what each change is to the repair.
  ///
  /// - Parameter trials: The eight combinations, none of them and all of them included, in any order.
  ///   The changes of a combination are in any order, too, and none is listed twice.
  /// - Returns: The roles.
  /// - Throws: `InvalidInput` where a combination is missing, comes twice, or lists a change twice, where
  ///   runs are fewer than 1 or more than 1,000, or successes fewer than 0 or more than the runs.
  static func attribution(of trials: [FixTrial]) throws -> FixAttribution
}

/// How a training goes.
public struct RobotPlan: Hashable, Codable, Sendable {
  /// The chance of a random action, episode by episode.
  public var epsilon: [Double]
  /// The share of an error that is learned, episode by episode.
  public var stepSize: [Double]
  /// The middle of the initial values.
  public var level: Double
  /// How far initial values may be from the middle.
  public var noise: Double

  /// Creates a plan.
  public init(epsilon: [Double], stepSize: [Double], level: Double = 0, noise: Double = 0) {
    self.epsilon = epsilon
    self.stepSize = stepSize
    self.level = level
    self.noise = noise
  }
}

/// One of three changes that were made at once.
public enum RobotChange: String, Hashable, Codable, Sendable, CaseIterable {
  /// Epsilon falls more slowly.
  case exploration
  /// The step size falls.
  case stepSize
  /// Values begin with noise.
  case initialValues
}

/// How the runs of one combination of changes ended.
public struct FixTrial: Hashable, Codable, Sendable {
  /// The changes that were made.
  public var changes: [RobotChange]
  /// How many runs succeeded.
  public var successes: Int
  /// How many runs there were.
  public var runs: Int

  /// Creates a trial.
  public init(changes: [RobotChange], successes: Int, runs: Int) {
    self.changes = changes
    self.successes = successes
    self.runs = runs
  }
}

/// What one change is to the repair.
public struct ChangeRole: Hashable, Codable, Sendable {
  /// Whether it works alone.
  public var isSufficient: Bool
  /// Whether all combinations without it fail, and some combination works.
  public var isNecessary: Bool
  /// In how many of its four pairs it helps.
  public var helped: Int
  /// In how many of its four pairs it harms.
  public var harmed: Int
  /// The mean over its four pairs of the share with it less the share without it.
  public var meanEffect: Double

  /// Creates a role.
  public init(
    isSufficient: Bool, isNecessary: Bool, helped: Int, harmed: Int, meanEffect: Double
  ) {
    self.isSufficient = isSufficient
    self.isNecessary = isNecessary
    self.helped = helped
    self.harmed = harmed
    self.meanEffect = meanEffect
  }
}

/// What each change is to the repair.
public struct FixAttribution: Hashable, Codable, Sendable {
  /// The role of slower exploration.
  public var exploration: ChangeRole
  /// The role of a falling step size.
  public var stepSize: ChangeRole
  /// The role of noise in the initial values.
  public var initialValues: ChangeRole

  /// Creates an attribution.
  public init(exploration: ChangeRole, stepSize: ChangeRole, initialValues: ChangeRole) {
    self.exploration = exploration
    self.stepSize = stepSize
    self.initialValues = initialValues
  }
}

extension Contracts {
  /// Exercise 9.4.
  public enum WanderingRobot: Contract {
    public typealias Implementation = any WanderingRobotExercise.Type
    public static let id = ExerciseID(9, 4)
    public static func implementation<W: Workbook>(in workbook: W.Type) -> Implementation {
      W.WanderingRobot.self
    }
  }
}
