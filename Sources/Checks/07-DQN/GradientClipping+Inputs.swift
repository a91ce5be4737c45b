import Coursework
import DecisionProcesses

extension GradientClippingQuestion {
  /// Two to four tensors of different sizes, with a limit below the global norm and above some entries.
  ///
  /// The limit is not near 1, and one tensor alone is shorter than it while another one is longer.
  static func random(using generator: inout SeededGenerator) -> Self {
    var tensors = (0..<generator.integer(in: 1...3)).map { _ in
      generator.signed(generator.integer(in: 1...4), in: 0.2...2)
    }
    tensors.insert(
      generator.signed(generator.integer(in: 2...4), in: 4...9),
      at: generator.index(below: tensors.count + 1))
    // A tensor of one entry that is shorter than the limit, whatever that is.
    tensors.append(generator.signed(1, in: 0.1...0.9))
    return GradientClippingQuestion(gradients: tensors, limit: generator.number(in: 1.5...3.5))
  }

  /// Questions that the contract rules out.
  static func bad(using generator: inout SeededGenerator) -> [Self] {
    let good = random(using: &generator)
    let tensors: [Self] = [
      good.with { $0.gradients = [] }, good.with { $0.gradients.append([]) },
      good.with { $0.gradients[0][0] = .nan }, good.with { $0.gradients[1][0] = -.infinity },
    ]
    let limits = [0, -1, .infinity, .nan].map { limit in good.with { $0.limit = limit } }
    return Part.allCases.flatMap { part in
      (part == .globalNorm ? tensors : tensors + limits).map { question in
        question.with { $0.part = part }
      }
    }
  }
}

extension ErrorSlopesQuestion {
  /// Errors on both sides of the limit and of 0, one on each limit, and a 0.
  static func random(using generator: inout SeededGenerator) -> Self {
    let limit =
      generator.flip(0.5) ? generator.number(in: 0.3...0.8) : generator.number(in: 1.5...3)
    let sizes = [0.4 * limit, 0.9 * limit, 1.2 * limit, 3 * limit, 40 * limit]
    return ErrorSlopesQuestion(
      errors: sizes.map { $0 * (generator.flip(0.5) ? 1 : -1) } + [limit, -limit, 0, -5 * limit],
      limit: limit)
  }

  /// Questions that the contract rules out.
  static func bad(using generator: inout SeededGenerator) -> [Self] {
    let good = random(using: &generator)
    return [
      good.with { $0.errors = [] }, good.with { $0.errors[1] = .nan },
      good.with { $0.errors[0] = .infinity }, good.with { $0.limit = 0 },
      good.with { $0.limit = -2 }, good.with { $0.limit = .infinity },
      good.with { $0.limit = .nan },
    ]
  }
}

extension ClippedBatchQuestion {
  /// One batch under all four rules, each of which changes something.
  static func random(using generator: inout SeededGenerator) -> [Self] {
    let features = (0..<3).map { _ in generator.signed(4, in: 0.5...3) }
    let errors = [generator.number(in: 4...9), -generator.number(in: 4...9), 0.25]
    let limit = generator.number(in: 0.3...0.8)
    return [.none, .norm(limit: limit), .value(limit: limit), .error(limit: limit)].map {
      ClippedBatchQuestion(features: features, errors: errors, rule: $0)
    }
  }

  /// Questions that the contract rules out.
  static func bad(using generator: inout SeededGenerator) -> [Self] {
    random(using: &generator).flatMap { good in
      [
        good.with {
          $0.features = []
          $0.errors = []
        },
        good.with { $0.features[1].removeLast() }, good.with { $0.features[2][0] = .nan },
        good.with { $0.features = [[], [], []] }, good.with { $0.errors.removeLast() },
        good.with { $0.errors.append(1) }, good.with { $0.errors[0] = .infinity },
      ]
    } + rules(of: random(using: &generator)[0], limits: [0, -1, .infinity, .nan])
  }

  private static func rules(of good: Self, limits: [Double]) -> [Self] {
    limits.flatMap { limit in
      [.norm(limit: limit), .value(limit: limit), .error(limit: limit)].map { rule in
        good.with { $0.rule = rule }
      }
    }
  }
}

extension SeededGenerator {
  /// Numbers of either sign whose sizes lie in a range.
  fileprivate mutating func signed(_ count: Int, in range: ClosedRange<Double>) -> [Double] {
    (0..<count).map { _ in (flip(0.5) ? 1 : -1) * number(in: range) }
  }
}
