import Coursework
import Plotting
import RealModule

extension LearnerFigure {
  /// Exercise 8.5: weights by the rank of errors, the bias that they leave, and the exponent in training.
  static let importanceWeights = LearnerFigure(Contracts.ImportanceWeights.self) { subject, _ in
    var weights: [Layer] = []
    for (exponent, name) in [(0.4, "0.4"), (0.7, "0.7"), (1, "1")] {
      let answer = try await subject.answer(
        to: ImportanceWeightsQuestion(
          batch: Array(probabilities.indices), probabilities: probabilities, exponent: exponent,
          isNormalized: true))
      let least = probabilities.min() ?? 1
      weights += [
        .line(
          "exact", x: ranks, y: probabilities.map { .pow(least / $0, exponent) }, style: .reference),
        .points(
          "yours, β = \(name)", x: ranks, y: try drawable(answer, count: ranks.count)),
      ]
    }
    var biases: [Double] = []
    for exponent in exponents {
      biases.append(
        try await subject.answer(
          to: ImportanceBiasQuestion(
            values: errors, probabilities: probabilities, exponent: exponent)))
    }
    let schedule = try await subject.answer(
      to: AnnealedExponentQuestion(steps: steps, initial: 0.4, annealingSteps: annealingSteps))
    return Figure(
      title: "Your weights: what is drawn often counts less",
      panels: [
        Panel(
          title: "weights of a batch, α = 0.6", x: Axis("rank of the error", scale: .logarithmic),
          y: Axis("weight"), layers: weights),
        bias(try drawable(biases, count: exponents.count)),
        training(try drawable(schedule, count: steps.count)),
      ])
  }

  /// Errors that fall like 1 over their rank, drawn with priority exponent 0.6.
  private static let errors = (1...40).map { 10 / Double($0) }
  private static let ranks = (1...40).map(Double.init)
  private static let probabilities: [Double] = {
    let lengths = errors.map { Double.pow($0 + 0.01, 0.6) }
    return lengths.map { $0 / lengths.reduce(0, +) }
  }()
  private static let exponents = (0...10).map { Double($0) / 10 }
  private static let annealingSteps = 10_000
  private static let steps = Array(stride(from: 0, through: 15_000, by: 1_000))

  /// Σ P(i) · (N · P(i))^−β · x(i) − mean of x, with the errors for x.
  private static func bias(_ answer: [Double]) -> Panel {
    let count = Double(errors.count)
    let exact = exponents.map { exponent in
      zip(errors, probabilities).reduce(0.0) { sum, pair in
        sum + pair.0 * (pair.1 * .pow(count * pair.1, -exponent) - 1 / count)
      }
    }
    return Panel(
      title: "what is left of the bias", x: Axis("β"), y: Axis("weighted mean error, too large by"),
      layers: [
        .line("exact", x: exponents, y: exact, style: .reference),
        .points("yours", x: exponents, y: answer),
      ])
  }

  private static func training(_ answer: [Double]) -> Panel {
    let times = steps.map(Double.init)
    let exact = times.map { min(1, 0.4 + 0.6 * $0 / Double(annealingSteps)) }
    return Panel(
      title: "β in the course of training", x: Axis("step"), y: Axis("β", range: 0...1.1),
      layers: [
        .line("exact", x: times, y: exact, style: .reference),
        .points("yours", x: times, y: answer),
      ])
  }
}
