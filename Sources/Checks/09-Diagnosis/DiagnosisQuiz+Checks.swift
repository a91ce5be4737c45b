import Coursework

/// What makes the answers of the quiz right: keys that are computed.
enum DiagnosisQuizChecks {
  static let all: [Check] = [
    check(
      .deadRows, .example, "which rows of a finished table are zero",
      "exercise 1.4 on that map: which rows of the optimal table are zero?"
    ) { DiagnosisQuizKey.deadRows.rawValue },
    check(
      .alarmBelowZero, .safety, "what half of a mean is where returns are negative",
      "the alarm of the document, with −10 in place of 10"
    ) { DiagnosisQuizKey.alarmBelowZero.rawValue },
    check(
      .trendOfNoise, .distribution, "how often noise looks like a rise",
      "a few hundred pairs of such windows, or exercise 9.1"
    ) { DiagnosisQuizKey.trendOfNoise.rawValue },
    check(
      .missingMask, .law, "what the smallest sanity check shows",
      "exercise 1.1 with this transition, again and again"
    ) { DiagnosisQuizKey.missingMask.rawValue },
    check(
      .rightButNoisy, .distribution, "how spread the errors of a right value are",
      "ten such rewards and their errors on paper"
    ) { DiagnosisQuizKey.rightButNoisy.rawValue },
    check(
      .largeButTrue, .law, "how large a true value can be",
      "exercise 1.6, or 1 + 0.999 + 0.999² and so on"
    ) { DiagnosisQuizKey.largeButTrue.rawValue },
    check(
      .bestOfTen, .bias, "what the best of ten runs scores",
      "exercise 9.6, or the maximum of ten draws, many times"
    ) { DiagnosisQuizKey.bestOfTen.rawValue },
    check(
      .noFailureInTen, .distribution, "what ten runs without a failure rule out",
      "(1 − rate) to the power 10, for some rates"
    ) { DiagnosisQuizKey.noFailureInTen.rawValue },
  ]

  /// A check of one answer; its message points to where to read, not to the answer.
  private static func check(
    _ item: DiagnosisQuizQuestion.Item,
    _ property: Property,
    _ claim: String,
    _ source: String,
    key: @escaping @Sendable () -> String
  ) -> Check {
    .choice(DiagnosisQuizQuestion(item), item: item.rawValue, property, claim, source, key: key)
  }
}
