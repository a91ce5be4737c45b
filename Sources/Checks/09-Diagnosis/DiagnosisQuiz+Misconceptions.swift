import Coursework

/// What is often believed about this chapter: the answers of the quiz with one of them wrong.
enum DiagnosisQuizMisconceptions {
  static let all = [
    Misconception(
      Contracts.DiagnosisQuiz.self, "every row of zeros is a state that was not visited",
      """
      You expect a finished table to have no row of zeros. In which states is no action ever \
      taken?
      """,
      as: DeadRows.self),
    Misconception(
      Contracts.DiagnosisQuiz.self, "half of the mean is always a fall",
      """
      You take half of the mean for something lower than the mean. What is half of −10?
      """,
      as: AlarmBelowZero.self),
    Misconception(
      Contracts.DiagnosisQuiz.self, "a comparison of two means errs in 5 % of cases",
      """
      You think of a test at the level of 5 %. This report has no level: what is the chance that \
      the first of two equal windows has the smaller mean?
      """,
      as: TrendOfNoise.self),
    Misconception(
      Contracts.DiagnosisQuiz.self, "the value of an action that ends the episode is r / (1 − γ)",
      """
      You give the sum of rewards that go on for ever. How many are paid in an episode of one \
      step?
      """,
      as: MissingMask.self),
    Misconception(
      Contracts.DiagnosisQuiz.self, "right values have no TD errors",
      """
      You expect errors to vanish where the value is right. It is right on average: what is the \
      error after a reward of 10?
      """,
      as: RightButNoisy.self),
    Misconception(
      Contracts.DiagnosisQuiz.self, "endless rewards have no value",
      """
      You add the rewards up without the discount. What does 1 + γ + γ² and so on come to?
      """,
      as: LargeButTrue.self),
    Misconception(
      Contracts.DiagnosisQuiz.self, "the best seed scores like any other on average",
      """
      You give the mean of a single run. How often is the best of ten below it?
      """,
      as: BestOfTen.self),
    Misconception(
      Contracts.DiagnosisQuiz.self, "ten runs without a failure leave 5 %",
      """
      At a failure rate of 5 %, how likely are ten runs without a failure? Far more likely than \
      you take it to be.
      """,
      as: NoFailureInTen.self),
  ]

  private enum DeadRows: DiagnosisQuizMistake {
    static var deadRows: DiagnosisAnswers.Rows { .none }
  }
  private enum AlarmBelowZero: DiagnosisQuizMistake {
    static var alarmBelowZero: DiagnosisAnswers.Alarms { .never }
  }
  private enum TrendOfNoise: DiagnosisQuizMistake {
    static var trendOfNoise: DiagnosisAnswers.Trend { .rarely }
  }
  private enum MissingMask: DiagnosisQuizMistake {
    static var missingMask: DiagnosisAnswers.Cause { .nothing }
  }
  private enum RightButNoisy: DiagnosisQuizMistake {
    static var rightButNoisy: DiagnosisAnswers.Deviation { .zero }
  }
  private enum LargeButTrue: DiagnosisQuizMistake {
    static var largeButTrue: DiagnosisAnswers.Value { .infinite }
  }
  private enum BestOfTen: DiagnosisQuizMistake {
    static var bestOfTen: DiagnosisAnswers.Best { .about50 }
  }
  private enum NoFailureInTen: DiagnosisQuizMistake {
    static var noFailureInTen: DiagnosisAnswers.Bound { .about5 }
  }
}

/// The computed keys, of which a mistake replaces one.
private protocol DiagnosisQuizMistake: DiagnosisQuizExercise {}

extension DiagnosisQuizMistake {
  static var deadRows: DiagnosisAnswers.Rows { DiagnosisQuizKey.deadRows }
  static var alarmBelowZero: DiagnosisAnswers.Alarms { DiagnosisQuizKey.alarmBelowZero }
  static var trendOfNoise: DiagnosisAnswers.Trend { DiagnosisQuizKey.trendOfNoise }
  static var missingMask: DiagnosisAnswers.Cause { DiagnosisQuizKey.missingMask }
  static var rightButNoisy: DiagnosisAnswers.Deviation { DiagnosisQuizKey.rightButNoisy }
  static var largeButTrue: DiagnosisAnswers.Value { DiagnosisQuizKey.largeButTrue }
  static var bestOfTen: DiagnosisAnswers.Best { DiagnosisQuizKey.bestOfTen }
  static var noFailureInTen: DiagnosisAnswers.Bound { DiagnosisQuizKey.noFailureInTen }
}
