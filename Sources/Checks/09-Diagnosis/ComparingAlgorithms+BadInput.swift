import Coursework
import DecisionProcesses

/// What is refused.
extension ComparingAlgorithmsChecks {
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
