import Coursework
import DecisionProcesses
import DynamicProgramming

extension ContractionErrorsQuestion {
  /// Tables that lie anywhere, with differences of both signs.
  static func random(using generator: inout SeededGenerator) -> ContractionErrorsQuestion {
    let (states, actions) = (generator.integer(in: 2...5), generator.integer(in: 2...4))
    let tables = (0..<generator.integer(in: 3...5)).map { _ in
      (0..<states).map { _ in generator.numbers(actions, in: -10...10) }
    }
    return ContractionErrorsQuestion(
      tables: tables,
      fixedPoint: (0..<states).map { _ in generator.numbers(actions, in: -10...10) })
  }

  /// Questions that the contract rules out.
  static func bad(using generator: inout SeededGenerator) -> [ContractionErrorsQuestion] {
    let good = random(using: &generator)
    return [
      good.with { $0.fixedPoint = [] },
      ContractionErrorsQuestion(tables: [[[]]], fixedPoint: [[]]),
      good.with { $0.fixedPoint[0][0] = .infinity },
      good.with { $0.tables[1][0][1] = .nan },
      good.with { $0.tables[2].removeLast() },
      good.with { $0.tables[0][1].append(0) },
    ]
  }
}

extension ContractionRatiosQuestion {
  /// Errors that shrink unevenly down to the noise floor, and stray above it once more.
  static func random(using generator: inout SeededGenerator) -> ContractionRatiosQuestion {
    let floor = 0.001
    let usable = generator.shrinkingErrors(above: 2 * floor)
    let noise =
      [generator.flip(0.5) ? floor : floor / 2]
      + generator.numbers(3, in: 0.1...1).map { $0 * floor }
    return ContractionRatiosQuestion(
      errors: usable + noise + [3 * floor, 1.5 * floor, floor / 2], noiseFloor: floor)
  }

  /// Questions that the contract rules out.
  static let bad = [
    ContractionRatiosQuestion(errors: [2, -1], noiseFloor: 0),
    ContractionRatiosQuestion(errors: [2, .nan], noiseFloor: 0),
    ContractionRatiosQuestion(errors: [.infinity, 1], noiseFloor: 0),
    ContractionRatiosQuestion(errors: [2, 1], noiseFloor: -1),
    ContractionRatiosQuestion(errors: [2, 1], noiseFloor: .nan),
  ]
}

extension ContractionRateQuestion {
  /// Tables whose largest differences shrink unevenly down to the noise floor, the others in their
  /// own ways.
  static func random(using generator: inout SeededGenerator) -> ContractionRateQuestion {
    let base = ContractionErrorsQuestion.random(using: &generator)
    let floor = 1e-6
    let errors =
      generator.shrinkingErrors(above: 10 * floor)
      + generator.numbers(3, in: 0.1...0.9).map { $0 * floor } + [4 * floor, floor / 3]
    return ContractionRateQuestion(
      tables: errors.map { generator.table(around: base.fixedPoint, error: $0) },
      fixedPoint: base.fixedPoint, noiseFloor: floor)
  }

  /// The first tables of value iteration on a fresh model, and the exact values.
  static func valueIteration(using generator: inout SeededGenerator) -> ContractionRateQuestion {
    let model = FiniteModel.random(using: &generator)
    let discount = generator.number(in: 0.5...0.95)
    let bellman = BellmanOperator(of: model, discount: discount)
    var tables = [ActionValues(rows: generator.actionValues(for: model))]
    for _ in 0..<8 { tables.append(bellman.optimality(tables[tables.count - 1])) }
    return ContractionRateQuestion(
      tables: tables.map(\.rows),
      fixedPoint: optimalActionValues(of: model, discount: discount).rows, noiseFloor: 1e-9)
  }

  /// Questions that the contract rules out.
  static func bad(using generator: inout SeededGenerator) -> [ContractionRateQuestion] {
    let good = random(using: &generator)
    return [
      good.with { $0.noiseFloor = -1e-9 },
      good.with { $0.tables[0][0].removeLast() },
      good.with { $0.fixedPoint[0][0] = .nan },
    ]
  }
}

extension SeededGenerator {
  /// Three to six errors, each a share of the one before it that is fresh every time, all above a
  /// limit.
  mutating func shrinkingErrors(above limit: Double) -> [Double] {
    var errors = [number(in: 5...50)]
    for index in 0..<integer(in: 2...5) {
      // The first two shares differ, so that two kinds of mean do, too.
      let share = number(in: index == 0 ? 0.2...0.4 : index == 1 ? 0.7...0.95 : 0.3...0.95)
      errors.append(max(share * errors[index], 1.5 * limit))
    }
    return errors
  }

  /// A table with one entry that far from a fixed point, and the others nearer.
  mutating func table(around fixedPoint: [[Double]], error: Double) -> [[Double]] {
    var table = fixedPoint.map { row in row.map { $0 + error * (1.6 * unit() - 0.8) } }
    let state = index(below: table.count)
    let action = index(below: table[state].count)
    table[state][action] = fixedPoint[state][action] + (flip(0.5) ? error : -error)
    return table
  }
}
