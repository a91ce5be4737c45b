import Coursework
import DecisionProcesses

/// What makes double DQN's targets right.
enum DoubleDQNTargetChecks {
  static let all: [Check] = [
    workedTargets, workedErrors, targets, errors, ties, terminal, agreement, parts, ends, badInput,
    bias,
  ]

  /// Four transitions that can be followed by eye.
  private static let worked = DoubleDQNBatch(
    actions: [2, 1, 0, 1], rewards: [1, -2, 0, 3], isTerminated: [false, true, false, false],
    onlineActionValues: [[1, 2, 3], [0, -1, 4], [0.25, 2, 1], [6, 2, 1]],
    onlineNextActionValues: [[2, 5, 3], [1, 9, 2], [7, 7, 0], [-3, -4, -1]],
    targetNextActionValues: [[4, 1, 6], [8, 4, 9], [2, 8, 9], [10, 20, -6]])

  static let workedTargets = Check(
    "four transitions worked by hand have the targets 1.5, −2, 1 and 0", .example
  ) { _ in
    DoubleDQNTargetsQuestion(batch: worked, discount: 0.5)
  } judge: { _, answer in
    Expectation.equal(
      answer, [1.5, -2, 1, 0],
      because: "the online network selects actions 1, 1, 0 and 2, the target network says 1, 4, 2 "
        + "and −6 of them, and transition 1 is terminated",
      label: { "transition \($0)" })
  }

  static let workedErrors = Check(
    "four transitions worked by hand have the errors −1.5, −1, 0.75 and −2", .example
  ) { _ in
    DoubleDQNErrorsQuestion(batch: worked, discount: 0.5)
  } judge: { _, answer in
    Expectation.equal(
      answer, [-1.5, -1, 0.75, -2],
      because: "the targets are 1.5, −2, 1 and 0, and the online network says 3, −1, 0.25 and 2 of "
        + "the actions taken, 2, 1, 0 and 1",
      label: { "transition \($0)" })
  }

  static let targets = Check(
    "a target is the reward plus the discounted target value of the action that the online network "
      + "prefers", .law, rounds: 8
  ) { generator in
    DoubleDQNTargetsQuestion(batch: .random(using: &generator), discount: generator.discount())
  } judge: { question, answer in
    judge(question, answer)
  }

  static let errors = Check(
    "an error is the target minus the online value of the action taken", .law, rounds: 6
  ) { generator in
    DoubleDQNErrorsQuestion(batch: .random(using: &generator), discount: generator.discount())
  } judge: { question, answer in
    judgeErrors(question, answer)
  }

  static let ties = Check(
    "of actions that the online network values the same, the first is selected", .law, rounds: 6
  ) { generator in
    let batch = DoubleDQNBatch.random(using: &generator)
    return DoubleDQNTargetsQuestion(
      batch: batch.tied(using: &generator), discount: generator.discount())
  } judge: { question, answer in
    judge(question, answer)
  }

  static let terminal = Check(
    "nothing is added to the reward of a terminated transition, whatever the networks say", .law,
    rounds: 3
  ) { generator in
    var batch = DoubleDQNBatch.random(using: &generator).shifted(by: 1000)
    batch.isTerminated = batch.isTerminated.map { _ in true }
    return DoubleDQNTargetsQuestion(batch: batch, discount: generator.discount())
  } judge: { question, answer in
    judge(question, answer)
  }

  static let agreement = Check(
    "where both networks say the same, the target is that of a plain DQN", .law, rounds: 3
  ) { generator in
    var batch = DoubleDQNBatch.random(using: &generator)
    batch.targetNextActionValues = batch.onlineNextActionValues
    return DoubleDQNTargetsQuestion(batch: batch, discount: generator.discount())
  } judge: { question, answer in
    judge(question, answer)
  }

  static let parts = Check(
    "each transition has the target that it has alone, wherever in a batch it stands", .law
  ) { inquiry throws(Halt) in
    let batch = DoubleDQNBatch.random(using: &inquiry.generator)
    let discount = inquiry.generator.discount()
    let backwards = Array(batch.rewards.indices.reversed())
    for part in [backwards] + batch.rewards.indices.map({ [$0] }) {
      try await inquiry.ask(
        DoubleDQNTargetsQuestion(batch: batch.taking(part), discount: discount), judge: judge)
    }
  }

  static let ends = Check(
    "values that are all negative or all large, a single action, and discounts of 0 and 1 are taken",
    .law
  ) { inquiry throws(Halt) in
    let batch = DoubleDQNBatch.random(using: &inquiry.generator)
    for (batch, discount) in [
      (batch, 0.0), (batch, 1), (batch.shifted(by: -20), 0.5), (batch.shifted(by: 1e4), 0.5),
      (batch.firstActionsOnly, inquiry.generator.discount()),
    ] {
      try await inquiry.ask(
        DoubleDQNTargetsQuestion(batch: batch, discount: discount), judge: judge)
      try await inquiry.ask(
        DoubleDQNErrorsQuestion(batch: batch, discount: discount), judge: judgeErrors)
    }
  }

  static let badInput = Check(
    "lists and rows that do not fit, actions that do not exist, numbers that are not finite and "
      + "discounts outside 0...1 are refused", .badInput
  ) { inquiry throws(Halt) in
    let good = DoubleDQNBatch.random(using: &inquiry.generator)
    let bad =
      DoubleDQNBatch.bad(using: &inquiry.generator).map { ($0, 0.5) }
      + [-0.01, 1.01, .nan, .infinity].map { (good, $0) }
    for (batch, discount) in bad {
      try await inquiry.expectRefusal(DoubleDQNTargetsQuestion(batch: batch, discount: discount))
      try await inquiry.expectRefusal(DoubleDQNErrorsQuestion(batch: batch, discount: discount))
    }
  }
}

extension DoubleDQNBatch {
  /// The batch in a world with one action.
  fileprivate var firstActionsOnly: DoubleDQNBatch {
    var batch = self
    batch.actions = actions.map { _ in 0 }
    batch.onlineActionValues = onlineActionValues.map { Array($0.prefix(1)) }
    batch.onlineNextActionValues = onlineNextActionValues.map { Array($0.prefix(1)) }
    batch.targetNextActionValues = targetNextActionValues.map { Array($0.prefix(1)) }
    return batch
  }
}
