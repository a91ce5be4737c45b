import Coursework
import RealModule

/// How steps are looked at.
extension AdamStepChecks {
  /// The parameters after each step that is not refused, by the equations of the contract.
  static func expected(_ question: AdamStepQuestion) -> [[Double]] {
    let settings = question.settings
    var parameters = question.parameters
    var means = parameters.map { _ in 0.0 }
    var squares = means
    var rows: [[Double]] = []
    for (place, gradients) in question.gradients.enumerated()
    where !question.refused.contains(place) {
      let step = rows.count + 1
      for (index, gradient) in gradients.enumerated() {
        means[index] += (1 - settings.firstDecay) * (gradient - means[index])
        squares[index] += (1 - settings.secondDecay) * (gradient * gradient - squares[index])
        let mean = means[index] / (1 - Double.pow(settings.firstDecay, step))
        let square = squares[index] / (1 - Double.pow(settings.secondDecay, step))
        parameters[index] -= settings.learningRate * mean / (square.squareRoot() + settings.epsilon)
      }
      rows.append(parameters)
    }
    return rows
  }

  @Sendable
  static func judge(_ question: AdamStepQuestion, _ answer: [[Double]]) -> Discrepancy? {
    same(
      answer, expected(question),
      because: "p − learningRate · m̂ / (√v̂ + ε), with m̂ = m / (1 − β₁ᵗ) and v̂ = v / (1 − β₂ᵗ)"
        + (question.refused.isEmpty ? "" : ", where refused steps are none"))
  }

  @Sendable
  static func judgeConstant(_ question: AdamStepQuestion, _ answer: [[Double]]) -> Discrepancy? {
    let moves = question.gradients[0].map {
      question.settings.learningRate * $0 / (abs($0) + question.settings.epsilon)
    }
    let rows = question.gradients.indices.map { step in
      zip(question.parameters, moves).map { $0 - Double(step + 1) * $1 }
    }
    return same(
      answer, rows,
      because: "the corrected means of a constant are the constant, so m̂ = g and √v̂ = |g|")
  }

  static func same(
    _ answer: [[Double]], _ expected: [[Double]], because reason: String
  ) -> Discrepancy? {
    // A run that left the numbers ends early; what it did before is looked at first.
    for (step, (mine, theirs)) in zip(answer, expected).enumerated() {
      if let wrong = Expectation.equal(
        mine, theirs, because: reason, label: { "parameter \($0) after step \(step + 1)" })
      {
        return wrong
      }
    }
    return Expectation.count(answer.count, expected.count, because: "one row for each step")
  }

  static let goldenStart = [1, -2, 0.5]
  static let goldenGradients = [[0.5, -4, 0.01], [-1.5, -2, 0.02], [0.25, 8, -0.04]]
  static let goldenSteps = [
    [0.900000002, -1.90000000025, 0.40000009999990005],
    [0.9494189848877799, -1.806782036663685, 0.30348195845199677],
    [0.9771688039610811, -1.8274177393445408, 0.32286139663054236],
  ]
}
