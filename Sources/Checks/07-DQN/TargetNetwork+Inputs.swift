import Coursework
import DecisionProcesses

extension TargetNetworkQuestion {
  /// Two or three parameters that are fresh numbers after each of many steps.
  static func random(_ rule: TargetRule, using generator: inout SeededGenerator) -> Self {
    let count = generator.integer(in: 2...3)
    return TargetNetworkQuestion(
      online: generator.numbers(count, in: 20...40), rule: rule,
      learned: (0..<generator.integer(in: 11...16)).map { _ in
        // None is like the beginning.
        generator.numbers(count, in: -9...9)
      })
  }

  /// Learning steps some of which bring parameters that do not fit or are no numbers.
  static func withRefusedSteps(
    _ rule: TargetRule, using generator: inout SeededGenerator
  ) -> Self {
    var question = random(rule, using: &generator)
    question.refused = [0, 3, 4, 7]
    question.learned[0].removeLast()
    question.learned[3].append(1)
    question.learned[4][question.online.count - 1] = .nan
    question.learned[7][question.online.count - 1] = .infinity
    return question
  }

  /// Questions that the contract rules out.
  static func bad(using generator: inout SeededGenerator) -> [Self] {
    let good = random(.copy(every: 2), using: &generator)
    let rules = TargetRule.bad.map { rule in good.with { $0.rule = rule } }
    return rules + [
      TargetNetworkQuestion(online: [], rule: .copy(every: 2), learned: [[]]),
      good.with { $0.online[0] = .nan }, good.with { $0.online[1] = .infinity },
      good.with { $0.learned[1].removeLast() }, good.with { $0.learned[1].append(0) },
      good.with { $0.learned[2][0] = .nan },
      good.with {
        $0.rule = .blend(rate: 0.5)
        $0.learned[0] = []
      },
    ]
  }
}

extension TargetBackupsQuestion {
  /// Numbers of steps at, before and behind a copy, none at all, and blends of rates of all sizes.
  static func random(using generator: inout SeededGenerator) -> [Self] {
    let interval = generator.integer(in: 3...40)
    let times = generator.integer(in: 2...9)
    let discount = generator.number(in: 0.5...0.95)
    let steps = [0, 1, interval, interval * times - 1, interval * times, interval * times + 1]
    let copies = steps.map {
      TargetBackupsQuestion(steps: $0, rule: .copy(every: interval), discount: discount)
    }
    let rates = [generator.number(in: 0.01...0.1), generator.number(in: 0.3...0.8), 1]
    let blends = rates.map {
      TargetBackupsQuestion(
        steps: generator.integer(in: 20...200), rule: .blend(rate: $0), discount: discount)
    }
    return copies + blends
  }

  /// Questions that the contract rules out.
  static func bad(using generator: inout SeededGenerator) -> [Self] {
    let good = random(using: &generator)[1]
    return TargetRule.bad.map { rule in good.with { $0.rule = rule } }
      + [0, 1, 1.5, -0.5, .nan].map { discount in good.with { $0.discount = discount } }
      + [
        good.with { $0.steps = -1 },
        good.with {
          $0.rule = .blend(rate: 0.5)
          $0.steps = -1
        },
      ]
  }
}

extension TargetRule {
  fileprivate static let bad: [TargetRule] = [
    .copy(every: 0), .copy(every: -3), .blend(rate: 0), .blend(rate: -0.1), .blend(rate: 1.01),
    .blend(rate: .nan), .blend(rate: .infinity),
  ]
}
