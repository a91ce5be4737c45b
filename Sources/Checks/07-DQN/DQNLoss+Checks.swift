import Coursework
import DecisionProcesses

/// What makes a loss right.
enum DQNLossChecks {
  static let all: [Check] = [
    workedSquared, workedHuber, targets, squared, huber, slopes, repetition, weights, ends,
    badInput,
  ]

  /// By hand: targets 1 + 0.5 · 4 and 2; errors 3 − 1 and 2 − 5.
  private static let example = DQNBatch(
    actions: [0, 1], rewards: [1, 2], isTerminal: [false, true],
    nextActionValues: [[-2, 4], [7, 8]], discount: 0.5)

  static let workedSquared = Check(
    "errors of 2 and −3 have a squared loss of 3.25 and slopes of −1 and 1.5", .example
  ) { _ in
    DQNLossQuestion(predictions: [[1, 9], [6, 5]], batch: example, penalty: .squared)
  } judge: { question, answer in
    judge(question, answer)
  }

  /// By hand: (½ · (2 − ¼) + ½ · (3 − ¼)) / 2, and slopes of ½.
  static let workedHuber = Check(
    "with Huber's penalty and a threshold of ½ they have a loss of 1.125 and slopes of ∓¼", .example
  ) { _ in
    DQNLossQuestion(
      predictions: [[1, 9], [6, 5]], batch: example, penalty: .huber(threshold: 0.5))
  } judge: { question, answer in
    judge(question, answer)
  }

  static let targets = Check(
    "targets are the reward and, where something follows, the discounted best next value", .law,
    rounds: 4
  ) { generator in
    DQNTargetsQuestion(batch: .random(using: &generator))
  } judge: { question, answer in
    judgeTargets(question, answer)
  }

  static let squared = Check(
    "with the squared penalty, loss, errors and gradient are those of the definition", .law,
    rounds: 4
  ) { generator in
    DQNLossQuestion.random(isHuber: false, using: &generator)
  } judge: { question, answer in
    judge(question, answer)
  }

  static let huber = Check(
    "with Huber's penalty, too, on both sides of the threshold", .law, rounds: 6
  ) { generator in
    DQNLossQuestion.random(isHuber: true, using: &generator)
  } judge: { question, answer in
    judge(question, answer)
  }

  /// Central differences of the answers' own loss, with steps of 1/1024.
  ///
  /// Both penalties are quadratic or
  /// straight where no error is near the threshold, so the differences are exact up to rounding.
  static let slopes = Check(
    "the gradient is how the loss moves when a prediction does", .law
  ) { inquiry throws(Halt) in
    for isHuber in [false, true] {
      let question = DQNLossQuestion.random(isHuber: isHuber, using: &inquiry.generator)
      let center = try await inquiry.answer(to: question)
      try inquiry.expect(judgeGradient(question, center), on: question)
      let row = inquiry.generator.index(below: question.batch.count)
      let taken = question.batch.actions[row]
      for action in [taken, (taken + 1) % question.batch.actionCount] {
        let step = 0x1p-10
        let up = try await inquiry.answer(to: question.with { $0.predictions[row][action] += step })
        let down = try await inquiry.answer(
          to: question.with { $0.predictions[row][action] -= step })
        try inquiry.expect(
          Expectation.equal(
            center.gradient[row][action], (up.loss - down.loss) / (2 * step),
            because: "your loss is \(up.loss) where the prediction of transition \(row), action "
              + "\(action) is 1/1024 larger, and \(down.loss) where it is 1/1024 smaller"),
          on: question)
      }
    }
  }

  static let repetition = Check(
    "a batch that holds everything three times has the same loss and a third of the gradient", .law,
    rounds: 2
  ) { generator in
    let question = DQNLossQuestion.random(isHuber: generator.flip(0.5), using: &generator)
    let indices = [0, 1, 2].flatMap { _ in Array(0..<question.batch.count) }
    return question.with {
      $0.batch = question.batch.choosing(indices)
      $0.predictions = indices.map { question.predictions[$0] }
    }
  } judge: { question, answer in
    judge(question, answer)
  }

  static let weights = Check(
    "weights multiply: twice the weights, twice the loss and gradient, and the same errors", .law,
    rounds: 2
  ) { generator in
    DQNLossQuestion.random(isHuber: generator.flip(0.5), using: &generator).with {
      $0.batch.weights = $0.batch.weights.map { 2 * $0 }
      $0.batch.weights[0] = 0
    }
  } judge: { question, answer in
    judge(question, answer)
  }

  static let ends = Check(
    "errors of 0 and of exactly the threshold, one action, one transition and discounts of 0 and 1 "
      + "are taken", .law
  ) { inquiry throws(Halt) in
    let corner = DQNLossQuestion(
      predictions: [[1, 0], [3, 0], [2, 0]],
      batch: DQNBatch(
        actions: [0, 0, 0], rewards: [2, 2, 2], isTerminal: [true, true, true],
        nextActionValues: [[5, 6], [5, 6], [5, 6]], discount: 1), penalty: .huber(threshold: 1))
    try await inquiry.ask(corner, judge: judge)
    let question = DQNLossQuestion.random(isHuber: true, using: &inquiry.generator)
    for discount in [0.0, 1] {
      try await inquiry.ask(question.with { $0.batch.discount = discount }, judge: judge)
    }
    try await inquiry.ask(
      DQNLossQuestion(
        predictions: [[inquiry.generator.number(in: -5...5)]],
        batch: DQNBatch(
          actions: [0], rewards: [inquiry.generator.number(in: 1...2)], isTerminal: [false],
          nextActionValues: [[inquiry.generator.number(in: -3 ... -1)]], discount: 0.5),
        penalty: .squared), judge: judge)
  }

  static let badInput = Check(
    "batches and predictions that do not fit together, numbers that are not finite, negative weights "
      + "and thresholds that are not positive are refused", .badInput
  ) { inquiry throws(Halt) in
    let good = DQNLossQuestion.random(isHuber: true, using: &inquiry.generator)
    for batch in DQNBatch.bad(good.batch) {
      try await inquiry.expectRefusal(DQNTargetsQuestion(batch: batch))
      try await inquiry.expectRefusal(good.with { $0.batch = batch })
    }
    for question in [
      good.with { $0.predictions.removeLast() },
      good.with { $0.predictions[2].append(0) },
      good.with { $0.predictions[1][0] = .nan },
      good.with { $0.penalty = .huber(threshold: 0) },
      good.with { $0.penalty = .huber(threshold: -1) },
      good.with { $0.penalty = .huber(threshold: .infinity) },
      DQNLossQuestion(predictions: [], batch: good.batch.choosing([]), penalty: .squared),
    ] {
      try await inquiry.expectRefusal(question)
    }
  }
}
