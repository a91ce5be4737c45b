import Coursework
import DecisionProcesses
import RealModule

/// What makes importance weights right.
enum ImportanceWeightsChecks {
  static let all: [Check] = [
    workedExample, plainWeights, normalizedWeights, noCorrection, annealing, unbiased, bias, step,
    badWeights, badExponents, badBiases, badSteps,
  ]

  /// N · P is 2, 1, 1/2 and 1/2.
  static let workedExample = Check(
    "of probabilities 1/2, 1/4, 1/8 and 1/8, the first two weigh 0.5 and 1 in full", .example
  ) { _ in
    ImportanceWeightsQuestion(
      batch: [0, 1, 3], probabilities: [0.5, 0.25, 0.125, 0.125], exponent: 1,
      isNormalized: false)
  } judge: { _, answer in
    Expectation.equal(
      answer, [0.5, 1, 2], because: "N · P is 2, 1 and 1/2, to the power −1",
      label: { "draw \($0)" })
  }

  static let plainWeights = Check(
    "a weight is N · P to the power −β", .law, rounds: 6
  ) { generator in
    ImportanceWeightsQuestion.random(isNormalized: false, using: &generator)
  } judge: { question, answer in
    judge(question, answer)
  }

  static let normalizedWeights = Check(
    "normalised, the weights of a batch are divided by the largest of the batch", .law, rounds: 6
  ) { generator in
    ImportanceWeightsQuestion.random(isNormalized: true, using: &generator)
  } judge: { question, answer in
    judge(question, answer)
  }

  static let noCorrection = Check("with exponent 0 every weight is 1", .law, rounds: 2) {
    generator in
    ImportanceWeightsQuestion.random(isNormalized: generator.flip(0.5), using: &generator)
      .with { $0.exponent = 0 }
  } judge: { question, answer in
    judge(question, answer)
  }

  static let annealing = Check(
    "the exponent rises on a straight line to 1 and stays there", .law, rounds: 4
  ) { generator in
    let steps = generator.integer(in: 7...400)
    return AnnealedExponentQuestion(
      steps: [
        0, 1, generator.integer(in: 2...(steps - 2)), steps - 1, steps, steps + 1,
        3 * steps + generator.integer(in: 0...9),
      ],
      initial: generator.number(in: 0.1...0.7), annealingSteps: steps)
  } judge: { question, answer in
    Expectation.equal(
      answer,
      question.steps.map { step in
        let share = min(1, Double(step) / Double(question.annealingSteps))
        return question.initial + (1 - question.initial) * share
      },
      because: "from \(question.initial) at step 0 to 1 at step \(question.annealingSteps)",
      label: { "step \(question.steps[$0])" })
  }

  /// Every transition is drawn once, so that the expectation over draws can be taken exactly.
  static let unbiased = Check(
    "with exponent 1 and no normalisation, weighted draws average to the plain mean", .bias,
    rounds: 3, shrinks: false
  ) { generator in
    let probabilities = generator.drawProbabilities(generator.integer(in: 3...9))
    return ImportanceWeightsQuestion(
      batch: Array(probabilities.indices), probabilities: probabilities, exponent: 1,
      isNormalized: false)
  } judge: { question, answer in
    let count = question.probabilities.count
    return Expectation.count(answer.count, count, because: "each draw has a weight")
      ?? Expectation.equal(
        zip(question.probabilities, answer).map { $0 * $1 },
        Array(repeating: 1 / Double(count), count: count),
        because: "P · w is what a transition counts for on average, and all count for 1/N",
        label: { "P · w of transition \($0)" })
  }

  static let bias = Check(
    "the bias is the expectation of weighted draws less the mean, and 0 with exponent 1", .bias,
    rounds: 5
  ) { generator in
    let probabilities = generator.drawProbabilities(generator.integer(in: 3...7))
    return ImportanceBiasQuestion(
      values: generator.numbers(probabilities.count, in: -5...9), probabilities: probabilities,
      exponent: generator.flip(0.25) ? 1 : generator.number(in: 0...0.9))
  } judge: { question, answer in
    let count = Double(question.values.count)
    let expected = zip(question.values, question.probabilities).map { value, probability in
      probability * .pow(count * probability, -question.exponent) * value
    }.reduce(0, +)
    return Expectation.equal(
      answer, expected - question.values.reduce(0, +) / count,
      because: "Σ P · (N · P)^−β · x less the mean of x")
  }

  static let step = Check(
    "a step weighs by the probabilities of the draw, and then renews the priorities", .law,
    rounds: 6
  ) { generator in
    ImportanceStepQuestion.random(using: &generator)
  } judge: { question, answer in
    judge(question, answer)
  }

  static let badWeights = Check.refuses(
    "an empty batch, a foreign index, and what is no distribution or exponent are refused"
  ) { generator in
    let good = ImportanceWeightsQuestion.random(isNormalized: false, using: &generator)
    let count = good.probabilities.count
    return [
      good.with { $0.batch = [] },
      good.with { $0.batch[0] = count },
      good.with { $0.batch[0] = -1 },
      good.with { $0.probabilities[good.batch[0]] += 0.25 },
      good.with {
        $0.probabilities = [1.25, -0.25]
        $0.batch = [0]
      },
      good.with {
        $0.probabilities = [1, 0]
        $0.batch = [0, 1]
      },
      good.with { $0.probabilities[0] = .nan },
      good.with { $0.exponent = 1.5 },
      good.with { $0.exponent = -0.25 },
      good.with { $0.exponent = .nan },
    ]
  }

