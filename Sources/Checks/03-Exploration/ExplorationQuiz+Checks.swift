import Coursework

/// What makes the answers of the quiz right: keys that are computed.
enum ExplorationQuizChecks {
  static let all: [Check] = [
    check(
      .leavesTheBest, .law, "the share of choices that leave the best action",
      "exercise 3.7: what does exploring draw from?"
    ) { ExplorationQuizKey.leavesTheBest.rawValue },
    check(
      .decayingExplorations, .convergence, "how often a decaying epsilon explores in all",
      "exercise 3.3: add up 1 + 0.999 + 0.999² and so on"
    ) { ExplorationQuizKey.decayingExplorations.rawValue },
    check(
      .scaledValues, .law, "what multiplying all values does to softmax choice",
      "exercise 3.2: what do the differences become, in temperatures?"
    ) { ExplorationQuizKey.scaledValues.rawValue },
    check(
      .middleOfDecay, .example, "epsilon in the middle of its decay",
      "exercise 3.3: over how many episodes does it fall?"
    ) { ExplorationQuizKey.middleOfDecay.rawValue },
    check(
      .greedyFromZero, .convergence, "what a greedy agent that starts from zeros does in the end",
      "exercise 2.5: write down both values after the first choice"
    ) { ExplorationQuizKey.greedyFromZero.rawValue },
    check(
      .greedyFromTen, .convergence,
      "what a greedy agent that starts from high values does in the end",
      "section 2.6 of Sutton and Barto: which way does every choice move its value?"
    ) { ExplorationQuizKey.greedyFromTen.rawValue },
  ]

  /// A check of one answer; its message points to where to read, not to the answer.
  private static func check(
    _ item: ExplorationQuizQuestion.Item,
    _ property: Property,
    _ claim: String,
    _ source: String,
    key: @escaping @Sendable () -> String
  ) -> Check {
    .choice(ExplorationQuizQuestion(item), item: item.rawValue, property, claim, source, key: key)
  }
}
