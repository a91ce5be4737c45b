import Coursework

/// What makes the answers of the quiz right: keys that are computed.
enum ApproximationQuizChecks {
  static let all: [Check] = [
    check(
      .tableEntries, .example, "the size of a table over bins",
      "exercise 6.1: how many cells do two numbers of ten bins each make?"
    ) { ApproximationQuizKey.tableEntries.rawValue },
    check(
      .undividedStepSize, .law, "what a step size does that is not divided by the tilings",
      "exercise 6.2: update once and look at the value again"
    ) { ApproximationQuizKey.undividedStepSize.rawValue },
    check(
      .millimetres, .convergence, "what the unit of a feature does to the step size",
      "exercise 6.3: by which factor does w · x move when w moves by stepSize · error · x?"
    ) { ApproximationQuizKey.millimetres.rawValue },
    check(
      .doublingFeature, .convergence, "when bootstrapping from a larger feature diverges",
      "exercises 6.4 and 6.5: w + stepSize · (0 + discount · 2 w − w) · 1"
    ) { ApproximationQuizKey.doublingFeature.rawValue },
    check(
      .unsafeCombination, .convergence, "which combination of three is unsafe",
      "exercise 6.5; Sutton and Barto (2018), section 11.3: which of the three does each of the others lack?"
    ) { ApproximationQuizKey.unsafeCombination.rawValue },
    check(
      .hiddenInOnePicture, .law, "what a single picture does not show",
      "exercise 6.7: which of the four numbers of the state is not drawn?"
    ) { ApproximationQuizKey.hiddenInOnePicture.rawValue },
    check(
      .networkInputs, .example, "the size of a stack of pictures",
      "exercises 6.6 and 6.7: the size of a picture, and how many are stacked"
    ) { ApproximationQuizKey.networkInputs.rawValue },
    check(
      .clippingDiscount, .bias, "when clipped rewards change what is best",
      "exercise 6.7: where do discount² · 1 and discount⁹ · 10 cross?"
    ) { ApproximationQuizKey.clippingDiscount.rawValue },
  ]

  /// A check of one answer; its message points to where to read, not to the answer.
  private static func check(
    _ item: ApproximationQuizQuestion.Item,
    _ property: Property,
    _ claim: String,
    _ source: String,
    key: @escaping @Sendable () -> String
  ) -> Check {
    .choice(
      ApproximationQuizQuestion(item), item: item.rawValue, property, claim, source, key: key)
  }
}
