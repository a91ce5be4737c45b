import Coursework
import DecisionProcesses

extension ScoreSummaryQuestion {
  /// Runs with different numbers of episodes, some runs far better than others.
  static func random(using generator: inout SeededGenerator) -> Self {
    ScoreSummaryQuestion(
      runs: (0..<generator.integer(in: 3...6)).map { index in
        let level = generator.number(in: -20...20)
        // The first two lengths differ, so that a mean over episodes is another one.
        let length = index < 2 ? 2 + 3 * index : generator.integer(in: 1...6)
        return generator.numbers(length, in: (level - 3)...(level + 3))
      })
  }
}

extension BootstrapIntervalQuestion {
  /// Tasks of different scales and numbers of runs, and replicates of them.
  static func random(using generator: inout SeededGenerator) -> Self {
    var counts = [2, 3, 5].shuffled(using: &generator)
    if generator.flip(0.5) { counts.removeLast() }
    let scores = counts.enumerated().map { task, count in
      generator.numbers(count, in: Double(20 * task)...Double(20 * task + 30))
    }
    return BootstrapIntervalQuestion(
      scores: scores,
      draws: generator.bootstrapDraws(counts, replicates: generator.integer(in: 8...15)),
      confidence: generator.number(in: 0.5...0.9))
  }

  /// Questions that the contract rules out.
  static func bad(using generator: inout SeededGenerator) -> [Self] {
    let good = random(using: &generator)
    return [
      good.with { $0.scores = [] },
      good.with {
        $0.scores = []
        $0.draws = $0.draws.map { _ in [] }
      },
      good.with { question in
        question.scores[1] = []
        question.draws = question.draws.map { [$0[0], []] + $0.dropFirst(2) }
      },
      good.with { $0.scores[1][0] = .nan }, good.with { $0.scores[0][1] = -.infinity },
      good.with { $0.draws = [] }, good.with { $0.draws[2] = [] },
      good.with { $0.draws[3].removeLast() }, good.with { $0.draws[1].append([0]) },
      good.with { $0.draws[4][1].removeLast() }, good.with { $0.draws[0][0].append(0) },
      good.with { $0.draws[5][1][0] = -1 },
      good.with { $0.draws[6][0][1] = $0.scores[0].count },
      good.with { $0.confidence = 0 }, good.with { $0.confidence = 1 },
      good.with { $0.confidence = -0.5 }, good.with { $0.confidence = 95 },
      good.with { $0.confidence = .nan },
    ]
  }
}

extension ImprovementQuestion {
  /// Few different scores, so that ties are common, and other numbers of runs in each task.
  static func random(using generator: inout SeededGenerator) -> Self {
    let taskCount = generator.integer(in: 2...3)
    let levels = (0..<taskCount).map { _ in Double(generator.integer(in: 0...2)) }
    func rows(_ counts: [Int]) -> [[Double]] {
      zip(levels, counts).map { level, count in
        (0..<count).map { _ in level + Double(generator.integer(in: 0...4)) / 2 }
      }
    }
    return ImprovementQuestion(
      scores: rows([2, 4, 3]), others: rows([2, 5, 1]))
  }
}

extension MedianTimeQuestion {
  /// What a run that was stopped may be taken for.
  static let wrongReadings: [@Sendable (SolvingTime) -> SolvingTime?] = [
    // Nothing at all.
    { $0.isSolved ? $0 : nil },
    // A run that solved then.
    { SolvingTime(time: $0.time, isSolved: true) },
    // A run that is watched for ever.
    { SolvingTime(time: $0.isSolved ? $0.time : 1e6, isSolved: $0.isSolved) },
    // A run that is gone when others solve at the same time.
    { SolvingTime(time: $0.isSolved ? $0.time : $0.time - 1, isSolved: $0.isSolved) },
  ]

  /// Runs of which some are stopped, at times that others solve at, too.
  ///
  /// In none of them does S(t) reach 1/2 exactly, so that rounding decides nothing; and the wrong reading
  /// has another median.
  static func random(
    tellingFrom reading: (SolvingTime) -> SolvingTime? = { $0.isSolved ? $0 : nil },
    using generator: inout SeededGenerator
  ) -> Self {
    while true {
      let runs = (0..<generator.integer(in: 5...11)).map { _ in
        SolvingTime(
          time: Double(50 * generator.integer(in: 1...6)), isSolved: generator.flip(0.6))
      }
      let shares = ComparedRuns.survival(of: runs).map(\.share)
      guard shares.allSatisfy({ abs($0 - 0.5) > 1e-6 }) else { continue }
      let misread = ComparedRuns.medianTime(of: runs.compactMap(reading))
      if misread != ComparedRuns.medianTime(of: runs) { return MedianTimeQuestion(runs: runs) }
    }
  }
}

extension SeededGenerator {
  /// The draws of a stratified bootstrap.
  mutating func bootstrapDraws(_ counts: [Int], replicates: Int) -> [[[Int]]] {
    (0..<replicates).map { _ in
      counts.map { count in (0..<count).map { _ in index(below: count) } }
    }
  }
}
