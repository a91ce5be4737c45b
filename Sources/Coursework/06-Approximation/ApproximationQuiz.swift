/// Exercise 6.8: what the chapter was about, in eight questions.
///
/// Each answer is one of a few cases. Most can be found with the code of this chapter: write a few
/// lines and look.
///
/// Source: Sutton and Barto (2018), sections 9.5, 9.6, 11.2 and 11.3; Mnih et al., *Human-level
/// control through deep reinforcement learning* (2015), Methods; the claims of the two documents
/// about bins, frames and clipped rewards.
public protocol ApproximationQuizExercise: SendableMetatype {
  /// CartPole's four numbers are cut into ten bins each, and there are two actions. How many numbers
  /// does the table hold?
  static var tableEntries: ApproximationAnswers.Count { get throws }

  /// A value is the sum of the weights of eight active tiles. One update moves each of them by 0.5
  /// times the error. By what is the error in this state multiplied?
  static var undividedStepSize: ApproximationAnswers.Factor { get throws }

  /// A linear function of one feature is learned by gradient descent on the squared error. The feature
  /// was in metres, and is in millimetres now. What becomes of the largest step size with which
  /// learning still converges?
  static var millimetres: ApproximationAnswers.Change { get throws }

  /// Two states share one weight w: the first is worth w and the second 2 w. Only the transition from
  /// the first to the second is ever updated, by semi-gradient steps of a small size; its reward is
  /// 0. For which discounts does w grow without bound from 1?
  static var doublingFeature: ApproximationAnswers.Discounts { get throws }

  /// Which of these can drive the weights to infinity, whatever the step size?
  static var unsafeCombination: ApproximationAnswers.Combination { get throws }

  /// A ball falls and drifts, and a paddle waits for it (`Catch`). What cannot be told from a single
  /// picture?
  static var hiddenInOnePicture: ApproximationAnswers.Part { get throws }

  /// How many numbers does the network of 2015 see at once?
  static var networkInputs: ApproximationAnswers.Inputs { get throws }

  /// One way pays 1 in three steps, the other one pays 10 in ten. From which discount on do clipped
  /// rewards make an agent choose the other way than it should?
  static var clippingDiscount: ApproximationAnswers.Discount { get throws }
}

/// The answers to choose from.
public enum ApproximationAnswers {
  /// A number of numbers.
  public enum Count: String, Codable, Sendable, CaseIterable {
    /// 40.
    case forty
    /// 80.
    case eighty
    /// 10,000.
    case tenThousand
    /// 20,000.
    case twentyThousand
  }

  /// What something is multiplied by.
  public enum Factor: String, Codable, Sendable, CaseIterable {
    /// 0.5.
    case oneHalf
    /// 0.
    case zero
    /// −3.
    case minusThree
    /// −4.
    case minusFour
  }

  /// What becomes of a step size.
  public enum Change: String, Codable, Sendable, CaseIterable {
    /// It stays the same.
    case unchanged
    /// It is divided by a thousand.
    case aThousandth
    /// It is divided by a million.
    case aMillionth
    /// It is multiplied by a thousand.
    case aThousandTimes
  }

  /// Discounts from 0 to 1.
  public enum Discounts: String, Codable, Sendable, CaseIterable {
    /// None of them.
    case noDiscount
    /// 1 alone.
    case onlyOne
    /// All above 0.5.
    case aboveOneHalf
    /// All of them.
    case allDiscounts
  }

  /// How values are learned.
  public enum Combination: String, Codable, Sendable, CaseIterable {
    /// A table, off-policy, with bootstrapping.
    case tabularOffPolicyBootstrapping
    /// Linear features, on-policy, with bootstrapping.
    case linearOnPolicyBootstrapping
    /// Linear features, off-policy, from whole returns that are reweighted.
    case linearOffPolicyReturns
    /// Linear features, off-policy, with bootstrapping.
    case linearOffPolicyBootstrapping
  }

  /// A part of the state of Catch.
  public enum Part: String, Codable, Sendable, CaseIterable {
    /// The ball's row.
    case ballRow
    /// The ball's column.
    case ballColumn
    /// Where the ball drifts.
    case ballDrift
    /// Where the paddle is.
    case paddlePlace
  }

  /// A number of inputs.
  public enum Inputs: String, Codable, Sendable, CaseIterable {
    /// 7,056.
    case inputs7056
    /// 21,168.
    case inputs21168
    /// 28,224.
    case inputs28224
    /// 100,800.
    case inputs100800
  }

  /// A discount.
  public enum Discount: String, Codable, Sendable, CaseIterable {
    /// 0.10.
    case hundredths10
    /// 0.50.
    case hundredths50
    /// 0.72.
    case hundredths72
    /// At no discount.
    case never
  }
}

extension Contracts {
  /// Exercise 6.8.
  public enum ApproximationQuiz: Contract {
    public typealias Implementation = any ApproximationQuizExercise.Type
    public static let id = ExerciseID(6, 8)
    public static func implementation<W: Workbook>(in workbook: W.Type) -> Implementation {
      W.ApproximationQuiz.self
    }
  }
}
