import Coursework
import DecisionProcesses

/// What makes n-step targets right.
enum NStepReturnChecks {
  static let all: [Check] = [
    workedTargets, workedTransitions, targets, transitions, oneStep, wholeEpisodes, exactEstimates,
    boundaries, ends, badInput,
  ]

  /// Three steps to a terminal state, then two steps up to a time limit, then a step.
  private static let worked = [
    NStepRecord(reward: 1, nextValue: 10),
    NStepRecord(reward: 2, nextValue: 20),
    NStepRecord(reward: 4, nextValue: 30, isTerminated: true),
    NStepRecord(reward: 3, nextValue: 40),
    NStepRecord(reward: -1, nextValue: 8, isTruncated: true),
    NStepRecord(reward: 5, nextValue: 6),
  ]

  static let workedTargets = Check(
    "six steps of three episodes have the two-step targets 7, 4, 4, 4.5, 3 and 8", .example
  ) { _ in
    NStepTargetsQuestion(steps: worked, n: 2, discount: 0.5)
  } judge: { question, answer in
    Expectation.equal(
      answer, [7, 4, 4, 4.5, 3, 8],
      because: "1 + 2/2 + 20/4, 2 + 4/2, 4, 3 − 1/2 + 8/4, −1 + 8/2 and 5 + 6/2: steps 2 and 4 end "
        + "episodes, the first of them for good",
      label: { "step \($0)" }) ?? judge(question, answer)
  }

  static let workedTransitions = Check(
    "of the six steps 2, 2, 1, 2, 1 and 1 are used, and estimates count 1/4, 0, 0, 1/4, 1/2, 1/2",
    .example
  ) { _ in
    NStepTransitionsQuestion(steps: worked, n: 2, discount: 0.5)
  } judge: { question, answer in
    Expectation.count(answer.count, 6, because: "every step is the first of a transition")
      ?? Expectation.same(
        answer.map(\.stepCount), [2, 2, 1, 2, 1, 1],
        because: "no transition reaches past the end of its episode, or of the recording")
      ?? Expectation.equal(
        answer.map(\.rewardSum), [2, 4, 4, 2.5, -1, 5],
        because: "1 + 2/2, 2 + 4/2, 4, 3 − 1/2, −1 and 5", label: { "step \($0)" })
      ?? Expectation.equal(
        answer.map(\.bootstrapDiscount), [0.25, 0, 0, 0.25, 0.5, 0.5],
        because: "(1/2)^k with the k steps used, and 0 where the last one terminates",
        label: { "step \($0)" })
  }

  static let targets = Check(
    "a target is the discounted sum of at most n rewards of one episode, plus the estimate behind "
      + "them", .law, rounds: 8
  ) { generator in
    NStepTargetsQuestion.random(using: &generator)
  } judge: { question, answer in
    judge(question, answer)
  }

  static let transitions = Check(
    "what is kept is that sum, the number of steps used, and the discount to that power", .law,
    rounds: 6
  ) { generator in
    NStepTargetsQuestion.random(using: &generator).aboutTransitions
  } judge: { question, answer in
    judgeTransitions(question, answer)
  }

  static let oneStep = Check(
    "with n = 1 a target is that of Q-learning", .law, rounds: 3
  ) { generator in
    NStepTargetsQuestion.random(using: &generator).with { $0.n = 1 }
  } judge: { question, answer in
    judge(question, answer)
  }

  static let wholeEpisodes = Check(
    "with n beyond every end, a terminated episode has its returns, and a truncated one an estimate "
      + "at its end", .law, rounds: 3
  ) { generator in
    NStepTargetsQuestion.random(using: &generator).with { $0.n = 1000 }
  } judge: { question, answer in
    judge(question, answer)
  }

  /// Rewards in eighths and a discount of a half: at most 6 steps lose no bit.
  static let exactEstimates = Check(
    "where every estimate is right, targets are the same for every n", .law
  ) { inquiry throws(Halt) in
    let steps = inquiry.generator.consistentRecording()
    let expected = steps.returns
    for n in [1, 2, 3, 50] {
      let question = NStepTargetsQuestion(steps: steps, n: n, discount: 0.5)
      let answer = try await inquiry.answer(to: question)
      try inquiry.expect(
        Expectation.equal(
          answer, expected,
          because:
            "each estimate is the discounted sum of what follows, so that it does not matter "
            + "how many rewards are added up before it is asked",
          label: { "step \($0)" }),
        on: question)
    }
  }

  static let boundaries = Check(
    "an episode has the targets that it has alone, whatever was recorded after it", .law
  ) { inquiry throws(Halt) in
    for ending in [NStepEnding.terminated, .truncated, .both] {
      let length = inquiry.generator.integer(in: 1...4)
      let episode = inquiry.generator.recordedEpisode(length, ending)
      let next = inquiry.generator.recordedEpisode(3, .open)
      let question = NStepTargetsQuestion(
        steps: episode, n: 3, discount: inquiry.generator.number(in: 0.4...0.95))
      try await inquiry.ask(question, judge: judge)
      try await inquiry.ask(question.with { $0.steps = episode + next }, judge: judge)
    }
  }

  static let ends = Check(
    "no steps, episodes of one step, and discounts of 0 and 1 are taken", .law
  ) { inquiry throws(Halt) in
    let question = NStepTargetsQuestion.random(using: &inquiry.generator)
    let short = [NStepEnding.truncated, .terminated, .truncated, .open].flatMap {
      inquiry.generator.recordedEpisode(1, $0)
    }
    for question in [
      question.with { $0.steps = [] }, question.with { $0.steps = short },
      question.with { $0.discount = 0 }, question.with { $0.discount = 1 },
    ] {
      try await inquiry.ask(question, judge: judge)
      try await inquiry.ask(question.aboutTransitions, judge: judgeTransitions)
    }
  }

  static let badInput = Check(
    "n below 1, discounts outside 0...1 and numbers that are not finite are refused", .badInput
  ) { inquiry throws(Halt) in
    for question in NStepTargetsQuestion.bad(using: &inquiry.generator) {
      try await inquiry.expectRefusal(question)
      try await inquiry.expectRefusal(question.aboutTransitions)
    }
  }
}

extension SeededGenerator {
  /// A recording whose estimates are the discounted sums of the rewards that follow, with discount 1/2.
  fileprivate mutating func consistentRecording() -> [NStepRecord] {
    var steps = [NStepEnding.terminated, .truncated, .open].flatMap {
      recordedEpisode(integer(in: 3...6), $0)
    }
    var value = 0.0
    for index in steps.indices.reversed() {
      let isLast =
        steps[index].isTerminated || steps[index].isTruncated || index == steps.count - 1
      steps[index].reward = dyadic(in: 1...5)
      // What is believed at an end stays; everything before is to agree with it.
      steps[index].nextValue = isLast ? dyadic(in: 10...40) : value
      let following = steps[index].isTerminated ? 0 : steps[index].nextValue
      value = steps[index].reward + 0.5 * following
    }
    return steps
  }
}

extension [NStepRecord] {
  /// The one-step targets with discount 1/2.
  fileprivate var returns: [Double] {
    map { $0.isTerminated ? $0.reward : $0.reward + 0.5 * $0.nextValue }
  }
}
