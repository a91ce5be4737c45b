import Coursework
import DecisionProcesses

/// What makes a sparse table right.
enum SparseQTableChecks {
  static let all: [Check] = [
    workedExample, reading, newRow, initialValue, others, anyOrder, refused, farApart, badInput,
  ]

  /// Two actions, one state written twice, one only read.
  static let workedExample = Check(
    "the contract's example: reads [1, 1], then [3, 1] in the one row that was written", .example
  ) { _ in
    SparseQTableQuestion(
      actionCount: 2, initialValue: 1,
      accesses: [
        .read(state: 7), .write(value: 3, action: 0, state: 7), .read(state: 7), .read(state: 8),
        .write(value: -2, action: 1, state: 7), .read(state: 7),
      ])
  } judge: { _, answer in
    Expectation.all(
      { judge(answer.rows, [[1, 1], [], [3, 1], [1, 1], [], [3, -2]]) },
      { judge(answer.rowCounts, [0, 1, 1, 1, 1, 1]) })
  }

  static let reading = Check(
    "reading states that were never written stores no row", .law, rounds: 5
  ) { generator in
    let known = generator.integer(in: -50...50)
    let reads = (0..<10).map { TableAccess.read(state: known + 1 + 3 * $0) }
    return SparseQTableQuestion.random(
      reads + [.write(value: 2, action: 0, state: known)] + reads + [.read(state: known)],
      using: &generator)
  } judge: { question, answer in
    judge(answer.rowCounts, TableLedger.answer(to: question).rowCounts)
  }

  static let newRow = Check(
    "the other actions of a new row have the initial value", .law, rounds: 10
  ) { generator in
    let state = generator.integer(in: -50...50)
    let value = generator.number(in: 11...20)
    return SparseQTableQuestion.random(
      [.write(value: value, action: 1, state: state), .read(state: state)], using: &generator)
  } judge: { question, answer in
    judge(answer.rows, TableLedger.answer(to: question).rows)
  }

  static let initialValue = Check(
    "a value that is set to the initial value is stored too", .law, rounds: 3
  ) { generator in
    let state = generator.integer(in: -50...50)
    return SparseQTableQuestion.random([.read(state: state)], using: &generator).with {
      $0.accesses.append(.write(value: $0.initialValue, action: 1, state: state))
      $0.accesses.append(.read(state: state))
    }
  } judge: { question, answer in
    judgeAll(question, answer)
  }

  static let others = Check(
    "setting a value changes no other action and no other state", .law, rounds: 5
  ) { generator in
    let state = generator.integer(in: -50...50)
    let reads = [state - 1, state, state + 1, state + 2].map(TableAccess.read)
    return SparseQTableQuestion.random(
      [
        .write(value: generator.number(in: 11...20), action: 0, state: state),
        .write(value: generator.number(in: -20...(-11)), action: 1, state: state),
      ] + reads + [.write(value: generator.number(in: 21...30), action: 0, state: state + 1)]
        + reads, using: &generator)
  } judge: { question, answer in
    judge(answer.rows, TableLedger.answer(to: question).rows)
  }

  static let anyOrder = Check(
    "reads and writes in any order agree with a table written out in full", .law, rounds: 5
  ) { generator in
    let actionCount = generator.integer(in: 2...6)
    let accesses = (0..<40).map { _ -> TableAccess in
      let state = generator.integer(in: -5...5)
      guard generator.flip(0.5) else { return .read(state: state) }
      return .write(
        value: generator.number(in: -10...10), action: generator.index(below: actionCount),
        state: state)
    }
    return SparseQTableQuestion(
      actionCount: actionCount, initialValue: generator.number(in: 1...10), accesses: accesses)
  } judge: { question, answer in
    judgeAll(question, answer)
  }

  /// Each refusal once in a state without a row and once in one with a row.
  static let refused = Check(
    "what is refused changes nothing and stores no row", .law, rounds: 3
  ) { generator in
    let (state, value) = (generator.integer(in: -50...50), generator.number(in: 11...20))
    return SparseQTableQuestion.random([], using: &generator).with {
      let refusals: [(Double, Int)] = [
        (1, $0.actionCount), (1, -1), (.infinity, 0), (.nan, 1),
      ]
      let accesses = refusals.flatMap { value, action -> [TableAccess] in
        [.refusedWrite(value: value, action: action, state: state), .read(state: state)]
      }
      $0.accesses = accesses + [.write(value: value, action: 0, state: state)] + accesses
    }
  } judge: { question, answer in
    judgeAll(question, answer)
  }

