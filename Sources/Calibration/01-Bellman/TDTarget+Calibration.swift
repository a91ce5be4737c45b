import Coursework

extension CalibrationSet {
  private typealias Paraphrase = TDTargetParaphrases

  static let tdTarget = CalibrationSet(
    Contracts.TDTarget.self,
    reference: TDTargetReference.self,
    alternatives: ["sorts and adds the error to the estimate": Sorts.self],
    paraphrases: [
      "bootstraps from a terminal state": [IgnoresTheFlag.self, MasksTheWrongBranch.self],
      "the running maximum starts at 0": [LoopsFromZero.self, ClampsAtZero.self],
      "discounts the reward": [DiscountsTheSum.self, DiscountsBothParts.self],
      "averages the next values": [DividesTheSum.self, KeepsARunningMean.self],
      "the error has the wrong sign": [SubtractsTheTarget.self, NegatesTheError.self],
      "forgets the discount": [AddsTheBest.self, DiscountsByOne.self],
      "the mask is inverted": [
        Paraphrase.ReturnsEarlyWhereItGoesOn.self, Paraphrase.MultipliesByTheFlag.self,
      ],
      "takes the smallest next value": [
        Paraphrase.SortsTheWrongWay.self, Paraphrase.ComparesTheWrongWay.self,
      ],
      "takes the first next value": [
        Paraphrase.ReadsActionZero.self, Paraphrase.ForgetsToCompare.self,
      ],
      "a cost counts as a reward": [
        Paraphrase.FlipsCosts.self, Paraphrase.TakesTheMagnitude.self,
      ],
    ])

  // MARK: - A right answer of another style

  private enum Sorts: TargetSample {
    static func value(_ r: Double, _ g: Double, _ next: [Double], _ end: Bool) -> Double {
      let sorted = next.sorted(by: >)
      let future = sorted[0] * g
      return end ? r : future + r
    }
    static func difference(_ target: Double, _ estimate: Double) -> Double { -(estimate - target) }
  }

  // MARK: - Bootstraps from a terminal state

  private enum IgnoresTheFlag: TargetSample {
    static func value(_ r: Double, _ g: Double, _ next: [Double], _ end: Bool) -> Double {
      next.map { r + g * $0 }.reduce(-.infinity, max)
    }
  }

  private enum MasksTheWrongBranch: TargetSample {
    static func value(_ r: Double, _ g: Double, _ next: [Double], _ end: Bool) -> Double {
      var target = r
      var best = next[0]
      for value in next.dropFirst() where value > best { best = value }
      if !end { target += g * best } else { target += best * g }
      return target
    }
  }

  // MARK: - The running maximum starts at 0

  private enum LoopsFromZero: TargetSample {
    static func value(_ r: Double, _ g: Double, _ next: [Double], _ end: Bool) -> Double {
      guard !end else { return r }
      var best = 0.0
      for value in next where value > best { best = value }
      return r + g * best
    }
  }

  private enum ClampsAtZero: TargetSample {
    static func value(_ r: Double, _ g: Double, _ next: [Double], _ end: Bool) -> Double {
      let gains = next.filter { $0 > 0 }.sorted()
      return r + (end ? 0 : g) * (gains.last ?? 0)
    }
  }

  // MARK: - Discounts the reward

  private enum DiscountsTheSum: TargetSample {
    static func value(_ r: Double, _ g: Double, _ next: [Double], _ end: Bool) -> Double {
      var sum = r
      if !end { sum += next.max() ?? 0 }
      return g * sum
    }
  }

  private enum DiscountsBothParts: TargetSample {
    static func value(_ r: Double, _ g: Double, _ next: [Double], _ end: Bool) -> Double {
      let parts = end ? [r] : [r, next.sorted()[next.count - 1]]
      return parts.map { g * $0 }.reduce(0, +)
    }
  }

  // MARK: - Averages the next values

  private enum DividesTheSum: TargetSample {
    static func value(_ r: Double, _ g: Double, _ next: [Double], _ end: Bool) -> Double {
      if end { return r }
      let share = g / Double(next.count)
      return next.reduce(r) { $0 + share * $1 }
    }
  }

  private enum KeepsARunningMean: TargetSample {
    static func value(_ r: Double, _ g: Double, _ next: [Double], _ end: Bool) -> Double {
      var mean = 0.0
      for (index, value) in next.enumerated() { mean += (value - mean) / Double(index + 1) }
      return end ? r : r + g * mean
    }
  }

  // MARK: - The error has the wrong sign

  private enum SubtractsTheTarget: TargetSample {
    static func value(_ r: Double, _ g: Double, _ next: [Double], _ end: Bool) -> Double {
      end ? r : next.map { r + g * $0 }.max() ?? r
    }
    static func difference(_ target: Double, _ estimate: Double) -> Double { estimate - target }
  }

  private enum NegatesTheError: TargetSample {
    static func value(_ r: Double, _ g: Double, _ next: [Double], _ end: Bool) -> Double {
      guard !end, let best = next.max() else { return r }
      return (r / 2 + g * best) + r / 2
    }
    static func difference(_ target: Double, _ estimate: Double) -> Double {
      -1 * (target - estimate)
    }
  }

  // MARK: - Forgets the discount

  private enum AddsTheBest: TargetSample {
    static func value(_ r: Double, _ g: Double, _ next: [Double], _ end: Bool) -> Double {
      end ? r : next.reduce(-.greatestFiniteMagnitude, max) + r
    }
  }

  private enum DiscountsByOne: TargetSample {
    static func value(_ r: Double, _ g: Double, _ next: [Double], _ end: Bool) -> Double {
      let discount = end ? 0.0 : 1.0
      return next.map { r + discount * $0 }.max() ?? r
    }
  }
}

/// Refuses bad input, then leaves the rest to the sample.
protocol TargetSample: TDTargetExercise {
  static func value(_ r: Double, _ g: Double, _ next: [Double], _ end: Bool) -> Double
  static func difference(_ target: Double, _ estimate: Double) -> Double
}

extension TargetSample {
  static func difference(_ target: Double, _ estimate: Double) -> Double { target - estimate }

  static func target(
    reward: Double,
    discount: Double,
    nextActionValues: [Double],
    isTerminal: Bool
  ) throws -> Double {
    guard !nextActionValues.isEmpty else { throw InvalidInput("no action") }
    guard discount >= 0, discount <= 1 else { throw InvalidInput("discount") }
    guard !(nextActionValues + [reward]).contains(where: { !$0.isFinite }) else {
      throw InvalidInput("not finite")
    }
    return value(reward, discount, nextActionValues, isTerminal)
  }

  static func error(target: Double, estimate: Double) throws -> Double {
    guard target.isFinite && estimate.isFinite else { throw InvalidInput("not finite") }
    return difference(target, estimate)
  }
}
