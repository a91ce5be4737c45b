import Coursework

/// What makes the answers of the quiz right: keys that are computed.
enum BetterDQNQuizChecks {
  static let all: [Check] = [
    check(
      .shiftedAdvantages, .law, "what adding a constant to all advantages does",
      "exercise 8.2: add 8 to every advantage and compare"
    ) { BetterDQNQuizKey.shiftedAdvantages.rawValue },
    check(
      .meanOfValues, .law, "what the mean of a dueling head is",
      "exercise 8.2: average over the actions of one state"
    ) { BetterDQNQuizKey.meanOfValues.rawValue },
    check(
      .closedInterval, .safety, "where a mass equal to the total leads",
      "exercise 8.3: follow the search down, level by level"
    ) { BetterDQNQuizKey.closedInterval.rawValue },
    check(
      .noExponent, .distribution, "what an exponent of 0 does to the draws",
      "exercise 8.4: raise some priorities to the power 0"
    ) { BetterDQNQuizKey.noExponent.rawValue },
    check(
      .leastLikely, .law, "which weight the rarest transition of a batch has",
      "exercise 8.5: sort a batch by its weights"
    ) { BetterDQNQuizKey.leastLikely.rawValue },
    check(
      .threeSteps, .law, "the discount of a bootstrap three steps away",
      "exercise 8.6: write the return of three rewards down"
    ) { BetterDQNQuizKey.threeSteps.rawValue },
    check(
      .oneRunEach, .distribution, "what one run of each algorithm shows",
      "exercise 8.7, and the seeds of any figure of this chapter: how far apart are two runs of the same agent?"
    ) { BetterDQNQuizKey.oneRunEach.rawValue },
  ]

  /// A check of one answer; its message points to where to read, not to the answer.
  private static func check(
    _ item: BetterDQNQuizQuestion.Item,
    _ property: Property,
    _ claim: String,
    _ source: String,
    key: @escaping @Sendable () -> String
  ) -> Check {
    .choice(BetterDQNQuizQuestion(item), item: item.rawValue, property, claim, source, key: key)
  }
}