  /// No array reaches from one of these states to the next.
  static let farApart = Check(
    "states at the ends of all integers take one row each", .cost
  ) { generator in
    let states = [
      Int.min, -1_000_000_007 * generator.integer(in: 1...1000), 0,
      1_000_000_007 * generator.integer(in: 1...1000), Int.max,
    ]
    return SparseQTableQuestion.random(
      states.map { .write(value: Double($0.leadingZeroBitCount), action: 1, state: $0) }
        + states.map(TableAccess.read), using: &generator)
  } judge: { question, answer in
    judgeAll(question, answer)
  }

  static let badInput = Check.refuses(
    "no actions, an action out of range and numbers that are not finite are refused"
  ) { generator in
    let good = SparseQTableQuestion.random([.read(state: 1)], using: &generator)
    return [
      good.with { $0.actionCount = 0 },
      good.with { $0.actionCount = -1 },
      good.with { $0.initialValue = .nan },
      good.with { $0.accesses = [.write(value: 1, action: good.actionCount, state: 2)] },
      good.with { $0.accesses = [.write(value: 1, action: -1, state: 2)] },
      good.with { $0.accesses = [.write(value: .infinity, action: 0, state: 2)] },
    ]
  }

  private static func judgeAll(
    _ question: SparseQTableQuestion,
    _ answer: SparseQTableQuestion.Answer
  ) -> Discrepancy? {
    let expected = TableLedger.answer(to: question)
    return Expectation.all(
      { judge(answer.rows, expected.rows) }, { judge(answer.rowCounts, expected.rowCounts) })
  }

  private static func judge(_ rows: [[Double]], _ expected: [[Double]]) -> Discrepancy? {
    if let wrong = Expectation.count(
      rows.count, expected.count, because: "every access is answered")
    {
      return wrong
    }
    for (index, (row, expected)) in zip(rows, expected).enumerated() where row != expected {
      return Discrepancy(
        expected: "\(expected) for access \(index + 1)",
        because: "a state has the values that were set in it, and the initial value for the rest",
        actual: "\(row.prefix(20))\(row.count > 20 ? ", …" : "")")
    }
    return nil
  }

  private static func judge(_ rowCounts: [Int], _ expected: [Int]) -> Discrepancy? {
    if let wrong = Expectation.count(
      rowCounts.count, expected.count, because: "every access is answered")
    {
      return wrong
    }
    for (index, (count, expected)) in zip(rowCounts, expected).enumerated()
    where count != expected {
      return Discrepancy(
        expected: "a rowCount of \(expected) after access \(index + 1)",
        because: "there is one row for each state in which a value was set, and no other",
        actual: "\(count)")
    }
    return nil
  }
}

/// The judge's own table: a list of all writes, searched from the end.
private enum TableLedger {
  static func answer(to question: SparseQTableQuestion) -> SparseQTableQuestion.Answer {
    var answer = SparseQTableQuestion.Answer()
    var written: [(state: Int, action: Int, value: Double)] = []
    for access in question.accesses {
      switch access {
      case .write(let value, let action, let state):
        written.append((state, action, value))
        answer.rows.append([])
      case .refusedWrite: answer.rows.append([])
      case .read(let state):
        answer.rows.append(
          (0..<question.actionCount).map { action in
            written.last { $0.state == state && $0.action == action }?.value
              ?? question.initialValue
          })
      }
      answer.rowCounts.append(Set(written.map(\.state)).count)
    }
    return answer
  }
}

extension SparseQTableQuestion {
  /// A question with fresh settings; the initial value is never 0, so that forgetting it shows.
  fileprivate static func random(
    _ accesses: [TableAccess],
    using generator: inout SeededGenerator
  ) -> SparseQTableQuestion {
    SparseQTableQuestion(
      actionCount: generator.integer(in: 2...6), initialValue: generator.number(in: 1...10),
      accesses: accesses)
  }
}
