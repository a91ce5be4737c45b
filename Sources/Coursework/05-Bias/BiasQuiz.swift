/// Exercise 5.5: what the chapter was about, in seven questions.
///
/// Each answer is one of a few cases. All can be found with the code of this chapter: write a few
/// lines and look.
///
/// Source: van Hasselt, *Double Q-learning* (2010); van Hasselt, Guez and Silver, *Deep
/// reinforcement learning with double Q-learning* (2016); Sutton and Barto (2018), section 6.7; the
/// claims of the two documents about overestimation.
public protocol BiasQuizExercise: SendableMetatype {
  /// Two actions are both worth 0. The value of each is estimated by a single sample, normal with
  /// mean 0 and deviation 1. What is the larger of the two estimates on average?
  static var largerOfTwo: BiasAnswers.Amount { get throws }

  /// k actions are all worth the same, and each value is estimated by as many samples. What does
  /// the bias of the largest estimate do as k grows?
  static var moreActions: BiasAnswers.Growth { get throws }

  /// Ten actions are all worth the same. Four times as many samples of each are taken as before.
  /// What is left of the bias of the largest estimate?
  static var fourTimesTheSamples: BiasAnswers.Rest { get throws }

  /// The actions are worth different amounts. What is the double estimate of the largest mean on
  /// average?
  static var doubleEstimate: BiasAnswers.Error { get throws }

  /// Double Q-learning has two tables. One transition is learned that surprises both. How many of
  /// all their numbers change?
  static var changedNumbers: BiasAnswers.Count { get throws }

  /// The two-state example with epsilon 0.1. After very many episodes, with step sizes that shrink
  /// as they should, in what share of its episodes does Q-learning go left?
  static var leftInTheEnd: BiasAnswers.Share { get throws }

  /// Double DQN has an online network and a target network. Which of them makes the two decisions
  /// of its target?
  static var doubleDQN: BiasAnswers.Division { get throws }
}

/// The answers to choose from.
public enum BiasAnswers {
  /// A number, in hundredths.
  public enum Amount: String, Codable, Sendable, CaseIterable {
    /// 0.
    case hundredths0
    /// 0.28.
    case hundredths28
    /// 0.56.
    case hundredths56
    /// 1.
    case hundredths100
  }

  /// How something changes.
  public enum Growth: String, Codable, Sendable, CaseIterable {
    /// It shrinks.
    case shrinks
    /// It stays as it is.
    case staysTheSame
    /// It grows, by less and less for each action that is added.
    case growsEverMoreSlowly
    /// It grows in proportion.
    case growsInProportion
  }

  /// What is left of something.
  public enum Rest: String, Codable, Sendable, CaseIterable {
    /// All of it.
    case allOfIt
    /// A half.
    case aHalf
    /// A quarter.
    case aQuarter
    /// Nothing.
    case noneOfIt
  }

  /// How an estimate compares with what is estimated.
  public enum Error: String, Codable, Sendable, CaseIterable {
    /// It is too small.
    case tooSmall
    /// It is neither too small nor too large.
    case unbiased
    /// It is too large.
    case tooLarge
  }

  /// A number of numbers.
  public enum Count: String, Codable, Sendable, CaseIterable {
    /// One, in one of the tables.
    case oneNumber
    /// Two, one in each table.
    case twoNumbers
    /// A row of one table.
    case oneRow
    /// A row of each table.
    case twoRows
  }

  /// A share of episodes.
  public enum Share: String, Codable, Sendable, CaseIterable {
    /// 0.
    case percent0
    /// 0.05.
    case percent5
    /// 0.1.
    case percent10
    /// 0.5.
    case percent50
    /// 0.95.
    case percent95
  }

  /// Who selects the next action, and who says what it is worth.
  public enum Division: String, Codable, Sendable, CaseIterable {
    /// The online network selects, the target network evaluates.
    case onlineSelectsTargetEvaluates
    /// The target network selects, the online network evaluates.
    case targetSelectsOnlineEvaluates
    /// The target network does both.
    case targetDoesBoth
    /// A coin decides for each transition.
    case aCoinDecides
  }
}

extension Contracts {
  /// Exercise 5.5.
  public enum BiasQuiz: Contract {
    public typealias Implementation = any BiasQuizExercise.Type
    public static let id = ExerciseID(5, 5)
    public static func implementation<W: Workbook>(in workbook: W.Type) -> Implementation {
      W.BiasQuiz.self
    }
  }
}
