import Coursework
import RealModule

/// How draws are looked at.
extension DomainRandomizationChecks {
  /// Whether conditions are uniform and independent.
  static func judgeDraws(_ question: ConditionDrawsQuestion, _ answer: [[Double]]) -> Discrepancy? {
    let ranges = question.ranges
    if let wrong = Expectation.same(
      answer.map(\.count), Array(repeating: question.count, count: ranges.all.count),
      because: "each quantity has a value in each episode")
    {
      return wrong
    }
    for quantity in answer.indices {
      if let wrong = judgeRange(answer[quantity], quantity, ranges) { return wrong }
    }
    if let stranger = answer[3].first(where: { $0 != $0.rounded() }) {
      return Discrepancy(
        expected: "whole numbers of steps", because: "latency is a number of inner steps",
        actual: "\(stranger)")
    }
    return judge(question.tables(of: answer), falseAlarm: falseAlarm)
  }

  /// Whether noise is normal, and independent between steps and sensors.
  static func judgeNoise(_ question: SensorNoiseQuestion, _ answer: [[Double]]) -> Discrepancy? {
    let count = question.episodeCount * question.stepCount
    return Expectation.same(
      answer.map(\.count), [count, count], because: "each sensor measures in each step")
      ?? Expectation.holds(
        answer.joined().allSatisfy(\.isFinite), expected: "finite measurements",
        because: "noise is finite", actual: "others")
      ?? judge(question.tables(of: answer), falseAlarm: falseAlarm)
  }

  private static func judge(_ tables: [DrawTable], falseAlarm: Double) -> Discrepancy? {
    for table in tables {
      if let wrong = Expectation.frequencies(
        table.counts, table.probabilities, falseAlarm: falseAlarm / Double(tables.count),
        because: table.reason, label: table.label)
      {
        return wrong
      }
    }
    return nil
  }
}

/// Counts of what was drawn, with the probability of each.
struct DrawTable {
  let counts: [Int]
  let probabilities: [Double]
  let reason: String
  let label: @Sendable (Int) -> String

  init(
    _ cells: [Int], _ probabilities: [Double], because reason: String,
    label: @escaping @Sendable (Int) -> String
  ) {
    var counts = probabilities.map { _ in 0 }
    for cell in cells { counts[min(max(cell, 0), counts.count - 1)] += 1 }
    self.counts = counts
    self.probabilities = probabilities
    self.reason = reason
    self.label = label
  }

  /// The table of two yes-or-no facts that are independent.
  init(
    _ first: [Bool], _ second: [Bool], _ chances: (Double, Double), because reason: String,
    label: @escaping @Sendable (Bool, Bool) -> String
  ) {
    let (one, other) = ([1 - chances.0, chances.0], [1 - chances.1, chances.1])
    self.init(
      zip(first, second).map { ($0 ? 2 : 0) + ($1 ? 1 : 0) },
      one.flatMap { chance in other.map { chance * $0 } }, because: reason,
      label: { label($0 > 1, $0 % 2 == 1) })
  }
}

extension ConditionDrawsQuestion {
  /// The tables that are looked at; rows of `draws` have `count` numbers within their ranges.
  func tables(of draws: [[Double]]) -> [DrawTable] {
    let latencies = ranges.latency.count
    let isUpper = zip(draws, ranges.all).map { row, range in
      row.map { $0 > (range.lowerBound + range.upperBound) / 2 }
    }
    // Of the whole numbers of a range the middle one counts as lower.
    let chances = ranges.all.indices.map { quantity in
      quantity == 3 ? Double(latencies / 2) / Double(latencies) : 0.5
    }
    let names = RandomizationRanges.names
    @Sendable func half(_ isUpper: Bool) -> String { isUpper ? "upper" : "lower" }
    let alone = draws.indices.map { quantity in
      let range = ranges.all[quantity]
      let cellCount = quantity == 3 ? latencies : 8
      return DrawTable(
        draws[quantity].map { number in
          quantity == 3
            ? Int(number) - ranges.latency.lowerBound
            : Int(8 * (number - range.lowerBound) / (range.upperBound - range.lowerBound))
        },
        Array(repeating: 1 / Double(cellCount), count: cellCount),
        because: "\(names[quantity]) is uniform over \(range)",
        label: { "\(names[quantity]) in part \($0 + 1) of \(cellCount) of its range" })
    }
    let pairs = draws.indices.flatMap { first in
      (first + 1..<max(first + 1, draws.count)).map { second in
        DrawTable(
          isUpper[first], isUpper[second], (chances[first], chances[second]),
          because: "\(names[first]) and \(names[second]) are independent",
          label: {
            "the \(half($0)) half of \(names[first]) with the \(half($1)) one of \(names[second])"
          })
      }
    }
    let next = draws.indices.map { quantity in
      let places = Array(stride(from: 1, to: count, by: 2))
      return DrawTable(
        places.map { isUpper[quantity][$0 - 1] }, places.map { isUpper[quantity][$0] },
        (chances[quantity], chances[quantity]),
        because: "\(names[quantity]) is drawn anew for each episode",
        label: { "\(names[quantity]) in the \(half($0)) half, then in the \(half($1)) one" })
    }
    return alone + pairs + next
  }
}

extension SensorNoiseQuestion {
  /// The limits of the parts of the normal distribution, in deviations.
  static let limits = [-2, -1, -0.5, 0, 0.5, 1, 2]

  /// The chance of each part.
  static let chances: [Double] = {
    let below = limits.map { Double.erfc(-$0 / Double(2).squareRoot()) / 2 }
    return zip(below + [1], [0] + below).map { $0 - $1 }
  }()

  /// The tables that are looked at; both rows of `noise` are complete.
  func tables(of noise: [[Double]]) -> [DrawTable] {
    let sensors = ["force", "offset"]
    let signs = noise.map { row in row.map { $0 > 0 } }
    let parts = zip(zip(noise, [forceNoise, offsetNoise]), sensors).map { row, sensor in
      DrawTable(
        row.0.map { number in Self.limits.count { number / row.1 >= $0 } }, Self.chances,
        because: "the noise of the \(sensor) is normal with deviation \(row.1)",
        label: { part in
          part == 0
            ? "noise of the \(sensor) below −2 deviations"
            : "noise of the \(sensor) from \(Self.limits[part - 1]) deviations on"
        })
    }
    @Sendable func sign(_ isPositive: Bool) -> String { isPositive ? "positive" : "negative" }
    // Pairs of steps that share none: 0 and 1, 2 and 3.
    let firsts = (0..<episodeCount).flatMap { episode in
      stride(from: 0, to: stepCount - 1, by: 2).map { episode * stepCount + $0 }
    }
    let next = zip(signs, sensors).map { signs, sensor in
      DrawTable(
        firsts.map { signs[$0] }, firsts.map { signs[$0 + 1] }, (0.5, 0.5),
        because: "the noise of the \(sensor) is drawn anew in each step",
        label: { "noise of the \(sensor) that is \(sign($0)), then \(sign($1))" })
    }
    let together = DrawTable(
      signs[0], signs[1], (0.5, 0.5), because: "the sensors have noise of their own",
      label: { "\(sign($0)) noise of the force with \(sign($1)) noise of the offset" })
    return parts + next + [together]
  }
}
