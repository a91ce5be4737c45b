import Coursework

/// What makes the answers of the quiz right: keys that are computed.
enum ConvergenceQuizChecks {
  static let all: [Check] = [
    check(
      .documentsRule, .example, "what the document's rule makes of its own examples",
      "exercise 4.1: put the two sums that the listing prints into its last line"
    ) { ConvergenceQuizKey.documentsRule.rawValue },
    check(
      .reachOfGeometricSteps, .law, "the reach of steps that shrink by a constant factor",
      "exercise 4.1: add up the steps"
    ) { ConvergenceQuizKey.reachOfGeometricSteps.rawValue },
    check(
      .spreadOfConstantSteps, .convergence, "the spread that a constant step size keeps",
      "section 2.5 of Sutton and Barto: which variance does another update leave as it is?"
    ) { ConvergenceQuizKey.spreadOfConstantSteps.rawValue },
    check(
      .visitsToHalveTheError, .law, "the price of half the error",
      "exercise 4.4: the slope of the error on logarithmic axes"
    ) { ConvergenceQuizKey.visitsToHalveTheError.rawValue },
    check(
      .errorAfterAMillionVisits, .convergence, "the error that 1/n leaves where targets move",
      "exercise 4.2: by which factor does one visit multiply the error?"
    ) { ConvergenceQuizKey.errorAfterAMillionVisits.rawValue },
    check(
      .finiteInTheTrap, .law, "what is finite in the trap",
      "exercise 4.3: decide the three sums one by one"
    ) { ConvergenceQuizKey.finiteInTheTrap.rawValue },
    check(
      .convergesWhileExploring, .convergence, "what converges while exploration goes on",
      "exercises 2.4 and 2.7: whose values are learned, and what is measured?"
    ) { ConvergenceQuizKey.convergesWhileExploring.rawValue },
  ]

  /// A check of one answer; its message points to where to read, not to the answer.
  private static func check(
    _ item: ConvergenceQuizQuestion.Item,
    _ property: Property,
    _ claim: String,
    _ source: String,
    key: @escaping @Sendable () -> String
  ) -> Check {
    .choice(ConvergenceQuizQuestion(item), item: item.rawValue, property, claim, source, key: key)
  }
}