  static let badExponents = Check.refuses(
    "a negative step, no annealing steps, and an initial exponent outside 0...1 are refused"
  ) { generator in
    let good = AnnealedExponentQuestion(
      steps: [generator.integer(in: 1...5)], initial: 0.5, annealingSteps: 10)
    return [
      good.with { $0.steps = [-1] },
      good.with { $0.annealingSteps = 0 },
      good.with { $0.annealingSteps = -3 },
      good.with { $0.initial = 1.25 },
      good.with { $0.initial = -0.5 },
      good.with { $0.initial = .nan },
    ]
  }

  static let badBiases = Check.refuses(
    "a bias needs as many positive probabilities as values, and finite ones"
  ) { generator in
    let good = ImportanceBiasQuestion(
      values: generator.numbers(3, in: -2...2), probabilities: [0.5, 0.25, 0.25], exponent: 0.5)
    return [
      good.with { $0.values.removeLast() },
      good.with {
        $0.values = []
        $0.probabilities = []
      },
      good.with { $0.values[1] = .nan },
      good.with { $0.probabilities = [0.75, 0.25, 0] },
      good.with { $0.probabilities[0] = 0.75 },
      good.with { $0.exponent = 2 },
    ]
  }

  static let badSteps = Check.refuses(
    "a step refuses what does not fit together, and numbers that are none"
  ) { generator in
    let good = ImportanceStepQuestion.random(using: &generator)
    return [
      good.with { $0.errors.removeLast() },
      good.with { $0.errors[0] = .infinity },
      good.with { $0.priorities[0] = 0 },
      good.with { $0.priorities[0] = .infinity },
      good.with { $0.offset = 0 },
      good.with { $0.batch[0] = $0.priorities.count },
      good.with {
        $0.batch = []
        $0.errors = []
      },
    ]
  }
}

// MARK: - Judging

extension ImportanceWeightsChecks {
  static func weights(_ question: ImportanceWeightsQuestion) -> [Double] {
    let count = Double(question.probabilities.count)
    let plain = question.batch.map {
      Double.pow(count * question.probabilities[$0], -question.exponent)
    }
    let largest = question.isNormalized ? plain.max() ?? 1 : 1
    return plain.map { $0 / largest }
  }

  private static func judge(
    _ question: ImportanceWeightsQuestion, _ answer: [Double]
  ) -> Discrepancy? {
    Expectation.equal(
      answer, weights(question),
      because: "(\(question.probabilities.count) · P)^−\(question.exponent)"
        + (question.isNormalized ? ", over the largest of the batch" : ""),
      label: { "draw \($0), transition \(question.batch[$0])" })
  }

  private static func judge(
    _ question: ImportanceStepQuestion, _ answer: ImportanceStep
  ) -> Discrepancy? {
    let total = question.priorities.reduce(0, +)
    let expected = weights(
      ImportanceWeightsQuestion(
        batch: question.batch, probabilities: question.priorities.map { $0 / total },
        exponent: question.exponent, isNormalized: true))
    var priorities = question.priorities
    for (index, error) in zip(question.batch, question.errors) {
      priorities[index] = abs(error) + question.offset
    }
    return Expectation.equal(
      answer.weights, expected, because: "the probabilities are those of the draw",
      label: { "the weight of draw \($0)" })
      ?? Expectation.equal(
        answer.priorities, priorities,
        because: "|error| + offset for what was drawn, and nothing else changes",
        label: { "the priority of transition \($0)" })
  }
}

// MARK: - Inputs

extension SeededGenerator {
  /// Probabilities that are all different: whole numbers over their sum.
  mutating func drawProbabilities(_ count: Int) -> [Double] {
    let parts = (0..<count).map { Double(3 * $0 + integer(in: 1...3)) }.shuffled(using: &self)
    let total = parts.reduce(0, +)
    return parts.map { $0 / total }
  }
}

extension ImportanceWeightsQuestion {
  /// A batch that leaves out the least likely transition, so that the largest weight of the batch is
  /// not that of the buffer.
  static func random(
    isNormalized: Bool, using generator: inout SeededGenerator
  ) -> ImportanceWeightsQuestion {
    let probabilities = generator.drawProbabilities(generator.integer(in: 5...12))
    let least = probabilities.indices.min { probabilities[$0] < probabilities[$1] } ?? 0
    let others = probabilities.indices.filter { $0 != least }
    return ImportanceWeightsQuestion(
      batch: (0..<generator.integer(in: 3...4)).map { _ in
        others[generator.index(below: others.count)]
      },
      probabilities: probabilities, exponent: generator.number(in: 0.25...0.9),
      isNormalized: isNormalized)
  }
}

extension ImportanceStepQuestion {
  /// Errors of both signs, and one transition that occurs twice with different errors.
  static func random(using generator: inout SeededGenerator) -> ImportanceStepQuestion {
    let count = generator.integer(in: 5...9)
    let order = Array(0..<count).shuffled(using: &generator)
    return ImportanceStepQuestion(
      batch: [order[0], order[1], order[2], order[0]],
      priorities: generator.drawProbabilities(count).map { 8 * $0 },
      errors: [
        generator.number(in: 1...2), -generator.number(in: 2.5...4), generator.number(in: -1...0.5),
        -generator.number(in: 5...6),
      ],
      offset: generator.number(in: 0.01...0.5), exponent: generator.number(in: 0.3...1))
  }
}
