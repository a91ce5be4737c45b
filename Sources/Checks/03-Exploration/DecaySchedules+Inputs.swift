import Coursework
import DecisionProcesses

/// Schedules that are well above their floor at first and at it in the end, asked at both ends, on
/// the way, around the last step of the way and long after it.
extension LinearDecayQuestion {
  static func random(using generator: inout SeededGenerator) -> Self {
    let fraction = generator.number(in: 0.2...0.9)
    let stepCount = generator.integer(in: 20...200)
    let last = Int((fraction * Double(stepCount)).rounded(.up))
    return LinearDecayQuestion(
      start: generator.number(in: 0.5...3), floor: generator.number(in: 0.01...0.2),
      fraction: fraction, stepCount: stepCount,
      steps: [0, 1, generator.integer(in: 2...last), last - 1, last, last + 1, 3 * stepCount])
  }

  /// Questions that the contract rules out.
  static func bad(using generator: inout SeededGenerator) -> [Self] {
    let good = random(using: &generator)
    return [
      good.with { $0.start = $0.floor - 0.005 }, good.with { $0.floor = -0.01 },
      good.with { $0.start = .infinity }, good.with { $0.floor = .nan },
      good.with { $0.fraction = 0 }, good.with { $0.fraction = 1.01 },
      good.with { $0.fraction = .nan }, good.with { $0.stepCount = 0 },
      good.with { $0.steps = [-1] },
    ]
  }
}

extension ExponentialDecayQuestion {
  static func random(using generator: inout SeededGenerator) -> Self {
    ExponentialDecayQuestion(
      start: generator.number(in: 0.5...3), floor: generator.number(in: 0.01...0.2),
      factor: generator.number(in: 0.7...0.95),
      steps: [0, 1, 2, generator.integer(in: 3...8), 100, 1000])
  }

  /// Questions that the contract rules out.
  static func bad(using generator: inout SeededGenerator) -> [Self] {
    let good = random(using: &generator)
    return [
      good.with { $0.start = $0.floor - 0.005 }, good.with { $0.floor = -0.01 },
      good.with { $0.start = .nan }, good.with { $0.factor = 0 },
      good.with { $0.factor = 1.01 }, good.with { $0.factor = .nan },
      good.with { $0.steps = [-1] },
    ]
  }
}

extension InverseDecayQuestion {
  static func random(using generator: inout SeededGenerator) -> Self {
    let halvingStep = generator.number(in: 1.5...30)
    return InverseDecayQuestion(
      start: generator.number(in: 0.5...3), floor: generator.number(in: 0.01...0.2),
      halvingStep: halvingStep,
      steps: [0, 1, Int(halvingStep), generator.integer(in: 2...30), 10_000, 1_000_000])
  }

  /// Questions that the contract rules out.
  static func bad(using generator: inout SeededGenerator) -> [Self] {
    let good = random(using: &generator)
    return [
      good.with { $0.start = $0.floor - 0.005 }, good.with { $0.floor = -0.01 },
      good.with { $0.start = .infinity }, good.with { $0.halvingStep = 0 },
      good.with { $0.halvingStep = -2 }, good.with { $0.halvingStep = .infinity },
      good.with { $0.halvingStep = .nan }, good.with { $0.steps = [-1] },
    ]
  }
}

extension DecayRunQuestion {
  /// Episodes of several lengths, of which the second begins on the way down.
  static func random(using generator: inout SeededGenerator) -> Self {
    DecayRunQuestion(
      start: generator.number(in: 0.5...3), floor: generator.number(in: 0...0.2),
      fraction: generator.number(in: 0.5...0.9),
      episodeLengths: [
        generator.integer(in: 2...4), generator.integer(in: 5...7), generator.integer(in: 3...6),
        generator.integer(in: 1...6),
      ])
  }

  /// Questions that the contract rules out.
  static func bad(using generator: inout SeededGenerator) -> [Self] {
    let good = random(using: &generator)
    return [
      good.with { $0.episodeLengths = [] }, good.with { $0.episodeLengths[1] = 0 },
      good.with { $0.episodeLengths[0] = -1 }, good.with { $0.floor = -0.01 },
      good.with { $0.start = .nan }, good.with { $0.fraction = 0 },
    ]
  }
}
