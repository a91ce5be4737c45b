/// Exercise 8.8: what the chapter was about, in seven questions.
///
/// Each answer is one of a few cases. All can be found with the code of this chapter: write a few
/// lines and look.
///
/// Source: Wang and others, *Dueling network architectures* (2016); Schaul and others,
/// *Prioritized experience replay* (2016); Sutton and Barto (2018), section 7.1; the claims of the
/// two documents about the improvements of DQN.
public protocol BetterDQNQuizExercise: SendableMetatype {
  /// A dueling head subtracts the mean of the advantages over the actions. To every advantage of a
  /// state with four actions, 8 is added. By how much does each action value of the state change?
  static var shiftedAdvantages: BetterDQNAnswers.Change { get throws }

  /// The action values of one state that come out of that head are averaged over the actions. What
  /// is the average equal to?
  static var meanOfValues: BetterDQNAnswers.Mean { get throws }

  /// A sum tree has room for four leaves, three of them in use, with priorities 1, 2 and 1. A
  /// search goes right wherever the mass is not below the sum on the left. It is asked with a mass
  /// equal to the total, 4. Where does it end?
  static var closedInterval: BetterDQNAnswers.Leaf { get throws }

  /// The priority exponent α is 0. How are transitions drawn?
  static var noExponent: BetterDQNAnswers.Draws { get throws }

  /// A batch holds 64 different transitions out of 10,000, and its importance weights are
  /// normalised. Which weight has the least likely transition of the batch?
  static var leastLikely: BetterDQNAnswers.Weight { get throws }

  /// The discount is 0.9. By which factor does a 3-step return multiply the value of the state in
  /// which it ends, where no episode ends in between?
  static var threeSteps: BetterDQNAnswers.Factor { get throws }

  /// Two agents are trained on CartPole, each with one seed. The plain one is not solved after 989
  /// episodes, the double one is after 826. What follows for the two algorithms?
  static var oneRunEach: BetterDQNAnswers.Conclusion { get throws }
}

/// The answers to choose from.
public enum BetterDQNAnswers {
  /// How action values change.
  public enum Change: String, Codable, Sendable, CaseIterable {
    /// Not at all.
    case by0
    /// By 2.
    case by2
    /// By 6.
    case by6
    /// By 8.
    case by8
  }

  /// What an average is equal to.
  public enum Mean: String, Codable, Sendable, CaseIterable {
    /// The value stream, V.
    case stateValue
    /// The value of the best action.
    case largestValue
    /// The mean of the advantage stream.
    case meanAdvantage
    /// 0.
    case zero
  }

  /// A leaf of a sum tree.
  public enum Leaf: String, Codable, Sendable, CaseIterable {
    /// At the first leaf.
    case firstLeaf
    /// At the second leaf.
    case secondLeaf
    /// At the third leaf, the last in use.
    case thirdLeaf
    /// At the fourth leaf, which is not in use.
    case emptyLeaf
  }

  /// How often transitions are drawn.
  public enum Draws: String, Codable, Sendable, CaseIterable {
    /// All alike.
    case allAlike
    /// In proportion to their priorities.
    case inProportion
    /// The largest priority first, always.
    case largestFirst
    /// Not at all: every priority is 0.
    case notAtAll
  }

  /// The size of a weight.
  public enum Weight: String, Codable, Sendable, CaseIterable {
    /// 1.
    case one
    /// More than 1.
    case largerThanOne
    /// 1/64.
    case oneOf64
    /// The smallest of the batch.
    case smallest
  }

  /// A factor, in thousandths.
  public enum Factor: String, Codable, Sendable, CaseIterable {
    /// 0.9.
    case thousandths900
    /// 0.81.
    case thousandths810
    /// 0.729.
    case thousandths729
    /// 0.656.
    case thousandths656
  }

  /// What follows from an observation.
  public enum Conclusion: String, Codable, Sendable, CaseIterable {
    /// Double Q-learning is faster.
    case doubleIsBetter
    /// The plain algorithm is faster.
    case plainIsBetter
    /// Nothing: of two equal algorithms, one of each pair of runs is faster, too.
    case nothing
  }
}

extension Contracts {
  /// Exercise 8.8.
  public enum BetterDQNQuiz: Contract {
    public typealias Implementation = any BetterDQNQuizExercise.Type
    public static let id = ExerciseID(8, 8)
    public static func implementation<W: Workbook>(in workbook: W.Type) -> Implementation {
      W.BetterDQNQuiz.self
    }
  }
}
