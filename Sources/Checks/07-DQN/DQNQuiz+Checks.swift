import Coursework

/// What makes the answers of the quiz right: keys that are computed.
enum DQNQuizChecks {
  static let all: [Check] = [
    check(
      .games, .example, "the number of games",
      "Mnih et al. (2015), figure 3: count the rows"
    ) { DQNQuizKey.games.rawValue },
    check(
      .inputNumbers, .example, "the size of the network's input",
      "exercise 6.7: how many frames does a stack hold?"
    ) { DQNQuizKey.inputNumbers.rawValue },
    check(
      .largestValue, .law, "the largest value on CartPole",
      "exercise 1.3: what is a reward of 1 for ever worth?"
    ) { DQNQuizKey.largestValue.rawValue },
    check(
      .heardOf, .contraction, "how far a reward is heard of",
      "exercise 7.5: what does a target know between two copies?"
    ) { DQNQuizKey.heardOf.rawValue },
    check(
      .clipped, .example, "what was clipped",
      "Mnih et al. (2015), Methods, training details; exercise 7.6: what does a slope that is cut off amount to?"
    ) { DQNQuizKey.clipped.rawValue },
    check(
      .frameMemory, .cost, "the size of a million frames",
      "multiply; which frames do two neighbouring stacks share?"
    ) { DQNQuizKey.frameMemory.rawValue },
    check(
      .halfReplaced, .convergence, "how fast a blended network forgets",
      "exercise 7.5: what is left after two steps, and after n?"
    ) { DQNQuizKey.halfReplaced.rawValue },
  ]

  /// A check of one answer; its message points to where to read, not to the answer.
  private static func check(
    _ item: DQNQuizQuestion.Item,
    _ property: Property,
    _ claim: String,
    _ source: String,
    key: @escaping @Sendable () -> String
  ) -> Check {
    .choice(DQNQuizQuestion(item), item: item.rawValue, property, claim, source, key: key)
  }
}
