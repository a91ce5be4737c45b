/// Exercise 9.7: what the chapter was about, in eight questions.
///
/// Each answer is one of a few cases. Most are about rules of thumb from the two documents that
/// sound an alarm, or a success, where there is none. All can be found with a few lines of code or
/// on paper.
///
/// Source: the claims of the two documents about debugging and monitoring; Agarwal and others,
/// *Deep reinforcement learning at the edge of the statistical precipice* (2021); Clopper and
/// Pearson, *The use of confidence or fiducial limits* (1934).
public protocol DiagnosisQuizExercise: SendableMetatype {
  /// The report of the document counts states whose action values are all 0, and warns of them. An
  /// agent on the frozen lake of four times four fields, without slipping, has learned the optimal
  /// values exactly, from a table of zeros. How many of its 16 rows are still all 0?
  static var deadRows: DiagnosisAnswers.Rows { get throws }

  /// An alarm goes off where a return is below half of the mean of all returns so far. An agent
  /// gets −10 in every episode and changes nothing. How often does the alarm go off in the next
  /// 100 episodes?
  static var alarmBelowZero: DiagnosisAnswers.Alarms { get throws }

  /// The returns of an agent that has stopped learning are independent draws of one continuous
  /// distribution. The report says “increasing” where the mean of the last 50 is above that of the
  /// 50 before. How often does it say so?
  static var trendOfNoise: DiagnosisAnswers.Trend { get throws }

  /// The smallest sanity check: one state and one action, which pays 1 and ends the episode in
  /// that state. The discount is 0.9. The learned value settles at 10. What is wrong?
  static var missingMask: DiagnosisAnswers.Cause { get throws }

  /// An action pays 10 or −10, each with chance 1/2, and ends the episode. Its learned value is 0,
  /// which is right. Which standard deviation do its TD errors have?
  static var rightButNoisy: DiagnosisAnswers.Deviation { get throws }

  /// The document calls values above 100 times the rewards an explosion. Every step of an endless
  /// task pays 1, and the discount is 0.999. What is the true value of its states?
  static var largeButTrue: DiagnosisAnswers.Value { get throws }

  /// The runs of an algorithm score between 0 and 100, all scores being equally likely. Somebody
  /// trains ten and reports the best. What is reported on average?
  static var bestOfTen: DiagnosisAnswers.Best { get throws }

  /// None of ten runs failed. Which failure rate would still leave ten such runs a chance of 5 %?
  static var noFailureInTen: DiagnosisAnswers.Bound { get throws }
}

/// The answers to choose from.
public enum DiagnosisAnswers {
  /// A number of rows of a table.
  public enum Rows: String, Codable, Sendable, CaseIterable {
    /// None.
    case none
    /// 4: the holes.
    case four
    /// 5: the holes and the goal.
    case five
    /// More than half.
    case most
  }

  /// How often an alarm goes off.
  public enum Alarms: String, Codable, Sendable, CaseIterable {
    /// Never.
    case never
    /// In about half of them.
    case sometimes
    /// In all of them.
    case always
  }

  /// How often a report speaks of a rise.
  public enum Trend: String, Codable, Sendable, CaseIterable {
    /// Never: there is no trend.
    case never
    /// In 5 % of reports.
    case rarely
    /// In half of the reports.
    case halfTheTime
    /// Always.
    case always
  }

  /// Why a value is what it is.
  public enum Cause: String, Codable, Sendable, CaseIterable {
    /// Nothing: 1 / (1 − 0.9) is 10.
    case nothing
    /// The target goes on after the end.
    case noMask
    /// The discount is missing.
    case noDiscount
    /// The step size is too large.
    case stepSize
  }

  /// A standard deviation.
  public enum Deviation: String, Codable, Sendable, CaseIterable {
    /// 0.
    case zero
    /// 1.
    case one
    /// 10.
    case ten
    /// 20.
    case twenty
  }

  /// A value.
  public enum Value: String, Codable, Sendable, CaseIterable {
    /// 1.
    case one
    /// 100.
    case hundred
    /// 1000.
    case thousand
    /// There is none: it grows for ever.
    case infinite
  }

  /// A mean score.
  public enum Best: String, Codable, Sendable, CaseIterable {
    /// About 50.
    case about50
    /// About 67.
    case about67
    /// About 91.
    case about91
    /// 100.
    case about100
  }

  /// A failure rate.
  public enum Bound: String, Codable, Sendable, CaseIterable {
    /// About 0 %.
    case about0
    /// About 5 %.
    case about5
    /// About 26 %.
    case about26
    /// About 50 %.
    case about50
  }
}

extension Contracts {
  /// Exercise 9.7.
  public enum DiagnosisQuiz: Contract {
    public typealias Implementation = any DiagnosisQuizExercise.Type
    public static let id = ExerciseID(9, 7)
    public static func implementation<W: Workbook>(in workbook: W.Type) -> Implementation {
      W.DiagnosisQuiz.self
    }
  }
}
