import Coursework
import DecisionProcesses

/// What makes the study of overestimation right.
enum OverestimationStudyChecks {
  static let all: [Check] = [
    workedReturns, workedBounds, returns, bounds, terminated, shift, exact, verdicts, ends,
    badInput,
  ]

  static let workedReturns = Check(
    "rewards 1, −2 and 4 have the returns 1, 0 and 4 with discount 1/2", .example
  ) { _ in
    DiscountedReturnsQuestion(rewards: [1, -2, 4], discount: 0.5)
  } judge: { _, answer in
    Expectation.equal(
      answer, [1, 0, 4], because: "4, then −2 + 4/2, then 1 + 0/2", label: { "step \($0)" })
  }

  /// One episode of two steps that terminates, and one of one step that is cut off.
  ///
  /// Excess: 5 − 2 = 3, 3 − 2 = 1 and 4 − 1 = 3, together 7. The tail behind the limit is at least
  /// 1/2 · (−1) / (1/2) = −1 and at most 1/2 · 2 / (1/2) = 2.
  static let workedBounds = Check(
    "three states, one of them before a time limit, are overestimated by 5/3 to 8/3", .example
  ) { _ in
    OverestimationQuestion(
      episodes: [
        EvaluationEpisode(
          predictions: [[5, 6], [1, 3], [9, 9]], actions: [0, 1], rewards: [1, 2],
          isTruncated: false),
        EvaluationEpisode(
          predictions: [[4, 0], [7, 2]], actions: [0], rewards: [1], isTruncated: true),
      ],
      range: RewardRange(smallest: -1, largest: 2), discount: 0.5)
  } judge: { _, answer in
    let reason =
      "predicted 5, 3 and 4, recorded 1 + 2/2, 2 and 1, and a tail of −1 to 2 in the last state: "
      + "(3 + 1 + 3 − 2) / 3 to (3 + 1 + 3 + 1) / 3"
    return Expectation.all(
      {
        Expectation.equal(
          [answer.lower], [5.0 / 3], because: reason, label: { _ in "the lower bound" })
      },
      {
        Expectation.equal(
          [answer.upper], [8.0 / 3], because: reason, label: { _ in "the upper bound" })
      })
  }

  static let returns = Check(
    "a return is the reward plus the discounted return of the next step", .law, rounds: 5
  ) { generator in
    DiscountedReturnsQuestion(
      rewards: generator.numbers(generator.integer(in: 3...8), in: -5...5),
      discount: generator.discount())
  } judge: { question, answer in
    judgeReturns(question, answer)
  }

  static let bounds = Check(
    "the bounds are the mean over all states of predicted minus recorded minus the tail's bounds",
    .bias, rounds: 8
  ) { generator in
    OverestimationQuestion.random(using: &generator)
  } judge: { question, answer in
    judge(question, answer)
  }

  static let terminated = Check(
    "where every episode terminated, both bounds are the same, whatever rewards there are", .bias,
    rounds: 3
  ) { generator in
    let question = OverestimationQuestion.random(using: &generator)
    return question.with {
      for index in question.episodes.indices { $0.episodes[index].isTruncated = false }
    }
  } judge: { question, answer in
    judge(question, answer)
  }

  static let shift = Check(
    "a network that predicts more by some amount overestimates more by that amount", .law
  ) { inquiry throws(Halt) in
    let question = OverestimationQuestion.random(using: &inquiry.generator)
    let amount = inquiry.generator.number(in: 2...9)
    let before = try await inquiry.answer(to: question)
    try inquiry.expect(judge(question, before), on: question)
    let raised = question.with { $0.episodes = question.episodes.raised(by: amount) }
    let after = try await inquiry.answer(to: raised)
    try inquiry.expect(
      Expectation.equal(
        [after.lower, after.upper], [before.lower + amount, before.upper + amount],
        because: "these predictions are \(amount) more than some whose bounds you gave as "
          + "\(before.lower) and \(before.upper)",
        label: { $0 == 0 ? "the lower bound" : "the upper bound" }),
      on: raised)
  }

  static let exact = Check(
    "a network that predicts what comes has an overestimation of 0 between its bounds", .bias,
    rounds: 3
  ) { generator in
    let question = OverestimationQuestion.random(using: &generator)
    return question.with {
      $0.episodes = question.episodes.map { episode in
        episode.predictingReturns(question.discount)
      }
    }
  } judge: { question, answer in
    judge(question, answer)
  }

  static let verdicts = Check(
    "one network overestimates more only where its lower bound is above the other's upper bound",
    .law
  ) { inquiry throws(Halt) in
    for larger in [LargerOverestimation.plain, .double] {
      for gap in [0.5, 4, -0.4] {
        let question = LargerOverestimationQuestion.random(
          larger, gap: gap, using: &inquiry.generator)
        let answer = try await inquiry.answer(to: question)
        let plain = question.plain.overestimation(question.range, question.discount)
        let double = question.double.overestimation(question.range, question.discount)
        try inquiry.expect(
          Expectation.same(
            answer, LargerOverestimation(plain: plain, double: double),
            because:
              "the plain one overestimates by \(plain.lower) to \(plain.upper), the double one "
              + "by \(double.lower) to \(double.upper)"),
          on: question)
      }
    }
  }

  static let ends = Check(
    "an episode of one step, a discount of 0, rewards at the ends of their range and a range of one "
      + "reward are taken", .law
  ) { inquiry throws(Halt) in
    let question = OverestimationQuestion.random(using: &inquiry.generator)
    let reward = inquiry.generator.number(in: 0.5...2)
    for question in [
      question.with { $0.discount = 0 },
      question.with {
        $0.episodes[0].rewards[0] = $0.range.smallest
        $0.episodes[1].rewards[0] = $0.range.largest
      },
      OverestimationQuestion(
        episodes: [false, true].map { isTruncated in
          EvaluationEpisode(
            predictions: [[3], [5]], actions: [0], rewards: [reward], isTruncated: isTruncated)
        },
        range: RewardRange(smallest: reward, largest: reward), discount: 0.75),
    ] {
      try await inquiry.ask(question, judge: judge)
    }
    try await inquiry.ask(
      DiscountedReturnsQuestion(rewards: [2, 3, 4], discount: 0), judge: judgeReturns)
  }

  static let badInput = Check(
    "lists that do not fit, actions that do not exist, rewards outside their range, numbers that are "
      + "not finite and a discount of 1 are refused", .badInput
  ) { inquiry throws(Halt) in
    for question in OverestimationQuestion.bad(using: &inquiry.generator) {
      try await inquiry.expectRefusal(question)
    }
    // Either network may be the one whose episodes are bad.
    let good = OverestimationQuestion.random(using: &inquiry.generator)
    for (plain, double) in [([], good.episodes), (good.episodes, [])] {
      try await inquiry.expectRefusal(
        LargerOverestimationQuestion(
          plain: plain, double: double, range: good.range, discount: good.discount))
    }
    for (rewards, discount) in [
      ([], 0.5), ([1, .nan], 0.5), ([.infinity, 1], 0.5), ([1, 2], 1), ([1, 2], -0.01),
      ([1, 2], .nan),
    ] as [([Double], Double)] {
      try await inquiry.expectRefusal(
        DiscountedReturnsQuestion(rewards: rewards, discount: discount))
    }
  }
}

extension EvaluationEpisode {
  /// The episode with the recorded returns as predictions of the actions taken.
  fileprivate func predictingReturns(_ discount: Double) -> EvaluationEpisode {
    var episode = self
    for state in states {
      episode.predictions[state.step][actions[state.step]] = state.recorded(discount)
    }
    return episode
  }
}
