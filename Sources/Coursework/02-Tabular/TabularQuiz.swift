/// Exercise 2.9: what the chapter was about, in eight questions.
///
/// Each answer is one of a few cases. Most can be found with paper and pencil, all with the code of
/// this chapter: write a few lines and look.
///
/// Source: the questions that the first document asks its readers, most of which it leaves
/// unanswered.
public protocol TabularQuizExercise: SendableMetatype {
  /// On the cliff two agents explore for ever with epsilon 0.1. Both have converged, one to the
  /// values of Q-learning, the other to those of expected SARSA. Which earns more per episode,
  /// exploration included?
  static var earnsMoreWhileExploring: QuizAnswers.Learner { get throws }

  /// The same two agents stop exploring. Which earns more per episode now?
  static var earnsMoreWithoutExploring: QuizAnswers.Learner { get throws }

  /// A grid of 10 by 10 cells has 4 actions. An agent has stood, acted and learned in 37 cells, and
  /// has looked up the values of all 100. How many numbers does the sparse table of exercise 2.1
  /// hold?
  static var sparseTableSize: QuizAnswers.Count { get throws }

  /// On the document's frozen lake an agent starts with a table of zeros, never explores, and takes
  /// the first of the best actions in the order up, down, left, right. How does its first episode
  /// go?
  static var firstEpisodeOnTheLake: QuizAnswers.Fate { get throws }

  /// A machine earns 1 in every step, for ever. Its episodes are truncated after 20 steps, and the
  /// state tells how many are left. The discount is 0.9. A learner treats truncation as
  /// termination: what becomes of its value for the first state?
  static var truncationAsTermination: QuizAnswers.Error { get throws }

  /// A near exit pays 1 with the third step, a far one 10 with the tenth; other steps pay nothing.
  /// Which is the smallest of these discounts with which the far exit is worth more?
  static var smallestFarSightedDiscount: QuizAnswers.Discount { get throws }

  /// A deterministic world, every pair tried again and again, and a constant step size of 0.5. What
  /// do the values of Q-learning do?
  static var constantStepSize: QuizAnswers.Limit { get throws }

  /// Tabular Q-learning in a deterministic world, step size 1. Which of these can keep it from the
  /// optimal values, however long it runs?
  static var reasonNotToConverge: QuizAnswers.Reason { get throws }
}

/// The answers to choose from.
public enum QuizAnswers {
  /// One of two agents, or neither.
  public enum Learner: String, Codable, Sendable, CaseIterable {
    /// The one that learned the values of Q-learning.
    case qLearning
    /// The one that learned the values of expected SARSA.
    case expectedSARSA
    /// Both earn the same.
    case bothTheSame
  }

  /// A number of stored values.
  public enum Count: String, Codable, Sendable, CaseIterable {
    /// 37 numbers.
    case values37
    /// 100 numbers.
    case values100
    /// 148 numbers.
    case values148
    /// 400 numbers.
    case values400
  }

  /// How an episode goes.
  public enum Fate: String, Codable, Sendable, CaseIterable {
    /// It ends in the goal.
    case reachesTheGoal
    /// It ends in a hole.
    case fallsIntoAHole
    /// It goes on for ever.
    case neverEnds
  }

  /// How a value differs from what the state is worth.
  public enum Error: String, Codable, Sendable, CaseIterable {
    /// The value is lower than what the state is worth.
    case tooLow
    /// The value is what the state is worth.
    case right
    /// The value is higher than what the state is worth.
    case tooHigh
  }

  /// A discount to choose, from 0.5 to 0.99.
  public enum Discount: String, Codable, Sendable, CaseIterable {
    /// A discount of 0.5.
    case percent50
    /// A discount of 0.7.
    case percent70
    /// A discount of 0.8.
    case percent80
    /// A discount of 0.9.
    case percent90
    /// A discount of 0.99.
    case percent99
  }

  /// What values do in the long run.
  public enum Limit: String, Codable, Sendable, CaseIterable {
    /// They come to rest at the optimal values.
    case convergeToTheOptimum
    /// They never come to rest.
    case oscillateForEver
    /// They come to rest at other values.
    case convergeElsewhere
  }

  /// A reason that learning may fail for.
  public enum Reason: String, Codable, Sendable, CaseIterable {
    /// The behaviour chooses every action with the same chance.
    case behaviorIsUniformlyRandom
    /// Some action of some state is never tried.
    case aPairIsNeverTried
    /// All rewards are negative.
    case rewardsAreNegative
    /// The initial values are too high.
    case initialValuesAreOptimistic
  }
}

extension Contracts {
  /// Exercise 2.9.
  public enum TabularQuiz: Contract {
    public typealias Implementation = any TabularQuizExercise.Type
    public static let id = ExerciseID(2, 9)
    public static func implementation<W: Workbook>(in workbook: W.Type) -> Implementation {
      W.TabularQuiz.self
    }
  }
}
