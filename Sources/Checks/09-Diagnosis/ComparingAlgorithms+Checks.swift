import Coursework
import DecisionProcesses

/// What makes a comparison of algorithms right.
enum ComparingAlgorithmsChecks {
  static let all: [Check] = [
    workedSummary, summaries, workedMean, means, copies, wildRuns, workedInterval, intervals, laws,
    workedImprovement, improvements, opposites, workedMedian, noMedian, medians, shapes, draws,
    badScores, badDraws, badIntervals, badComparisons,
  ]

  /// How often right draws fail the check of their frequencies, at most.
  static let falseAlarm = 1e-9

  // MARK: - Mean and standard error

  static let workedSummary = Check(
    "four runs that score 4, 4, 4 and 12 have a mean of 6 and a standard error of 2", .example
  ) { _ in
    ScoreSummaryQuestion(runs: [[3, 5], [4], [2, 4, 6], [12]])
  } judge: { _, answer in
    Expectation.equal(
      [answer.mean, answer.standardError], [6, 2],
      because: "the runs score 4, 4, 4 and 12; √((4 + 4 + 4 + 36) / 3) is 4, and 4 / √4 is 2",
      label: { $0 == 0 ? "the mean" : "the standard error" })
  }

  static let summaries = Check(
    "a run counts as one number, however many episodes it has", .law, rounds: 5
  ) { generator in
    ScoreSummaryQuestion.random(using: &generator)
  } judge: { question, answer in
    judgeSummary(question, answer)
  }

  // MARK: - Interquartile mean

  static let workedMean = Check(
    "of 0, 1, 2, 4 and 100 the interquartile mean is 2.3", .example
  ) { _ in
    InterquartileMeanQuestion(scores: [100, 1, 4, 0, 2])
  } judge: { _, answer in
    Expectation.equal(
      answer, 2.3, because: "1.25 scores are left out on either side: (3/4 · 1 + 2 + 3/4 · 4) / 2.5"
    )
  }

  static let means = Check(
    "a score weighs as much as its stretch lies within the middle half", .law
  ) { inquiry throws(Halt) in
    for count in [1, 2, 3, 5, 6, 7, 8, 11, 13] {
      let scores = inquiry.generator.numbers(count, in: -50...50)
      try await inquiry.ask(InterquartileMeanQuestion(scores: scores), judge: judgeMean)
    }
  }

  static let copies = Check(
    "four copies of every run have the interquartile mean of the runs", .law
  ) { inquiry throws(Halt) in
    let scores = inquiry.generator.dyadics(inquiry.generator.integer(in: 5...7), in: -20...20)
    let question = InterquartileMeanQuestion(scores: scores)
    let answer = try await inquiry.answer(to: question)
    let copies = question.with { $0.scores = (scores + scores + scores + scores) }
    let copied = try await inquiry.answer(to: copies)
    try inquiry.expect(
      Expectation.equal(
        copied, ComparedRuns.interquartileMean(of: scores),
        because: "of four copies of n runs exactly n are left out on either side"),
      on: copies)
    try inquiry.expect(
      Expectation.equal(
        answer, copied, because: "the shares of the mass are those of four copies of each run"),
      on: question)
  }

  static let wildRuns = Check(
    "of four runs or more, a wild one changes nothing, however wild", .law
  ) { inquiry throws(Halt) in
    let scores = inquiry.generator.numbers(inquiry.generator.integer(in: 4...9), in: 0...20)
    let best = scores.indices.max { scores[$0] < scores[$1] } ?? 0
    for excess in [0, 30, 1e6] {
      let wild = InterquartileMeanQuestion(scores: scores).with { $0.scores[best] += excess }
      try await inquiry.ask(wild, judge: judgeMean)
    }
  }

  // MARK: - Bootstrap

