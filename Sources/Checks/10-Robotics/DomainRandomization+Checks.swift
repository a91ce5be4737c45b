import Coursework
import DecisionProcesses

/// What makes the conditions of episodes right.
enum DomainRandomizationChecks {
  static let all: [Check] = [
    workedLatency, latencies, newEpisodes, workedStep, steps, truth, constancy, draws, noise,
    badRanges, badSteps, unbegun,
  ]

  /// How often right draws fail a check of their frequencies, at most.
  static let falseAlarm = 1e-9

  // MARK: - Latency

  static let workedLatency = Check(
    "with a latency of 2, commands 1, 2, 3, 4, 5 are carried out as 0, 0, 1, 2, 3", .example
  ) { generator in
    let commands = (1...5).map { Double($0) }
    return RandomizedEpisodesQuestion(
      ranges: .fixed(latency: 2), episodes: [commands.map { .idle($0) }],
      seed: generator.next())
  } judge: { question, answer in
    judgeCommands(question, answer)
  }

  static let latencies = Check(
    "a command is carried out as many inner steps later as the latency says", .law
  ) { inquiry throws(Halt) in
    for latency in 0...4 {
      let count = inquiry.generator.integer(in: latency + 3...latency + 7)
      let question = RandomizedEpisodesQuestion(
        ranges: .fixed(latency: latency),
        episodes: [(0..<count).map { _ in .idle(inquiry.generator.number(in: 1...9)) }],
        seed: inquiry.generator.next())
      try await inquiry.ask(question, judge: judgeCommands)
    }
  }

  static let newEpisodes = Check(
    "no command of one episode is carried out in the next", .law, rounds: 3
  ) { generator in
    let latency = generator.integer(in: 1...4)
    return RandomizedEpisodesQuestion(
      ranges: .fixed(latency: latency),
      // The second is over before anything is carried out.
      episodes: [latency + 3, latency, latency + 2].map { count in
        (0..<count).map { _ in .idle(generator.number(in: 1...9)) }
      },
      seed: generator.next())
  } judge: { question, answer in
    judgeCommands(question, answer)
  }

  // MARK: - Measurements and rewards

  /// At exactly 20 mm the peg is inserted, and exactly 50 N are no excess.
  static let workedStep = Check(
    "80 N and 200 N at a friction of 0.25, and 0.5 kg too much, measure 24.905 N and 54.905 N; only "
      + "the first is inserted, and none is too strong", .example
  ) { generator in
    var ranges = RandomizationRanges.fixed(latency: 0)
    ranges.friction = 0.25...0.25
    ranges.extraMass = 0.5...0.5
    ranges.clearance = 0.002...0.002
    ranges.holeShift = 0.01...0.01
    return RandomizedEpisodesQuestion(
      ranges: ranges,
      episodes: [
        [
          .init(command: 1, truth: PegTruth(normalForce: 80, depth: 0.02, position: 0.0105)),
          .init(command: 1, truth: PegTruth(normalForce: 200, depth: 0.03, position: 0.0085)),
        ]
      ], seed: generator.next())
  } judge: { question, answer in
    judgeShape(question, answer)
      ?? Expectation.equal(
        answer.flatMap { log in
          log.steps.flatMap { [$0.measuredForce, $0.measuredOffset, $0.reward] }
        },
        [24.905, 0.0005, 99, 54.905, -0.0015, -1],
        because:
          "0.25 · 80 + 9.81 · 0.5 and 0.25 · 200 + 9.81 · 0.5; 0.5 mm are within 1 mm, 1.5 mm "
          + "are not; 20 mm are deep enough, and 50 N are not more than 50 N",
        label: { "\(["force", "offset", "reward"][$0 % 3]) of step \($0 / 3)" })
  }

  static let steps = Check(
    "what is measured and paid in a step follows from the conditions and from what is true", .law,
    rounds: 4
  ) { generator in
    .random(RandomizationRanges.fixed(using: &generator), using: &generator)
  } judge: { question, answer in
    judgeEpisodes(question, answer)
  }

  /// The noise is as large as what decides about rewards, so that it would turn many of them.
  static let truth = Check(
    "no noise reaches a reward or a command", .safety, rounds: 2
  ) { generator in
    var ranges = RandomizationRanges.fixed(using: &generator)
    ranges.forceNoise = 40...40
    ranges.offsetNoise = 0.003...0.003
    return .random(ranges, using: &generator)
  } judge: { question, answer in
    judgeEpisodes(question, answer)
  }

  static let constancy = Check(
    "the conditions of an episode stay as they were drawn, and decide about each of its steps",
    .law,
    rounds: 3
  ) { generator in
    .random(RandomizationRanges.varied(using: &generator), using: &generator)
  } judge: { question, answer in
    judgeEpisodes(question, answer)
  }

  // MARK: - Draws

  static let draws = Check(
    "conditions are uniform over their ranges, and independent of each other and of the last ones",
    .distribution,
    falseAlarm: .atMost(
      falseAlarm,
      power:
        "a half or an end of a range that is never drawn, a draw that two quantities share, and "
        + "conditions that are drawn once for all leave cells empty, and are never missed"),
    shrinks: false
  ) { generator in
    ConditionDrawsQuestion(
      ranges: .varied(hasNoise: true, using: &generator), count: 600, seed: generator.next())
  } judge: { question, answer in
    judgeDraws(question, answer)
  }

  static let noise = Check(
    "noise is normal with the stated deviation, anew in each step and for each sensor",
    .distribution,
    falseAlarm: .atMost(
      falseAlarm,
      power:
        "noise that repeats, that both sensors share, that never exceeds two deviations, or that "
        + "has the square of the deviation leaves cells empty or overfull, and is missed with "
        + "probability below 1e-12"),
    shrinks: false
  ) { generator in
    SensorNoiseQuestion(
      forceNoise: generator.number(in: 3...6), offsetNoise: 1e-4 * generator.number(in: 2...6),
      episodeCount: 300, stepCount: 5, seed: generator.next())
  } judge: { question, answer in
    judgeNoise(question, answer)
  }

  // MARK: - Bad input

  static let badRanges = Check.refuses(
    "ranges that are negative or not finite are refused"
  ) { generator in
    let good = ConditionDrawsQuestion(
      ranges: .varied(using: &generator), count: 1, seed: generator.next())
    return [
      good.with { $0.ranges.friction = -0.1...0.3 },
      good.with { $0.ranges.clearance = -0.001...0.001 },
      good.with { $0.ranges.latency = -1...2 }, good.with { $0.ranges.forceNoise = -1...1 },
      good.with { $0.ranges.offsetNoise = -0.001...0 },
      good.with { $0.ranges.extraMass = 0...Double.infinity },
      good.with { $0.ranges.holeShift = -Double.infinity...0 },
      good.with { $0.ranges.latency = 0...1001 },
    ]
  }

  static let badSteps = Check.refuses(
    "steps with numbers that are not finite are refused"
  ) { generator in
    let good = RandomizedEpisodesQuestion.random(
      .fixed(using: &generator), using: &generator)
    return [
      good.with { $0.episodes[0][1].command = .nan },
      good.with { $0.episodes[0][1].truth.normalForce = .infinity },
      good.with { $0.episodes[0][1].truth.depth = .nan },
      good.with { $0.episodes[0][1].truth.position = -.infinity },
    ]
  }

  static let unbegun = Check.refuses(
    "before the first episode there are no conditions and no steps"
  ) { generator in
    let ranges = RandomizationRanges.varied(using: &generator)
    return [true, false].map { UnbegunWorldQuestion(ranges: ranges, asksForConditions: $0) }
  }
}
