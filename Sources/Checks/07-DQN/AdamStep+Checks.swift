import Coursework
import DecisionProcesses

/// What makes a step of Adam right.
enum AdamStepChecks {
  static let all: [Check] = [
    worked, golden, streams, constant, scaling, still, ends, longRun, refusedSteps, badInput,
  ]

  /// Two steps that a person can take, with ε = 1 and a learning rate of 1.
  ///
  /// The means m are 1 and −1/2, the means v are 1 and 7/4. Divided by 1/2 and 3/4, and by 1/4 and
  /// 7/16, they are 2 and −2/3, and 4 and 4. So the steps are 2/3 and −2/9.
  static let worked = Check(
    "with decays of 1/2 and 3/4 and ε = 1, gradients of 2 and −2 lead from 1 to 1/3 and 5/9",
    .example
  ) { _ in
    AdamStepQuestion(
      parameters: [1], gradients: [[2], [-2]],
      settings: AdamSettings(learningRate: 1, firstDecay: 0.5, secondDecay: 0.75, epsilon: 1))
  } judge: { _, answer in
    same(
      answer, [[1.0 / 3], [5.0 / 9]],
      because: "1 − 2 / (√4 + 1) = 1/3, and 1/3 + (2/3) / (√4 + 1) = 5/9")
  }

  /// PyTorch 2's `Adam` in double precision.
  static let golden = Check(
    "three steps with the paper's settings are those of PyTorch", .example
  ) { _ in
    AdamStepQuestion(
      parameters: goldenStart, gradients: goldenGradients,
      settings: AdamSettings(learningRate: 0.1))
  } judge: { _, answer in
    same(answer, goldenSteps, because: "these are the numbers of PyTorch's Adam")
  }

  static let streams = Check(
    "each step moves by the learning rate times the corrected mean over root plus ε", .law,
    rounds: 8
  ) { generator in
    AdamStepQuestion.random(using: &generator)
  } judge: { question, answer in
    judge(question, answer)
  }

  static let constant = Check(
    "a gradient g that never changes moves by learning rate · g / (|g| + ε) in every step", .law,
    rounds: 4
  ) { generator in
    AdamStepQuestion.random(using: &generator).with {
      $0.gradients = Array(repeating: $0.gradients[0], count: 12)
    }
  } judge: { question, answer in
    judgeConstant(question, answer)
  }

  static let scaling = Check(
    "gradients and ε that are 1,024 times as large make the same steps", .law
  ) { inquiry throws(Halt) in
    let question = AdamStepQuestion.random(using: &inquiry.generator)
    let larger = question.with {
      $0.gradients = $0.gradients.map { $0.map { 1024 * $0 } }
      $0.settings.epsilon *= 1024
    }
    let answer = try await inquiry.answer(to: question)
    let second = try await inquiry.answer(to: larger)
    try inquiry.expect(
      Expectation.holds(
        answer.joined().allSatisfy(\.isFinite), expected: "finite parameters",
        because: "a step leads from numbers to numbers", actual: "\(answer.last ?? [])"),
      on: question)
    try inquiry.expect(
      same(second, answer, because: "this is your own answer to the smaller gradients"), on: larger)
  }

  static let still = Check(
    "a parameter that has never had a gradient stays, and one that had keeps moving for a while",
    .law
  ) { inquiry throws(Halt) in
    let question = AdamStepQuestion.random(using: &inquiry.generator).with {
      for step in $0.gradients.indices {
        $0.gradients[step][0] = 0
        if step > 1 { $0.gradients[step][1] = 0 }
      }
    }
    try await inquiry.ask(question, judge: judge)
  }

  static let ends = Check(
    "decays of 0 keep nothing of the past, and a single parameter is enough", .law
  ) { inquiry throws(Halt) in
    let question = AdamStepQuestion.random(using: &inquiry.generator).with {
      $0.settings.firstDecay = 0
    }
    try await inquiry.ask(question, judge: judge)
    try await inquiry.ask(question.with { $0.settings.secondDecay = 0 }, judge: judge)
    let single = question.with {
      $0.parameters = [1]
      $0.gradients = $0.gradients.map { [$0[0]] }
      $0.settings.firstDecay = 0.5
    }
    try await inquiry.ask(single, judge: judge)
  }

  static let longRun = Check(
    "the steps are right after a thousand of them, too", .law
  ) { generator in
    let settings = AdamSettings(learningRate: generator.number(in: 0.01...0.1))
    return AdamStepQuestion.random(steps: 1000, settings: settings, using: &generator)
  } judge: { question, answer in
    judge(question, answer)
  }

  static let refusedSteps = Check(
    "a step that is refused changes neither the means nor the count", .law, rounds: 2
  ) { generator in
    AdamStepQuestion.withRefusedSteps(using: &generator)
  } judge: { question, answer in
    judge(question, answer)
  }

  static let badInput = Check(
    "counts that do not fit, decays outside 0..<1, and numbers that are not finite are refused",
    .badInput
  ) { inquiry throws(Halt) in
    for question in AdamStepQuestion.bad(using: &inquiry.generator) {
      try await inquiry.expectRefusal(question)
    }
  }
}