  static let shapes = Check(
    "a replicate draws as many runs of each task as it has, and only those", .law, rounds: 3
  ) { generator in
    BootstrapDrawsQuestion(
      runCounts: [5, 1, 3, 2].shuffled(using: &generator),
      replicateCount: generator.integer(in: 3...8), seed: generator.next())
  } judge: { question, answer in
    judgeShape(question, answer)
  }

  static let draws = Check(
    "every run is as likely in each draw, and all draws are independent", .distribution,
    falseAlarm: .atMost(
      falseAlarm,
      power: "drawing without replacement, the same runs for two tasks, or the same in two "
        + "replicates, leaves cells empty, and is never missed"),
    rounds: 1, shrinks: false
  ) { generator in
    BootstrapDrawsQuestion(runCounts: [3, 3, 2], replicateCount: 500, seed: generator.next())
  } judge: { question, answer in
    judgeFrequencies(question, answer, falseAlarm: falseAlarm)
  }

  static let workedInterval = Check(
    "five replicates with the figures 0, 4, 6, 10 and 12 leave 4 to 10 for a confidence of 1/2",
    .example
  ) { _ in
    BootstrapIntervalQuestion(
      scores: [[0, 4, 8, 12]],
      draws: [[[0, 1, 2, 3]], [[3, 3, 3, 3]], [[0, 0, 0, 0]], [[1, 2, 1, 1]], [[3, 2, 3, 2]]],
      confidence: 0.5)
  } judge: { question, answer in
    judgeInterval(question, answer)
  }

  static let intervals = Check(
    "the ends are quantiles of the interquartile means of what was drawn", .law, rounds: 6
  ) { generator in
    BootstrapIntervalQuestion.random(using: &generator)
  } judge: { question, answer in
    judgeInterval(question, answer)
  }

  static let laws = Check(
    "an interval moves and stretches with the scores, and is a point where they are all the same",
    .law
  ) { inquiry throws(Halt) in
    let question = BootstrapIntervalQuestion.random(using: &inquiry.generator)
    let before = try await inquiry.ask(question, judge: judgeInterval)
    let shift = inquiry.generator.number(in: 5...50)
    let factors = [
      1.0, 0, inquiry.generator.number(in: 2...4), -inquiry.generator.number(in: 1...3),
    ]
    for factor in factors {
      let changed = question.with {
        $0.scores = $0.scores.map { runs in runs.map { shift + factor * $0 } }
      }
      let answer = try await inquiry.answer(to: changed)
      let ends = [before.lower, before.upper].map { shift + factor * $0 }.sorted()
      try inquiry.expect(
        Expectation.equal(
          [answer.lower, answer.upper], ends,
          because: "every score was multiplied by \(factor), and \(shift) added",
          label: { $0 == 0 ? "the lower end" : "the upper end" }),
        on: changed)
    }
  }

  // MARK: - Probability of improvement

  static let workedImprovement = Check(
    "5 and 3 against 4 and 3 in one task, and 1 against 1 in another, win with 9/16", .example
  ) { _ in
    ImprovementQuestion(scores: [[5, 3], [1]], others: [[4, 3], [1]])
  } judge: { _, answer in
    Expectation.equal(
      answer, 0.5625,
      because: "in the first task two pairs of four are won and one is a tie, 5/8; the other is a "
        + "tie, 1/2; the mean of both is 9/16")
  }

  static let improvements = Check(
    "it is the share of pairs won, ties one half, averaged over tasks", .law, rounds: 8
  ) { generator in
    ImprovementQuestion.random(using: &generator)
  } judge: { question, answer in
    judgeImprovement(question, answer)
  }

  static let opposites = Check(
    "what one algorithm wins the other loses, and nobody beats themselves", .law
  ) { inquiry throws(Halt) in
    let question = ImprovementQuestion.random(using: &inquiry.generator)
    let wins = try await inquiry.answer(to: question)
    let swapped = ImprovementQuestion(scores: question.others, others: question.scores)
    let losses = try await inquiry.answer(to: swapped)
    try inquiry.expect(
      Expectation.equal(
        wins + losses, 1, because: "each pair is won by one of both, or shared as a tie"),
      on: swapped)
    try await inquiry.ask(question.with { $0.others = $0.scores }, judge: judgeImprovement)
  }

