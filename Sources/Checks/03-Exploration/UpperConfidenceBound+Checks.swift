import Coursework
import DecisionProcesses
import Exploration

/// What makes choice by upper confidence bounds right.
enum UpperConfidenceBoundChecks {
  static let all: [Check] = [
    workedScores, scores, untried, ties, ends, workedPlay, play, patience, badInput,
  ]

  /// ln 10 = 2.302585; √(2.302585 / 8) = 0.536491 and √(2.302585 / 2) = 1.072982.
  static let workedScores = Check(
    "after 8 and 2 choices, estimates of 0.5 and 0.4 become 1.573 and 2.546 with weight 2", .example
  ) { _ in
    UpperConfidenceBoundQuestion(actionValues: [0.5, 0.4], counts: [8, 2], explorationWeight: 2)
  } judge: { _, answer in
    Expectation.equal(
      answer.scores, [1.5729829, 2.5459660], within: 1e-6,
      because: "0.5 + 2 · √(ln 10 / 8) and 0.4 + 2 · √(ln 10 / 2)",
      label: { "action \($0)" })
      ?? Expectation.same(answer.bestActions, [1], because: "2.546 is more than 1.573")
  }

  static let scores = Check(
    "a score is the estimate plus the weight times the root of ln t over the action's own count",
    .law, rounds: 10
  ) { generator in
    UpperConfidenceBoundQuestion.random(using: &generator)
  } judge: { question, answer in
    judge(question, answer)
  }

  static let untried = Check(
    "actions that were never chosen come first, whatever their estimates and the weight", .law,
    rounds: 6
  ) { generator in
    UpperConfidenceBoundQuestion.random(using: &generator).with {
      // At first and last place, and a much better estimate between them.
      $0.counts[0] = 0
      $0.counts[$0.counts.count - 1] = 0
      $0.actionValues[1] = 50
      if generator.flip(0.3) { $0.explorationWeight = 0 }
    }
  } judge: { question, answer in
    judge(question, answer)
  }

  static let ties = Check(
    "actions with the same estimate and the same count tie, and all of them are returned", .law,
    rounds: 6
  ) { generator in
    UpperConfidenceBoundQuestion.random(using: &generator).with {
      // Better by more than any bonus.
      for action in [0, $0.counts.count - 1] {
        $0.actionValues[action] = 60
        $0.counts[action] = 7
      }
    }
  } judge: { question, answer in
    judge(question, answer)
  }

  static let ends = Check(
    "a single action, a weight of 0, counts of a million and an action alone at its first choice "
      + "are taken", .law
  ) { inquiry throws(Halt) in
    let question = UpperConfidenceBoundQuestion.random(using: &inquiry.generator)
    try await inquiry.ask(question.with { $0.explorationWeight = 0 }, judge: judge)
    try await inquiry.ask(
      question.with { $0.counts = $0.counts.map { 1_000_000 + $0 } }, judge: judge)
    for count in [0, 1, 5] {
      try await inquiry.ask(
        UpperConfidenceBoundQuestion(
          actionValues: [inquiry.generator.number(in: -5...5)], counts: [count],
          explorationWeight: inquiry.generator.number(in: 0.2...3)),
        judge: judge)
    }
  }

  /// After each was tried once, the second action waits for its bonus to make up for the reward.
  ///
  /// It has to exceed 1 and the bonus of the first action: √(ln 10 / 1) = 1.517 does, and so the
  /// eleventh round is its.
  static let workedPlay = Check(
    "of two actions that pay 1 and 0, the second is tried in rounds 2 and 11 of 12", .example
  ) { _ in
    BanditPlayQuestion(rewards: [1, 0], rounds: 12, explorationWeight: 1)
  } judge: { question, answer in
    Expectation.same(
      answer, [0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0],
      because: "√(ln 10 / 1) = 1.517 is more than 1 + √(ln 10 / 9) = 1.506; a round earlier "
        + "1.482 was less than 1.524")
  }

  static let play = Check(
    "on a bandit without noise each round takes the first of the best actions", .law, rounds: 4
  ) { generator in
    BanditPlayQuestion.random(using: &generator)
  } judge: { question, answer in
    judgePlay(question, answer)
  }

  static let patience = Check(
    "no action is given up: in 400 rounds the worst is tried again and again, ever more seldom",
    .law
  ) { generator in
    BanditPlayQuestion(
      rewards: [0, generator.dyadic(in: 0.5...1), 0.25], rounds: 400,
      explorationWeight: generator.number(in: 0.5...1))
  } judge: { question, answer in
    judgePlay(question, answer)
  }

  static let badInput = Check(
    "no action, counts that do not fit or are negative, and numbers that are not finite are "
      + "refused", .badInput
  ) { inquiry throws(Halt) in
    for question in UpperConfidenceBoundQuestion.bad(using: &inquiry.generator) {
      try await inquiry.expectRefusal(question)
      try await inquiry.expectRefusal(
        BestActionsQuestion(
          actionValues: question.actionValues, counts: question.counts,
          explorationWeight: question.explorationWeight))
    }
    for question in BanditPlayQuestion.bad(using: &inquiry.generator) {
      try await inquiry.expectRefusal(question)
    }
  }
}
