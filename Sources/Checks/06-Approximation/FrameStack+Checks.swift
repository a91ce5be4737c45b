import Coursework
import DecisionProcesses

/// What makes repeated actions, stacked pictures and clipped rewards right.
enum FrameStackChecks {
  static let all: [Check] = [
    workedStack, workedRepetition, workedRace, maximum, repetition, ending, stack, lengths,
    clipping,
    race, ties, badInput,
  ]

  static let workedStack = Check(
    "a stack of three shows the latest three pictures, oldest first", .example
  ) { _ in
    StackQuestion(
      count: 3,
      events: [StackQuestion.Event([7, 70], begins: true)]
        + [1, 2, 3, 4].map { .init([$0, 10 * $0]) })
  } judge: { question, answer in
    judge(question, answer)
  }

  static let workedRepetition = Check(
    "four repetitions that pay 1, 2, 4 and 8 pay 15, and show the last two pictures", .example
  ) { _ in
    RepeatedActionQuestion(
      action: 2, times: 4, previous: [90, 90],
      steps: [
        FilmStep(picture: [80, 1], reward: 1, isTerminated: false),
        FilmStep(picture: [2, 70], reward: 2, isTerminated: false),
        FilmStep(picture: [30, 4], reward: 4, isTerminated: false),
        FilmStep(picture: [6, 50], reward: 8, isTerminated: false),
        FilmStep(picture: [99, 99], reward: 16, isTerminated: true),
      ])
  } judge: { question, answer in
    judge(question, answer)
  }

  /// By hand: 0.9² = 0.81 and 10 · 0.9⁹ = 3.87420489.
  static let workedRace = Check(
    "1 in three steps loses to 10 in ten steps, and wins when rewards are clipped", .example
  ) { _ in
    RewardRaceQuestion(
      race: RewardRace(nearReward: 1, nearSteps: 3, farReward: 10, farSteps: 10, discount: 0.9))
  } judge: { _, answer in
    judge(
      answer,
      ClippingEffect(
        near: 0.81, far: 3.874_204_89, clippedNear: 0.81, clippedFar: 0.387_420_489,
        changesTheChoice: true),
      because: "0.9² · 1 = 0.81 and 0.9⁹ · 10 = 3.874, of which clipping leaves 0.387")
  }

  static let maximum = Check(
    "each place of two pictures has the larger number", .law, rounds: 2
  ) { generator in
    MaximumQuestion(
      first: generator.picture(count: 6), second: generator.picture(count: 6))
  } judge: { question, answer in
    Expectation.same(
      answer, zip(question.first, question.second).map { max($0, $1) },
      because: "the larger of two numbers at each place")
  }

  static let repetition = Check(
    "rewards add up, and the last picture and the one before it are seen", .law
  ) { inquiry throws(Halt) in
    for times in 1...5 {
      let question = RepeatedActionQuestion.random(
        times: times, length: times + 2, using: &inquiry.generator)
      try await inquiry.ask(question) { judge($0, $1) }
    }
  }

  static let ending = Check(
    "no action is taken after the end of the episode", .safety
  ) { inquiry throws(Halt) in
    for length in 1...4 {
      let question = RepeatedActionQuestion.random(
        times: 4, length: length, using: &inquiry.generator)
      try await inquiry.ask(question) { judge($0, $1) }
    }
  }

  static let stack = Check(
    "a stack shows nothing of the episode before", .law, rounds: 4
  ) { generator in
    StackQuestion.random(using: &generator)
  } judge: { question, answer in
    judge(question, answer)
  }

  static let lengths = Check(
    "each episode may have pictures of another length", .law, rounds: 2
  ) { generator in
    StackQuestion.ofThreeLengths(using: &generator)
  } judge: { question, answer in
    judge(question, answer)
  }

  static let clipping = Check(
    "a reward becomes the nearest number from −1 to 1", .law
  ) { inquiry throws(Halt) in
    var rewards = [0, 1, -1, 0.25, -0.5, 1.5, -3]
    rewards += inquiry.generator.numbers(6, in: -3...3)
    for reward in rewards {
      let question = ClippingQuestion(reward: reward)
      try await inquiry.ask(question) { question, answer in
        Expectation.equal(
          answer, min(max(question.reward, -1), 1),
          because: "what lies between −1 and 1 stays, and all else goes to the nearer end")
      }
    }
  }

  static let race = Check(
    "clipping changes the choice where it turns the order of the values, and only there", .law
  ) { inquiry throws(Halt) in
    for kind in RewardRace.Kind.allCases {
      let race = RewardRace.random(kind, using: &inquiry.generator)
      try await inquiry.ask(RewardRaceQuestion(race: race)) { judge($0, $1) }
    }
  }

  static let ties = Check(
    "of two ways that are worth the same the near one is chosen", .law
  ) { inquiry throws(Halt) in
    let races = [
      // Both are worth 1 once they are clipped, and the far one was better.
      RewardRace(nearReward: 2, nearSteps: 2, farReward: 5, farSteps: 6, discount: 1),
      // The near one was better, and is chosen all the same.
      RewardRace(nearReward: 5, nearSteps: 2, farReward: 2, farSteps: 6, discount: 1),
      // Only the first step counts.
      RewardRace(nearReward: 0.5, nearSteps: 1, farReward: 8, farSteps: 4, discount: 0),
      // Both were worth −1, and stay so.
      RewardRace(nearReward: -0.5, nearSteps: 1, farReward: -1, farSteps: 2, discount: 0.5),
    ]
    for race in races {
      try await inquiry.ask(RewardRaceQuestion(race: race)) { judge($0, $1) }
    }
  }

  static let badInput = Check(
    "pictures of two sizes, no repetition, no stack and races that are not valid are refused",
    .badInput
  ) { inquiry throws(Halt) in
    try await inquiry.expectRefusal(MaximumQuestion(first: [1, 2], second: [3]))
    let repeated = RepeatedActionQuestion.random(times: 2, length: 4, using: &inquiry.generator)
    for times in [0, -1] { try await inquiry.expectRefusal(repeated.with { $0.times = times }) }
    let first = StackQuestion.Event([1, 2], begins: true)
    for question in [
      StackQuestion(count: 0, events: [first]), StackQuestion(count: -2, events: [first]),
      StackQuestion(count: 2, events: [StackQuestion.Event([1, 2])]),
      StackQuestion(count: 2, events: [first, StackQuestion.Event([1])]),
      StackQuestion(count: 2, events: [first, StackQuestion.Event([1, 2, 3])]),
      StackQuestion(count: 2, events: [StackQuestion.Event([], begins: true)]),
      // As long as the pictures of the episode before.
      StackQuestion(
        count: 2, events: [first, StackQuestion.Event([3, 4, 5], begins: true), .init([6, 7])]),
    ] {
      try await inquiry.expectRefusal(question)
    }
    for reward in [Double.nan, .infinity, -.infinity] {
      try await inquiry.expectRefusal(ClippingQuestion(reward: reward))
    }
    let race = RewardRaceQuestion(race: .random(.turns, using: &inquiry.generator))
    for question in [
      race.with { $0.race.nearSteps = 0 }, race.with { $0.race.farSteps = -3 },
      race.with { $0.race.nearReward = .infinity }, race.with { $0.race.farReward = .nan },
      race.with { $0.race.discount = 1.01 }, race.with { $0.race.discount = -0.1 },
    ] {
      try await inquiry.expectRefusal(question)
    }
  }
}