  // MARK: - Time to solve

  /// At 200 two of four solve, and two have been stopped at 50.
  static let workedMedian = Check(
    "two runs stopped at 50, two solved at 200, one stopped then, and one at 300: the median is 200",
    .example
  ) { _ in
    MedianTimeQuestion(
      runs: [
        SolvingTime(time: 200, isSolved: true), SolvingTime(time: 50, isSolved: false),
        SolvingTime(time: 300, isSolved: false), SolvingTime(time: 200, isSolved: true),
        SolvingTime(time: 50, isSolved: false), SolvingTime(time: 200, isSolved: false),
      ])
  } judge: { question, answer in
    judgeMedian(question, answer)
  }

  static let noMedian = Check(
    "where one run of four solves, at 100, and the others are stopped at 300, there is no median",
    .example
  ) { _ in
    MedianTimeQuestion(
      runs: [300, 100, 300, 300].map { SolvingTime(time: $0, isSolved: $0 == 100) })
  } judge: { question, answer in
    judgeMedian(question, answer)
  }

  static let medians = Check(
    "the median is the first time of solving at which S(t) is at most 1/2", .law
  ) { inquiry throws(Halt) in
    for reading in MedianTimeQuestion.wrongReadings + MedianTimeQuestion.wrongReadings {
      let question = MedianTimeQuestion.random(tellingFrom: reading, using: &inquiry.generator)
      try await inquiry.ask(question, judge: judgeMedian)
    }
  }

  // MARK: - Bad input

  static let badScores = Check(
    "no scores, runs without episodes, a single run and numbers that are none are refused",
    .badInput
  ) { inquiry throws(Halt) in
    for scores in [[], [.nan], [1, .infinity, 2], [-.infinity]] as [[Double]] {
      try await inquiry.expectRefusal(InterquartileMeanQuestion(scores: scores))
    }
    for runs in [[], [[1, 2]], [[1], []], [[1], [.nan, 2]], [[.infinity], [2]]] as [[[Double]]] {
      try await inquiry.expectRefusal(ScoreSummaryQuestion(runs: runs))
    }
  }

  static let badDraws = Check.refuses(
    "no task, a task without runs, and no replicate are refused"
  ) { generator in
    let good = BootstrapDrawsQuestion(runCounts: [2, 3], replicateCount: 4, seed: generator.next())
    return [
      good.with { $0.runCounts = [] }, good.with { $0.runCounts = [2, 0] },
      good.with { $0.runCounts = [-1, 3] }, good.with { $0.replicateCount = 0 },
      good.with { $0.replicateCount = -3 },
    ]
  }

  static let badIntervals = Check.refuses(
    "scores that are none, draws that do not fit them, and confidences outside 0...1 are refused"
  ) { generator in
    BootstrapIntervalQuestion.bad(using: &generator)
  }

  static let badComparisons = Check(
    "tasks of one algorithm alone, no runs, and times below 0 are refused", .badInput
  ) { inquiry throws(Halt) in
    let good = ImprovementQuestion.random(using: &inquiry.generator)
    for question in [
      good.with { $0.others.removeLast() }, good.with { $0.scores.removeLast() },
      good.with { $0.scores[1] = [] }, good.with { $0.others[0] = [] },
      good.with { $0.scores[0][0] = .nan }, good.with { $0.others[1][2] = .infinity },
      ImprovementQuestion(scores: [], others: []),
    ] {
      try await inquiry.expectRefusal(question)
    }
    let runs = MedianTimeQuestion.random(using: &inquiry.generator)
    for question in [
      runs.with { $0.runs = [] }, runs.with { $0.runs[1].time = -1 },
      runs.with { $0.runs[2].time = .nan }, runs.with { $0.runs[0].time = .infinity },
    ] {
      try await inquiry.expectRefusal(question)
    }
  }
}
