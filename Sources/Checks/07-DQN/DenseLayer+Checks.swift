import Coursework
import DecisionProcesses

/// What makes a dense layer right.
enum DenseLayerChecks {
  static let all: [Check] = [
    workedLayer, workedRectifier, outputs, gradients, ends, summing, rectifier, differences,
    badInput,
  ]

  static let workedLayer = Check(
    "a layer with 2 inputs and 3 outputs gives what a person computes for two examples", .example
  ) { inquiry throws(Halt) in
    let (inputs, weights) = ([[1.0, 2], [3, -1]], [[1.0, 2], [0, -1], [4, 0]])
    let forward = DenseOutputsQuestion(inputs: inputs, weights: weights, biases: [10, 20, 30])
    let backward = DenseGradientsQuestion(
      outputGradients: [[1, 0, 2], [5, 3, -1]], inputs: inputs, weights: weights)
    let outputs = try await inquiry.answer(to: forward)
    let gradients = try await inquiry.answer(to: backward)
    try inquiry.expect(
      same(
        outputs, [[15, 18, 34], [11, 21, 42]], "outputs",
        because: "the first output of the first example is 10 + 1 · 1 + 2 · 2"),
      on: forward)
    try inquiry.expect(
      same(
        gradients,
        DenseGradients(
          inputs: [[9, 2], [1, 7]], weights: [[16, -3], [9, -3], [-1, 5]], biases: [6, 3, 1]),
        because: "by the first input of the first example 1 · 1 + 0 · 0 + 2 · 4, by the first "
          + "weight 1 · 1 + 5 · 3, by the first bias 1 + 5"),
      on: backward)
  }

  static let workedRectifier = Check(
    "the rectifier passes what is positive, and the gradient where its input was positive", .example
  ) { inquiry throws(Halt) in
    let forward = RectifierQuestion(inputs: [[-2, 0, 3], [5, -0.5, 0.25]])
    let backward = forward.with { $0.outputGradients = [[7, 8, -9], [4, -6, 1.5]] }
    let outputs = try await inquiry.answer(to: forward)
    let gradients = try await inquiry.answer(to: backward)
    try inquiry.expect(
      same(outputs, [[0, 0, 3], [5, 0, 0.25]], "outputs", because: "negative numbers become 0"),
      on: forward)
    try inquiry.expect(
      same(
        gradients, [[0, 0, -9], [4, 0, 1.5]], "gradients",
        because: "the slope is 1 where the input is above 0, and 0 at 0 and below"),
      on: backward)
  }

  static let outputs = Check(
    "each output is its bias and the sum of its weights times the inputs", .law, rounds: 6
  ) { generator in
    DenseOutputsQuestion.random(using: &generator)
  } judge: { question, answer in
    judge(question, answer)
  }

  static let gradients = Check(
    "the derivatives by inputs, weights and biases are sums over outputs or examples", .law,
    rounds: 6
  ) { generator in
    DenseGradientsQuestion.random(using: &generator)
  } judge: { question, answer in
    judge(question, answer)
  }

  static let ends = Check(
    "square layers, one input, one output, one example and a batch of fifty are taken", .law
  ) { inquiry throws(Halt) in
    for shape in [(1, 3, 3), (4, 1, 3), (4, 3, 1), (1, 1, 1), (50, 2, 3)] {
      try await inquiry.ask(
        DenseGradientsQuestion.random(shape, using: &inquiry.generator), judge: judge)
      try await inquiry.ask(
        DenseOutputsQuestion.random(shape, using: &inquiry.generator), judge: judge)
    }
  }

  static let summing = Check(
    "the derivatives of a batch by weights and biases are the sums of those of its examples", .law
  ) { inquiry throws(Halt) in
    let whole = DenseGradientsQuestion.random((3, 2, 4), using: &inquiry.generator)
    let together = try await inquiry.answer(to: whole)
    var parts: [DenseGradients] = []
    for example in whole.inputs.indices {
      parts.append(
        try await inquiry.answer(
          to: whole.with {
            $0.inputs = [whole.inputs[example]]
            $0.outputGradients = [whole.outputGradients[example]]
          }))
    }
    try inquiry.expect(judgeSums(together, parts, whole), on: whole)
  }

  static let rectifier = Check(
    "the rectifier's gate is opened by its input, whatever the sign of the gradient", .law,
    rounds: 4
  ) { generator in
    RectifierQuestion.random(using: &generator)
  } judge: { question, answer in
    judge(question, answer)
  }

  static let differences = Check(
    "backward through two layers is the slope of a mean loss, found by differences of forward",
    .law,
    rounds: 3
  ) { generator in
    TwoLayerQuestion.random(using: &generator)
  } judge: { question, answer in
    judge(question, answer)
  }

  static let badInput = Check(
    "tables that are empty, uneven, do not fit or hold what is not finite are refused", .badInput
  ) { inquiry throws(Halt) in
    for question in DenseOutputsQuestion.bad(using: &inquiry.generator) {
      try await inquiry.expectRefusal(question)
    }
    for question in DenseGradientsQuestion.bad(using: &inquiry.generator) {
      try await inquiry.expectRefusal(question)
    }
    for question in RectifierQuestion.bad(using: &inquiry.generator) {
      try await inquiry.expectRefusal(question)
    }
  }
}
