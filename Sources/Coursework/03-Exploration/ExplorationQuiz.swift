/// Exercise 3.8: what the chapter was about, in six questions.
///
/// Each answer is one of a few cases. All can be found with paper and pencil, or with the code of
/// this chapter.
///
/// Source: the questions about exploring that the first document asks its readers and leaves
/// unanswered, and the schedules that it prints.
public protocol ExplorationQuizExercise: SendableMetatype {
  /// An agent explores with epsilon 0.1 among four actions, one of which is the best. In what share of
  /// its choices does it take another one?
  static var leavesTheBest: ExplorationAnswers.Share { get throws }

  /// Epsilon starts at 1 and is multiplied by 0.999 after each step, without a floor. How often does an
  /// agent explore in all, on average, if it runs for ever?
  static var decayingExplorations: ExplorationAnswers.Number { get throws }

  /// All action values are multiplied by ten, and the temperature stays. What becomes of softmax
  /// choice?
  static var scaledValues: ExplorationAnswers.Change { get throws }

  /// Epsilon falls linearly from 1 to 0.01 over the first 70 % of 1,000 episodes, then stays. Which of
  /// these is it nearest to in episode 350?
  static var middleOfDecay: ExplorationAnswers.Epsilon { get throws }

  /// The first action always pays 1, the second always 2. An agent starts with values of 0, never
  /// explores, takes the first of tied actions, and learns with step size 0.5. What does it do in the end?
  static var greedyFromZero: ExplorationAnswers.Habit { get throws }

  /// The same agent starts with values of 10. What does it do in the end?
  static var greedyFromTen: ExplorationAnswers.Habit { get throws }
}

/// The answers to choose from in exercise 3.8.
public enum ExplorationAnswers {
  /// A share of choices.
  public enum Share: String, Codable, Sendable, CaseIterable {
    /// About 1 %.
    case percent1
    /// 7.5 %.
    case percent7AndAHalf
    /// 10 %.
    case percent10
    /// 90 %.
    case percent90
  }

  /// A number of explorations.
  public enum Number: String, Codable, Sendable, CaseIterable {
    /// About a hundred times.
    case about100
    /// About a thousand times.
    case about1000
    /// About ten thousand times.
    case about10000
    /// Again and again, without end.
    case withoutEnd
  }

  /// What becomes of probabilities.
  public enum Change: String, Codable, Sendable, CaseIterable {
    /// The probabilities stay as they are.
    case unchanged
    /// The best action is taken more often.
    case greedier
    /// The actions are taken more equally often.
    case moreUniform
  }

  /// An epsilon.
  public enum Epsilon: String, Codable, Sendable, CaseIterable {
    /// About 1 %.
    case percent1
    /// About one half.
    case percent50
    /// About 0.65.
    case percent65
  }

  /// What an agent does in the end.
  public enum Habit: String, Codable, Sendable, CaseIterable {
    /// It always takes the action that pays 1.
    case takesTheWorse
    /// It always takes the action that pays 2.
    case takesTheBetter
    /// It goes on changing between the two.
    case alternates
  }
}

extension Contracts {
  /// Exercise 3.8.
  public enum ExplorationQuiz: Contract {
    public typealias Implementation = any ExplorationQuizExercise.Type
    public static let id = ExerciseID(3, 8)
    public static func implementation<W: Workbook>(in workbook: W.Type) -> Implementation {
      W.ExplorationQuiz.self
    }
  }
}
