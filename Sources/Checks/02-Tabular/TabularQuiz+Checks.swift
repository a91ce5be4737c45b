import Coursework

/// What makes the answers of the quiz right: keys that are computed.
enum TabularQuizChecks {
  static let all: [Check] = [
    check(
      .earnsMoreWhileExploring, .convergence, "the agent that earns more while both explore",
      "exercise 2.6, and example 6.6 of Sutton and Barto: see which way each agent takes"
    ) { TabularQuizKey.earnsMoreWhileExploring.rawValue },
    check(
      .earnsMoreWithoutExploring, .convergence, "the agent that earns more once both are greedy",
      "exercises 2.6 and 2.7: what is measured without exploration?"
    ) { TabularQuizKey.earnsMoreWithoutExploring.rawValue },
    check(
      .sparseTableSize, .cost, "the number of values in a sparse table",
      "exercise 2.1: which of reading and writing makes a row, and how long is one?"
    ) { TabularQuizKey.sparseTableSize.rawValue },
    check(
      .firstEpisodeOnTheLake, .example, "the first episode on the lake without exploration",
      "exercise 2.5: follow the first three steps by hand, with the updates"
    ) { TabularQuizKey.firstEpisodeOnTheLake.rawValue },
    check(
      .truncationAsTermination, .bias, "what treating truncation as termination does to a value",
      "exercise 2.3: compare the sum of 20 rewards with that of all"
    ) { TabularQuizKey.truncationAsTermination.rawValue },
    check(
      .smallestFarSightedDiscount, .law, "the smallest discount that looks far enough",
      "exercise 1.1: every step that a reward comes later multiplies it by the discount once more"
    ) { TabularQuizKey.smallestFarSightedDiscount.rawValue },
    check(
      .constantStepSize, .convergence, "the limit of the values with a constant step size",
      "section 2.5 of Sutton and Barto: what makes the values move once they are right?"
    ) { TabularQuizKey.constantStepSize.rawValue },
    check(
      .reasonNotToConverge, .law, "the condition that Q-learning cannot do without",
      "exercise 2.4, and section 6.5 of Sutton and Barto: what has to happen again and again?"
    ) { QuizAnswers.Reason.aPairIsNeverTried.rawValue },
  ]

  /// A check of one answer; its message points to where to read, not to the answer.
  private static func check(
    _ item: TabularQuizQuestion.Item,
    _ property: Property,
    _ claim: String,
    _ source: String,
    key: @escaping @Sendable () -> String
  ) -> Check {
    .choice(TabularQuizQuestion(item), item: item.rawValue, property, claim, source, key: key)
  }
}
