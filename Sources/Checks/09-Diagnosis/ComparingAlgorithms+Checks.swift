import Coursework
import DecisionProcesses

/// What makes a comparison of algorithms right.
enum ComparingAlgorithmsChecks {
  static let all: [Check] = [
    workedSummary, summaries, workedMean, means, copies, wildRuns, workedInterval, intervals, laws,
    workedImprovement, improvements, opposites, workedMedian, noMedian, medians, shapes,
    draws, badScores, badDraws, badIntervals, badComparisons,
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
}
