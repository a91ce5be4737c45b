/// Exercise 7.8: what the chapter was about, in seven questions.
///
/// Each answer is one of a few cases. Two are found in the paper, all others with paper and pencil.
///
/// Source: Mnih et al., *Human-level control through deep reinforcement learning* (2015); the numbers of
/// the two documents, not all of which are right.
public protocol DQNQuizExercise: SendableMetatype {
  /// On how many Atari games was the deep Q-network of Mnih et al. (2015) measured?
  static var games: DQNAnswers.Games { get throws }

  /// Its network sees the last four frames, grey, 84 by 84. How many numbers is that?
  static var inputNumbers: DQNAnswers.Numbers { get throws }

  /// CartPole pays 1 for each step. The discount is 0.99, and an episode that the time limit of 500 steps
  /// cuts short is not stored as terminal. What is the largest value that an action can truly have?
  static var largestValue: DQNAnswers.Bound { get throws }

  /// The one reward of a very long corridor waits at its end. Every state is in every batch, each training
  /// step fits its targets perfectly, and the target network is copied after every 1,000 steps. How many
  /// states, counted from the end, can have heard of the reward after 50,000 steps?
  static var heardOf: DQNAnswers.Distance { get throws }

  /// The documents clip gradients by norm, gradients by value, or errors. What did Mnih et al. (2015) clip,
  /// beside the rewards?
  static var clipped: DQNAnswers.Clipped { get throws }

  /// A replay memory of a million transitions, each from one stack of four frames to the next. Every frame
  /// of 84 by 84 bytes is kept once, however many stacks it is part of. How many gigabytes (10⁹ bytes) do
  /// the frames take?
  static var frameMemory: DQNAnswers.Gigabytes { get throws }

  /// A target network is blended with the online network after every step, with rate 0.005. After how many
  /// steps has half of what it was been replaced?
  static var halfReplaced: DQNAnswers.Steps { get throws }
}

/// The answers to choose from.
public enum DQNAnswers {
  /// A number of games.
  public enum Games: String, Codable, Sendable, CaseIterable {
    /// 29.
    case games29
    /// 49.
    case games49
    /// 57.
    case games57
  }

  /// A number of numbers.
  public enum Numbers: String, Codable, Sendable, CaseIterable {
    /// 7,056.
    case numbers7056
    /// 21,168.
    case numbers21168
    /// 28,224.
    case numbers28224
    /// 100,800.
    case numbers100800
  }

  /// A value.
  public enum Bound: String, Codable, Sendable, CaseIterable {
    /// 1.
    case value1
    /// 100.
    case value100
    /// 500.
    case value500
    /// As large as one likes.
    case unlimited
  }

  /// A number of states.
  public enum Distance: String, Codable, Sendable, CaseIterable {
    /// 1.
    case states1
    /// 50.
    case states50
    /// 1,000.
    case states1000
    /// 50,000.
    case states50000
  }

  /// What is kept within bounds.
  public enum Clipped: String, Codable, Sendable, CaseIterable {
    /// The error, to −1...1.
    case error
    /// Each entry of the gradient, to −1...1.
    case gradientEntries
    /// The norm of the whole gradient, to 10.
    case gradientNorm
  }

  /// An amount of memory.
  public enum Gigabytes: String, Codable, Sendable, CaseIterable {
    /// 7.
    case gigabytes7
    /// 28.
    case gigabytes28
    /// 56.
    case gigabytes56
    /// 226.
    case gigabytes226
  }

  /// A number of steps.
  public enum Steps: String, Codable, Sendable, CaseIterable {
    /// 100.
    case steps100
    /// 139.
    case steps139
    /// 200.
    case steps200
    /// 1,000.
    case steps1000
  }
}

extension Contracts {
  /// Exercise 7.8.
  public enum DQNQuiz: Contract {
    public typealias Implementation = any DQNQuizExercise.Type
    public static let id = ExerciseID(7, 8)
    public static func implementation<W: Workbook>(in workbook: W.Type) -> Implementation {
      W.DQNQuiz.self
    }
  }
}
