/// Exercise 4.6: what the chapter was about, in seven questions.
///
/// Each answer is one of a few cases. All can be found with paper, pencil and a few lines of code.
///
/// Source: the questions and the listing of the first document's section on convergence, most of which
/// it leaves unanswered or answers by a rule that decides nothing.
public protocol ConvergenceQuizExercise: SendableMetatype {
  /// The first document's rule adds up 10,000 step sizes and accepts where the squares sum to less than
  /// infinity and the step sizes to more than 100. For which of its two examples, 1/n and the constant
  /// 0.1, does the rule *as it is written* return what the conditions of Robbins and Monro say?
  static var documentsRule: ConvergenceAnswers.Examples { get throws }

  /// A step size starts at 0.1 and is multiplied by 0.999 after each episode; a pair is visited once in
  /// each. No error is ever larger than 1. What is the farthest that the pair's value can get, in all
  /// the episodes there will ever be?
  static var reachOfGeometricSteps: ConvergenceAnswers.Reach { get throws }

  /// A value follows the rewards of one action with a constant step size of 0.1. The rewards are
  /// independent, with mean 0 and standard deviation 1. Which standard deviation does the value have
  /// in the long run?
  static var spreadOfConstantSteps: ConvergenceAnswers.Spread { get throws }

  /// The same rewards, with step size 1/n. How many times as many rewards make the value's standard
  /// deviation half as large?
  static var visitsToHalveTheError: ConvergenceAnswers.Factor { get throws }

  /// A state returns to itself with reward 1 and discount 0.9; there is no noise at all. Q-learning
  /// starts from 0, with step size 1/n at visit n. Which share of the first error is left after a
  /// million visits?
  static var errorAfterAMillionVisits: ConvergenceAnswers.Share { get throws }

  /// Epsilon and step size are both 1/k in episode k, and a state is seen once in each. Of an action
  /// there that is never greedy, which is finite, with probability 1?
  static var finiteInTheTrap: ConvergenceAnswers.Quantity { get throws }

  /// “How does Q-learning guarantee convergence to the optimal policy?” All pairs are tried for ever,
  /// with step sizes by visits that meet both conditions, but epsilon stays at 0.1 for ever. The process
  /// is finite and does not change. What tends to the best there is?
  static var convergesWhileExploring: ConvergenceAnswers.Guarantee { get throws }
}

/// The answers to choose from in exercise 4.6.
public enum ConvergenceAnswers {
  /// Which of two examples are judged rightly.
  public enum Examples: String, Codable, Sendable, CaseIterable {
    /// Both.
    case both
    /// 1/n only.
    case onlyTheInverse
    /// The constant only.
    case onlyTheConstant
    /// Neither.
    case neither
  }

  /// A distance that a value can get.
  public enum Reach: String, Codable, Sendable, CaseIterable {
    /// 1.
    case one
    /// 100.
    case oneHundred
    /// 1000.
    case oneThousand
    /// As far as one likes.
    case unlimited
  }

  /// A standard deviation.
  public enum Spread: String, Codable, Sendable, CaseIterable {
    /// 0: the value comes to rest.
    case none
    /// About 0.1.
    case aboutOneTenth
    /// About 0.23.
    case about23Hundredths
    /// About 1: the same as the rewards.
    case aboutOne
  }

  /// A factor.
  public enum Factor: String, Codable, Sendable, CaseIterable {
    /// √2.
    case rootOfTwo
    /// 2.
    case two
    /// 4.
    case four
    /// 16.
    case sixteen
  }

  /// A share of an error.
  public enum Share: String, Codable, Sendable, CaseIterable {
    /// One in a million.
    case oneMillionth
    /// About one in a thousand.
    case oneThousandth
    /// About two percent.
    case twoPercent
    /// Almost a quarter.
    case almostAQuarter
  }

  /// Something that may be finite.
  public enum Quantity: String, Codable, Sendable, CaseIterable {
    /// How often it is tried.
    case numberOfTries
    /// The sum of the chances with which it is tried.
    case sumOfChances
    /// The sum of the step sizes with which its value is moved.
    case sumOfStepSizes
    /// None of these.
    case nothing
  }

  /// What tends to the best there is.
  public enum Guarantee: String, Codable, Sendable, CaseIterable {
    /// The values, and what the agent earns while it acts.
    case valuesAndEarnings
    /// The values, though the agent goes on earning less than they promise.
    case valuesOnly
    /// What the agent earns, though the values stay off.
    case earningsOnly
    /// Neither, until epsilon tends to 0.
    case neither
  }
}

extension Contracts {
  /// Exercise 4.6.
  public enum ConvergenceQuiz: Contract {
    public typealias Implementation = any ConvergenceQuizExercise.Type
    public static let id = ExerciseID(4, 6)
    public static func implementation<W: Workbook>(in workbook: W.Type) -> Implementation {
      W.ConvergenceQuiz.self
    }
  }
}
