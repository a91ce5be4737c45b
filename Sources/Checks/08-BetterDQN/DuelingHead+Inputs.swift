import Coursework
import DecisionProcesses

extension DuelingForwardQuestion {
  /// A few states, with advantages whose mean is nowhere near 0 and differs between states and actions.
  static func random(using generator: inout SeededGenerator) -> Self {
    let count = generator.integer(in: 3...5)
    return DuelingForwardQuestion(
      values: generator.numbers(count, in: -10...10),
      advantages: generator.lopsidedRows(count, generator.integer(in: 3...6)))
  }

  /// Questions that the contract rules out.
  static func bad(using generator: inout SeededGenerator) -> [Self] {
    let good = random(using: &generator)
    return [
      DuelingForwardQuestion(values: [], advantages: []),
      DuelingForwardQuestion(values: [1, 2], advantages: [[], []]),
      good.with { $0.values.removeLast() }, good.with { $0.values.append(0) },
      good.with { $0.advantages.removeLast() }, good.with { $0.advantages[1].append(2) },
      good.with { $0.advantages[0].removeLast() }, good.with { $0.values[1] = .nan },
      good.with { $0.values[0] = .infinity }, good.with { $0.advantages[2][1] = .nan },
      good.with { $0.advantages[1][0] = -.infinity },
    ]
  }
}

extension DuelingBackwardQuestion {
  /// Gradients of a few states that do not cancel.
  static func random(using generator: inout SeededGenerator) -> Self {
    DuelingBackwardQuestion(
      outputGradients: generator.lopsidedRows(
        generator.integer(in: 3...5), generator.integer(in: 3...6)))
  }

  /// Questions that the contract rules out.
  static func bad(using generator: inout SeededGenerator) -> [Self] {
    let good = random(using: &generator)
    return [
      DuelingBackwardQuestion(outputGradients: []),
      DuelingBackwardQuestion(outputGradients: [[], []]),
      good.with { $0.outputGradients[1].append(2) },
      good.with { $0.outputGradients[2].removeLast() },
      good.with { $0.outputGradients[0][1] = .nan },
      good.with { $0.outputGradients[1][0] = .infinity },
    ]
  }
}

extension SeededGenerator {
  /// Rows in eighths whose sums are exact, at most 0 in one row and at least 0 in the next.
  fileprivate mutating func lopsidedRows(_ count: Int, _ width: Int) -> [[Double]] {
    (0..<count).map { index in
      var row = dyadics(width, in: index.isMultiple(of: 2) ? 0...6 : -9...0)
      // No row is all the same, and none is all 0.
      row[self.index(below: width)] = index.isMultiple(of: 2) ? 7.5 : -10.25
      return row
    }
  }
}
