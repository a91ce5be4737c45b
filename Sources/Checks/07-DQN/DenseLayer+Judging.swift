import Coursework

/// How layers are looked at: against the sums of the contract, written out.
extension DenseLayerChecks {
  static func outputs(
    of inputs: [[Double]], _ weights: [[Double]], _ biases: [Double]
  ) -> [[Double]] {
    inputs.map { example in
      weights.indices.map { output in
        biases[output] + example.indices.reduce(0) { $0 + weights[output][$1] * example[$1] }
      }
    }
  }

  static func gradients(of question: DenseGradientsQuestion) -> DenseGradients {
    let (given, inputs, weights) = (question.outputGradients, question.inputs, question.weights)
    return DenseGradients(
      inputs: inputs.indices.map { k in
        weights[0].indices.map { i in
          weights.indices.reduce(0) { $0 + given[k][$1] * weights[$1][i] }
        }
      },
      weights: weights.indices.map { o in
        weights[o].indices.map { i in inputs.indices.reduce(0) { $0 + given[$1][o] * inputs[$1][i] }
        }
      },
      biases: weights.indices.map { o in given.reduce(0) { $0 + $1[o] } })
  }

  @Sendable
  static func judge(_ question: DenseOutputsQuestion, _ answer: [[Double]]) -> Discrepancy? {
    same(
      answer, outputs(of: question.inputs, question.weights, question.biases), "outputs",
      because: "an output is bₒ + Σ over i of Wₒᵢ · xᵢ")
  }

  @Sendable
  static func judge(
    _ question: DenseGradientsQuestion, _ answer: DenseGradients
  ) -> Discrepancy? {
    same(
      answer, gradients(of: question),
      because:
        "by xₖᵢ: Σ over o of gₖₒ · Wₒᵢ; by Wₒᵢ: Σ over k of gₖₒ · xₖᵢ; by bₒ: Σ over k of gₖₒ")
  }

  @Sendable
  static func judge(_ question: RectifierQuestion, _ answer: [[Double]]) -> Discrepancy? {
    guard let gradients = question.outputGradients else {
      return same(
        answer, question.inputs.map { $0.map { max($0, 0) } }, "outputs",
        because: "negative numbers become 0, the others stay")
    }
    let expected = zip(gradients, question.inputs).map { zip($0, $1).map { $1 > 0 ? $0 : 0 } }
    return same(
      answer, expected, "gradients",
      because: "a gradient passes where the input is above 0, and nowhere else")
  }

  @Sendable
  static func judge(_ question: TwoLayerQuestion, _ answer: TwoLayerQuestion.Answer) -> Discrepancy?
  {
    let count = [question.first, question.second].reduce(0) {
      $0 + $1.weights.count * $1.weights[0].count + $1.biases.count
    }
    // Losses reach some ten thousand, so a difference over 2⁻⁷ has an error below 10⁻⁹ of that.
    let scale = answer.differences.reduce(1) { max($0, abs($1)) }
    return Expectation.count(answer.differences.count, count, because: "one for each parameter")
      ?? Expectation.equal(
        answer.gradients.map { $0 / scale }, answer.differences.map { $0 / scale }, within: 1e-7,
        because: "this is (loss(p + h) − loss(p − h)) / 2h through your forward; both divided by "
          + "\(scale)",
        label: { "parameter \($0)" })
  }

  static func judgeSums(
    _ whole: DenseGradients, _ parts: [DenseGradients], _ question: DenseGradientsQuestion
  ) -> Discrepancy? {
    // Only shapes that are right can be added.
    let expected = gradients(of: question)
    guard
      parts.allSatisfy({ part in
        part.weights.map(\.count) == expected.weights.map(\.count)
          && part.biases.count == expected.biases.count
      })
    else { return judge(question, whole) }
    let sum = DenseGradients(
      inputs: parts.flatMap(\.inputs),
      weights: expected.weights.indices.map { o in
        expected.weights[o].indices.map { i in parts.reduce(0) { $0 + $1.weights[o][i] } }
      },
      biases: expected.biases.indices.map { o in parts.reduce(0) { $0 + $1.biases[o] } })
    return same(
      whole, sum, because: "these are your own answers to the examples one by one, added up")
  }

  static func same(
    _ answer: DenseGradients, _ expected: DenseGradients, because reason: String
  ) -> Discrepancy? {
    same(answer.inputs, expected.inputs, "input gradients", because: reason)
      ?? same(answer.weights, expected.weights, "weight gradients", because: reason)
      ?? Expectation.equal(
        answer.biases, expected.biases, because: reason, label: { "the gradient of bias \($0)" })
  }

  static func same(
    _ answer: [[Double]], _ expected: [[Double]], _ what: String, because reason: String
  ) -> Discrepancy? {
    if answer.map(\.count) != expected.map(\.count) {
      return Discrepancy(
        expected: "\(what) in \(expected.count) rows of \(expected[0].count)", because: reason,
        actual: "\(answer.count) rows, of \(Set(answer.map(\.count)).sorted())")
    }
    let width = expected[0].count
    return Expectation.equal(
      Array(answer.joined()), Array(expected.joined()), because: reason,
      label: { "row \($0 / width), column \($0 % width) of the \(what)" })
  }
}
