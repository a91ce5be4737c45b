import Coursework

/// The figures of exercise 9.6, written down from their definitions.
///
/// They are not those of `Statistics`, for the calibration examines these as one more right answer; and its
/// interquartile mean leaves out whole scores, where the contract weighs the outermost by fractions.
enum ComparedRuns {
  static func summary(of runs: [[Double]]) -> ScoreSummary {
    summary(ofScores: runs.map(\.average))
  }

  static func summary(ofScores scores: [Double]) -> ScoreSummary {
    ScoreSummary(
      mean: scores.average,
      standardError: (squares(scores) / Double(scores.count - 1) / Double(scores.count))
        .squareRoot())
  }

  /// The squared distances from the mean, added up.
  static func squares(_ scores: [Double]) -> Double {
    scores.map { ($0 - scores.average) * ($0 - scores.average) }.reduce(0, +)
  }

  /// The weights of sorted scores, from whole quarters: score i fills 4 i to 4 i + 4 of 4 n.
  static func weights(_ count: Int) -> [Double] {
    (0..<count).map { Double(max(0, min(4 * $0 + 4, 3 * count) - max(4 * $0, count))) / 4 }
  }

  static func interquartileMean(of scores: [Double]) -> Double {
    let weights = weights(scores.count)
    return zip(weights, scores.sorted()).reduce(0) { $0 + $1.0 * $1.1 } / weights.reduce(0, +)
  }

  /// The scores that a replicate drew, task by task.
  static func resampled(_ scores: [[Double]], _ rows: [[Int]]) -> [[Double]] {
    zip(scores, rows).map { runs, row in row.map { runs[$0] } }
  }

  /// The number at position p · (count − 1), between neighbours on the line.
  static func quantile(_ p: Double, of numbers: [Double]) -> Double {
    let sorted = numbers.sorted()
    let position = max(0, min(p, 1)) * Double(sorted.count - 1)
    let below = Int(position)
    let rest = position - Double(below)
    return (1 - rest) * sorted[below] + rest * sorted[min(below + 1, sorted.count - 1)]
  }

  static func interval(of figures: [Double], leavingOut tail: Double) -> ScoreInterval {
    ScoreInterval(lower: quantile(tail, of: figures), upper: quantile(1 - tail, of: figures))
  }

  static func interval(of question: BootstrapIntervalQuestion) -> ScoreInterval {
    interval(
      of: question.draws.map {
        interquartileMean(of: resampled(question.scores, $0).flatMap { $0 })
      },
      leavingOut: (1 - question.confidence) / 2)
  }

  /// The pairs in one task that the first wins, ties counting `tie`.
  static func wins(_ runs: [Double], _ others: [Double], tie: Double = 0.5) -> Double {
    runs.map { run in
      Double(others.count { $0 < run }) + tie * Double(others.count { $0 == run })
    }.reduce(0, +)
  }

  static func improvement(
    _ scores: [[Double]], _ others: [[Double]], tie: Double = 0.5
  ) -> Double {
    zip(scores, others).map { wins($0, $1, tie: tie) / Double($0.count * $1.count) }.average
  }

  /// S(t) after each time of solving, by rising time.
  static func survival(of runs: [SolvingTime]) -> [(time: Double, share: Double)] {
    var share = 1.0
    return Set(runs.filter(\.isSolved).map(\.time)).sorted().map { time in
      let watched = runs.count { $0.time >= time }
      share *= Double(runs.count { $0.time >= time && !($0.isSolved && $0.time == time) })
      share /= Double(watched)
      return (time, share)
    }
  }

  static func medianTime(of runs: [SolvingTime]) -> Double? {
    survival(of: runs).first { $0.share <= 0.5 + 1e-9 }?.time
  }
}

/// How answers about runs are looked at.
extension ComparingAlgorithmsChecks {
  @Sendable
  static func judgeSummary(
    _ question: ScoreSummaryQuestion, _ answer: ScoreSummary
  ) -> Discrepancy? {
    let expected = ComparedRuns.summary(of: question.runs)
    let reason = "each run has one score, the mean of its episodes: \(question.runs.map(\.average))"
    return Expectation.equal(
      [answer.mean], [expected.mean], because: reason, label: { _ in "the mean" })
      ?? Expectation.equal(
        [answer.standardError], [expected.standardError],
        because: reason + "; the standard error is their deviation, over n − 1, by √n",
        label: { _ in "the standard error" })
  }

  @Sendable
  static func judgeMean(_ question: InterquartileMeanQuestion, _ answer: Double) -> Discrepancy? {
    let scores = question.scores.sorted()
    return Expectation.equal(
      answer, ComparedRuns.interquartileMean(of: scores),
      because: "the sorted scores \(scores) have the weights "
        + "\(ComparedRuns.weights(scores.count)), which add up to \(Double(scores.count) / 2)")
  }

  @Sendable
  static func judgeInterval(
    _ question: BootstrapIntervalQuestion, _ answer: ScoreInterval
  ) -> Discrepancy? {
    let expected = ComparedRuns.interval(of: question)
    let figures = question.draws.map {
      ComparedRuns.interquartileMean(
        of: ComparedRuns.resampled(question.scores, $0).flatMap { $0 })
    }
    let reason =
      "the sorted figures of the replicates are \(figures.sorted()), and "
      + "\((1 - question.confidence) / 2) of them is left out on either side"
    return Expectation.equal(
      [answer.lower, answer.upper], [expected.lower, expected.upper], because: reason,
      label: { $0 == 0 ? "the lower end" : "the upper end" })
  }

  @Sendable
  static func judgeImprovement(_ question: ImprovementQuestion, _ answer: Double) -> Discrepancy? {
    let parts = zip(question.scores, question.others).map {
      "\(ComparedRuns.wins($0, $1)) of \($0.count * $1.count)"
    }
    return Expectation.equal(
      answer, ComparedRuns.improvement(question.scores, question.others),
      because: "the pairs won, ties counting one half, are \(parts.joined(separator: ", ")), task "
        + "by task; it is the mean of these shares")
  }

  @Sendable
  static func judgeMedian(_ question: MedianTimeQuestion, _ answer: Double?) -> Discrepancy? {
    let expected = ComparedRuns.medianTime(of: question.runs)
    guard answer != expected else { return nil }
    let steps = ComparedRuns.survival(of: question.runs).map { "\($0.share) at \($0.time)" }
    return Discrepancy(
      expected: expected.map { "\($0)" } ?? "no median",
      because: "S(t) is "
        + (steps.isEmpty ? "1 for ever" : steps.joined(separator: ", then ")),
      actual: answer.map { "\($0)" } ?? "no median")
  }
}
