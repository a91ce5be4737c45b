import Coursework

/// What makes the answers of the quiz right: keys that are computed.
enum BiasQuizChecks {
  static let all: [Check] = [
    check(
      .largerOfTwo, .bias, "the average of the larger of two noisy estimates",
      "exercise 5.1: draw two numbers, note the larger, and repeat"
    ) { BiasQuizKey.largerOfTwo.rawValue },
    check(
      .moreActions, .bias, "what more actions do to the bias",
      "exercise 5.1: the largest of 2, 10 and 100 draws"
    ) { BiasQuizKey.moreActions.rawValue },
    check(
      .fourTimesTheSamples, .bias, "what four times the samples do to the bias",
      "exercise 5.1: how does the deviation of a mean depend on the number of samples?"
    ) { BiasQuizKey.fourTimesTheSamples.rawValue },
    check(
      .doubleEstimate, .bias, "the sign of the double estimator's bias",
      "exercise 5.1: what is evaluated where the first half selects a worse action?"
    ) { BiasQuizKey.doubleEstimate.rawValue },
    check(
      .changedNumbers, .law, "how many numbers double Q-learning changes",
      "exercise 5.2: compare both tables before and after a transition"
    ) { BiasQuizKey.changedNumbers.rawValue },
    check(
      .leftInTheEnd, .convergence, "the share of left that remains",
      "exercise 5.3: which values does Q-learning converge to, and what does epsilon do then?"
    ) { BiasQuizKey.leftInTheEnd.rawValue },
    check(
      .doubleDQN, .law, "who selects and who evaluates in double DQN",
      "van Hasselt, Guez and Silver (2016), equation 4: what do the two tables of 5.2 do?"
    ) { BiasQuizKey.doubleDQN.rawValue },
  ]

  /// A check of one answer; its message points to where to read, not to the answer.
  private static func check(
    _ item: BiasQuizQuestion.Item,
    _ property: Property,
    _ claim: String,
    _ source: String,
    key: @escaping @Sendable () -> String
  ) -> Check {
    .choice(BiasQuizQuestion(item), item: item.rawValue, property, claim, source, key: key)
  }
}
