import Coursework
import DecisionProcesses

extension AdamStepQuestion {
  /// Parameters whose gradients change sign and size, under settings in which each part of a step
  /// can be seen: decays that differ, and an ε as large as some roots.
  static func random(
    steps: Int? = nil, settings: AdamSettings? = nil, using generator: inout SeededGenerator
  ) -> Self {
    let settings =
      settings
      ?? AdamSettings(
        learningRate: generator.number(in: 0.05...0.5),
        firstDecay: generator.number(in: 0.5...0.8), secondDecay: generator.number(in: 0.85...0.99),
        epsilon: generator.number(in: 0.02...0.3))
    let count = generator.integer(in: 2...4)
    let steps = steps ?? generator.integer(in: 4...12)
    let sizes = generator.numbers(count, in: 0.1...5)
    return AdamStepQuestion(
      parameters: generator.numbers(count, in: -3...3),
      gradients: (0..<steps).map { _ in
        sizes.map { size in
          (generator.flip(0.3) ? -1 : 1) * generator.number(in: 0.2 * size...2 * size)
        }
      },
      settings: settings)
  }

  /// Steps in the middle of which some have a gradient that is not finite, or one too many.
  static func withRefusedSteps(using generator: inout SeededGenerator) -> Self {
    var question = random(steps: 6, using: &generator)
    question.refused = [0, 2, 4]
    // The last number is the bad one, so that whoever changes means on the way has changed some.
    question.gradients[0][question.parameters.count - 1] = .nan
    question.gradients[2].append(1)
    question.gradients[4][question.parameters.count - 1] = -.infinity
    return question
  }

  /// Questions that the contract rules out.
  static func bad(using generator: inout SeededGenerator) -> [Self] {
    let good = random(using: &generator)
    let rates: [WritableKeyPath<AdamSettings, Double>] = [\.learningRate, \.epsilon]
    let decays: [WritableKeyPath<AdamSettings, Double>] = [\.firstDecay, \.secondDecay]
    return [
      AdamStepQuestion(parameters: [], gradients: [], settings: AdamSettings()),
      good.with { $0.parameterCount = -1 }, good.with { $0.parameterCount = 1 },
      good.with { $0.parameterCount = $0.parameters.count + 1 },
      good.with { $0.parameters[0] = .nan }, good.with { $0.parameters.append(1) },
      good.with { $0.gradients[1].removeLast() }, good.with { $0.gradients[2][1] = .infinity },
      good.with { $0.gradients[0][0] = .nan },
    ]
      + rates.flatMap { rate in
        [0, -0.1, .infinity, .nan].map { value in good.with { $0.settings[keyPath: rate] = value } }
      }
      + decays.flatMap { decay in
        [1, 1.5, -0.1, .nan].map { value in good.with { $0.settings[keyPath: decay] = value } }
      }
  }
}
