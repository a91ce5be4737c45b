import Coursework

/// How draws are looked at.
extension ComparingAlgorithmsChecks {
  /// The shape of the draws, and whether there is a run for each.
  @Sendable
  static func judgeShape(_ question: BootstrapDrawsQuestion, _ answer: [[[Int]]]) -> Discrepancy? {
    if let wrong = Expectation.count(
      answer.count, question.replicateCount, because: "there is one entry for each replicate")
    {
      return wrong
    }
    for (number, rows) in answer.enumerated() {
      if let wrong = Expectation.same(
        rows.map(\.count), question.runCounts,
        because: "replicate \(number) draws, of each task, as many runs as it has")
      {
        return wrong
      }
      for (task, row) in rows.enumerated() {
        let count = question.runCounts[task]
        guard let stranger = row.first(where: { !(0..<count).contains($0) }) else { continue }
        return Discrepancy(
          expected: "numbers from 0 to \(count - 1) for task \(task)",
          because: "it has \(count) runs, and none of another task is drawn for it",
          actual: "\(stranger)")
      }
    }
    return nil
  }

  /// Whether draws are uniform and independent: each draw with the one after it, each task with the
  /// next, and each replicate with the next.
  static func judgeFrequencies(
    _ question: BootstrapDrawsQuestion, _ answer: [[[Int]]], falseAlarm: Double
  ) -> Discrepancy? {
    if let wrong = judgeShape(question, answer) { return wrong }
    let tables = question.pairTables(of: answer)
    for table in tables {
      var counts = Array(repeating: 0, count: table.firstCount * table.secondCount)
      for (first, second) in table.pairs { counts[first * table.secondCount + second] += 1 }
      if let wrong = Expectation.frequencies(
        counts, counts.map { _ in 1 / Double(counts.count) },
        falseAlarm: falseAlarm / Double(tables.count),
        because: "\(table.name) are independent, and every run is as likely",
        label: { "runs \($0 / table.secondCount) and \($0 % table.secondCount)" })
      {
        return wrong
      }
    }
    return nil
  }
}

/// Two draws, again and again.
struct DrawPairs {
  let name: String
  let firstCount: Int
  let secondCount: Int
  let pairs: [(Int, Int)]
}

extension BootstrapDrawsQuestion {
  /// The pairs of draws that are looked at; `draws` have the shape of the question.
  func pairTables(of draws: [[[Int]]]) -> [DrawPairs] {
    let within = runCounts.indices.flatMap { task in
      (0..<runCounts[task]).filter { _ in runCounts[task] > 1 }.map { place in
        let next = (place + 1) % runCounts[task]
        return DrawPairs(
          name: "draws \(place) and \(next) of task \(task)", firstCount: runCounts[task],
          secondCount: runCounts[task], pairs: draws.map { ($0[task][place], $0[task][next]) })
      }
    }
    let between = runCounts.indices.dropLast().map { task in
      DrawPairs(
        name: "the first draws of tasks \(task) and \(task + 1)", firstCount: runCounts[task],
        secondCount: runCounts[task + 1], pairs: draws.map { ($0[task][0], $0[task + 1][0]) })
    }
    let replicates = runCounts.indices.map { task in
      DrawPairs(
        name: "the first draws of task \(task) in two replicates", firstCount: runCounts[task],
        secondCount: runCounts[task],
        pairs: stride(from: 1, to: draws.count, by: 2).map {
          (draws[$0 - 1][task][0], draws[$0][task][0])
        })
    }
    return within + between + replicates
  }
}
