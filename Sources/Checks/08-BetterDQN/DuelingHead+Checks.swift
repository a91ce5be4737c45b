import Coursework
import DecisionProcesses

/// What makes a dueling head right.
enum DuelingHeadChecks {
  static let all: [Check] = [
    workedForward, workedBackward, forward, backward, shift, mean, pairing, alone, ends, badInput,
  ]

  /// The means of the advantages are 3 and 0.
  static let workedForward = Check(
    "values 2 and −1 with advantages (1, 2, 6) and (0, −3, 3) make (0, 1, 5) and (−1, −4, 2)",
    .example
  ) { _ in
    DuelingForwardQuestion(values: [2, -1], advantages: [[1, 2, 6], [0, -3, 3]])
  } judge: { _, answer in
    Expectation.equal(
      answer, [[0, 1, 5], [-1, -4, 2]],
      because: "2 + (1, 2, 6) − 3, and −1 + (0, −3, 3) − 0: each state has a mean of its own")
  }

  static let workedBackward = Check(
    "gradients (1, 2, 6) and (0, −3, 4.5) make 9 and 1.5 for the values, and (−2, −1, 3) and "
      + "(−0.5, −3.5, 4) for the advantages", .example
  ) { _ in
    DuelingBackwardQuestion(outputGradients: [[1, 2, 6], [0, -3, 4.5]])
  } judge: { _, answer in
    Expectation.all(
      {
        Expectation.equal(
          answer.values, [9, 1.5], because: "1 + 2 + 6, and 0 − 3 + 4.5",
          label: { "the value of state \($0)" })
      },
      {
        Expectation.equal(
          answer.advantages, [[-2, -1, 3], [-0.5, -3.5, 4]],
          because: "(1, 2, 6) − 3, and (0, −3, 4.5) − 0.5")
      })
  }

  static let forward = Check(
    "an action value is the state's value plus the advantage over the state's mean", .law, rounds: 6
  ) { generator in
    DuelingForwardQuestion.random(using: &generator)
  } judge: { question, answer in
    judge(question, answer)
  }

  static let backward = Check(
    "a value's gradient is the sum of its state's, an advantage's is its own over their mean", .law,
    rounds: 6
  ) { generator in
    DuelingBackwardQuestion.random(using: &generator)
  } judge: { question, answer in
    judgeGradients(question, answer)
  }

  static let shift = Check(
    "to add a number to all advantages of a state changes nothing", .law
  ) { inquiry throws(Halt) in
    let question = DuelingForwardQuestion.random(using: &inquiry.generator)
    let amounts = question.values.indices.map { inquiry.generator.dyadic(in: 3...9) + Double($0) }
    let shifted = question.with {
      $0.advantages = zip(amounts, question.advantages).map { amount, row in row.map { $0 + amount }
      }
    }
    let before = try await inquiry.answer(to: question)
    try inquiry.expect(judge(question, before), on: question)
    let after = try await inquiry.answer(to: shifted)
    try inquiry.expect(
      Expectation.equal(
        after, before,
        because: "these advantages are \(amounts) larger than some that gave these action values, "
          + "the same amount for all actions of a state"),
      on: shifted)
  }

  static let mean = Check(
    "the mean of a state's action values is its value", .law, rounds: 3
  ) { generator in
    DuelingForwardQuestion.random(using: &generator)
  } judge: { question, answer in
    Expectation.shape(
      answer, stateCount: question.values.count, actionCount: question.advantages.first?.count ?? 0)
      ?? Expectation.equal(
        answer.map(\.average), question.values,
        because: "what exceeds the mean and what falls short of it cancel",
        label: { "the mean of state \($0)" })
  }

  /// The head is linear, so that this law holds for every pair of inputs, and stands in for a
  /// comparison with finite differences.
  static let pairing = Check(
    "the gradients say exactly what the loss changes by when the inputs do", .law
  ) { inquiry throws(Halt) in
    let forward = DuelingForwardQuestion.random(using: &inquiry.generator)
    let backward = DuelingBackwardQuestion(
      outputGradients: forward.advantages.map { row in
        row.map { $0 - 1 + inquiry.generator.dyadic(in: -3...3) }
      })
    let outputs = try await inquiry.answer(to: forward)
    try inquiry.expect(judge(forward, outputs), on: forward)
    let gradients = try await inquiry.answer(to: backward)
    try inquiry.expect(shape(backward, gradients), on: backward)
    let change = zip(backward.outputGradients, outputs).map { $0.paired(with: $1) }.reduce(0, +)
    let told =
      gradients.values.paired(with: forward.values)
      + zip(gradients.advantages, forward.advantages).map { $0.paired(with: $1) }.reduce(0, +)
    try inquiry.expect(
      Expectation.equal(
        told, change,
        because: "the sum of gradient times input, over both streams, is that of gradient times "
          + "output; the inputs were values \(forward.values) and advantages \(forward.advantages)"),
      on: backward)
  }

  static let alone = Check(
    "a state has the action values and gradients that it has alone, whatever else is in the batch",
    .law
  ) { inquiry throws(Halt) in
    let forward = DuelingForwardQuestion.random(using: &inquiry.generator)
    for index in forward.values.indices {
      let state = DuelingForwardQuestion(
        values: [forward.values[index]], advantages: [forward.advantages[index]])
      try await inquiry.ask(state, judge: judge)
    }
    let backward = DuelingBackwardQuestion.random(using: &inquiry.generator)
    for row in backward.outputGradients {
      try await inquiry.ask(DuelingBackwardQuestion(outputGradients: [row]), judge: judgeGradients)
    }
    try await inquiry.ask(
      backward.with { $0.outputGradients += $0.outputGradients }, judge: judgeGradients)
  }

  static let ends = Check(
    "a single action, advantages that are all the same, and large values are taken", .law
  ) { inquiry throws(Halt) in
    let question = DuelingForwardQuestion.random(using: &inquiry.generator)
    for advantages in [
      question.advantages.map { Array($0.prefix(1)) },
      question.advantages.map { row in row.map { _ in 2.5 } },
      question.advantages.map { row in row.map { $0 + 4096 } },
    ] {
      try await inquiry.ask(question.with { $0.advantages = advantages }, judge: judge)
      try await inquiry.ask(
        DuelingBackwardQuestion(outputGradients: advantages), judge: judgeGradients)
    }
  }

  static let badInput = Check(
    "no states, no actions, rows that do not fit and numbers that are not finite are refused",
    .badInput
  ) { inquiry throws(Halt) in
    for question in DuelingForwardQuestion.bad(using: &inquiry.generator) {
      try await inquiry.expectRefusal(question)
    }
    for question in DuelingBackwardQuestion.bad(using: &inquiry.generator) {
      try await inquiry.expectRefusal(question)
    }
  }
}
