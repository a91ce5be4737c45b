import Coursework

/// One transition of a batch, with what both networks say about it.
struct DoubleDQNRow {
  let action: Int
  let reward: Double
  let isTerminated: Bool
  /// The online network on the state.
  let current: [Double]
  /// The online network on the next state.
  let online: [Double]
  /// The target network on the next state.
  let target: [Double]
}

extension DoubleDQNBatch {
  /// Whether the contract allows this batch.
  var isSound: Bool {
    let tables = [onlineActionValues, onlineNextActionValues, targetNextActionValues]
    let count = rewards.count
    guard count > 0, actions.count == count, isTerminated.count == count,
      tables.allSatisfy({ $0.count == count }), let width = onlineActionValues.first?.count
    else { return false }
    return tables.joined().allSatisfy { $0.count == width && $0.allSatisfy(\.isFinite) }
      && actions.allSatisfy { (0..<width).contains($0) } && rewards.allSatisfy(\.isFinite)
  }

  /// The transitions of a sound batch.
  var rows: [DoubleDQNRow] {
    rewards.indices.map {
      DoubleDQNRow(
        action: actions[$0], reward: rewards[$0], isTerminated: isTerminated[$0],
        current: onlineActionValues[$0], online: onlineNextActionValues[$0],
        target: targetNextActionValues[$0])
    }
  }
}

extension [Double] {
  /// The first index of the largest value; 0 where there is none.
  var firstBest: Int { firstIndex(of: self.max() ?? 0) ?? 0 }
}

/// How targets and errors are looked at.
extension DoubleDQNTargetChecks {
  static func target(_ row: DoubleDQNRow, _ discount: Double) -> Double {
    row.isTerminated ? row.reward : row.reward + discount * row.target[row.online.firstBest]
  }

  @Sendable
  static func judge(_ question: DoubleDQNTargetsQuestion, _ answer: [Double]) -> Discrepancy? {
    let rows = question.batch.rows
    let wrong = wrongEntry(answer, rows.map { target($0, question.discount) })
    return Expectation.equal(
      answer, rows.map { target($0, question.discount) },
      because: wrong.map { reason(rows[$0], question.discount) }
        ?? "each transition has a target",
      label: { "transition \($0)" })
  }

  @Sendable
  static func judgeErrors(_ question: DoubleDQNErrorsQuestion, _ answer: [Double]) -> Discrepancy? {
    let rows = question.batch.rows
    let expected = rows.map { target($0, question.discount) - $0.current[$0.action] }
    let wrong = wrongEntry(answer, expected)
    return Expectation.equal(
      answer, expected,
      because: wrong.map {
        "\(reason(rows[$0], question.discount)); action \(rows[$0].action) was taken, of which the "
          + "online network says \(rows[$0].current[rows[$0].action])"
      } ?? "each transition has an error",
      label: { "transition \($0)" })
  }

  /// The first entry that the message is about.
  private static func wrongEntry(_ answer: [Double], _ expected: [Double]) -> Int? {
    guard answer.count == expected.count else { return nil }
    return answer.indices.first {
      Expectation.equal(answer[$0], expected[$0], because: "") != nil
    }
  }

  private static func reason(_ row: DoubleDQNRow, _ discount: Double) -> String {
    guard !row.isTerminated else { return "the target of a terminated transition is its reward" }
    let action = row.online.firstBest
    return "the online network selects action \(action) in the next state, and the target network "
      + "says \(row.target[action]): the target is \(row.reward) + \(discount) · "
      + "\(row.target[action])"
  }
}
