import Coursework
import DecisionProcesses
import DynamicProgramming

/// What makes a Q-learning agent right.
package enum QLearningAgentChecks {
  static let all: [Check] = [
    workedExample, stream, ends, terminal, greedy, ties, exploring, badInput, unknownState,
  ]

  /// How often right draws fail a check of frequencies, at most.
  static let falseAlarm = 1e-9

  /// The numbers of exercise 1.1, reached by learning: 2.5 + 0.1 · (1 + 0.99 · 3.2 − 2.5).
  static let workedExample = Check(
    "the worked example moves 2.5 to 2.6668 and nothing else", .example
  ) { _ in
    // Rewards at the end of an episode, ten times too large for a step size of 0.1.
    let taught = [(0, 1, 25.0), (1, 0, 30), (1, 1, 28), (1, 2, 32), (1, 3, 29)].map {
      Transition(state: $0, action: $1, reward: $2, nextState: 0, isTerminal: true)
    }
    return QLearningStreamQuestion(
      stateCount: 2, actionCount: 4, stepSize: 0.1, discount: 0.99, epsilon: 0.1,
      transitions: taught + [
        Transition(state: 0, action: 1, reward: 1, nextState: 1, isTerminal: false)
      ])
  } judge: { question, answer in
    if let wrong = judgeStream(question, answer) { return wrong }
    return Expectation.equal(
      answer[question.transitions.count - 1],
      ActionValues(rows: [[0, 2.6668, 0, 0], [3, 2.8, 3.2, 2.9]]),
      because: "2.5 + 0.1 · (1 + 0.99 · 3.2 − 2.5)")
  }

  static let stream = Check(
    "a stream of transitions leaves the table that Q-learning leaves, after each of them", .law,
    rounds: 4
  ) { generator in
    QLearningStreamQuestion.random(using: &generator)
  } judge: { question, answer in
    judgeStream(question, answer)
  }

  static let ends = Check(
    "step sizes, discounts and epsilons of exactly 0 and 1 are taken", .law
  ) { inquiry throws(Halt) in
    for end in [0.0, 1] {
      let question = QLearningStreamQuestion.random(using: &inquiry.generator)
      try await inquiry.ask(question.with { $0.stepSize = end }, judge: judgeStream)
      try await inquiry.ask(question.with { $0.discount = end }, judge: judgeStream)
      try await inquiry.ask(question.with { $0.epsilon = end }, judge: judgeStream)
    }
  }

  static let terminal = Check(
    "a terminal transition leads to its reward alone, whatever the next state's values", .law,
    rounds: 4
  ) { generator in
    QLearningStreamQuestion.random(using: &generator).with {
      for index in $0.transitions.indices { $0.transitions[index].isTerminal = true }
    }
  } judge: { question, answer in
    judgeStream(question, answer)
  }

  static let greedy = Check(
    "without exploration only the best actions are taken", .law, rounds: 4
  ) { generator in
    QLearningActionQuestion.random(tied: 2, epsilon: 0, drawCount: 100, using: &generator)
  } judge: { question, answer in
    let best = question.actionValues.max()
    return QLearningActionQuestion.judgeActions(question, answer)
      ?? answer.first { question.actionValues[$0] != best }.map { action in
        Discrepancy(
          expected: "actions worth \(best ?? 0)", because: "epsilon is 0: every choice is greedy",
          actual: "action \(action), worth \(question.actionValues[action])")
      }
  }

  static let ties = Check(
    "actions that tie for the best are taken equally often", .distribution,
    falseAlarm: .atMost(
      falseAlarm,
      power: """
        2,500 draws. Always taking the first of the tied actions moves its frequency by at least \
        0.37, from a band of 0.07 around the right one: missed with probability below 1e-30
        """)
  ) { generator in
    QLearningActionQuestion.random(
      tied: generator.integer(in: 2...3), epsilon: generator.number(in: 0.1...0.25),
      drawCount: 2500, using: &generator)
  } judge: { question, answer in
    judgeFrequencies(question, answer)
  }

  static let exploring = Check(
    "exploration takes any action, the best included, with chance epsilon", .distribution,
    falseAlarm: .atMost(
      falseAlarm,
      power: """
        2,500 draws. Exploring among the other actions only moves a frequency by at least 0.13, \
        from a band of 0.07 around the right one: missed with probability below 1e-10
        """)
  ) { generator in
    QLearningActionQuestion.random(
      tied: 1, epsilon: generator.number(in: 0.55...0.65), drawCount: 2500, using: &generator)
  } judge: { question, answer in
    judgeFrequencies(question, answer)
  }

  static let badInput = Check.refuses(
    "settings outside 0...1, indices out of range and rewards that are not finite are refused"
  ) { generator in
    let good = QLearningStreamQuestion.random(using: &generator)
    return [
      good.with { $0.stepSize = 1.01 },
      good.with { $0.discount = -0.01 },
      good.with { $0.epsilon = .nan },
      good.with { $0.actionCount = 0 },
      good.with { $0.transitions[1].state = good.stateCount },
      good.with { $0.transitions[1].action = -1 },
      good.with { $0.transitions[1].nextState = good.stateCount },
      good.with { $0.transitions[1].reward = .infinity },
    ]
  }

  static let unknownState = Check.refuses(
    "an action in a state that there is not is refused"
  ) { generator in
    let good = QLearningActionQuestion.random(
      tied: 1, epsilon: 0.5, drawCount: 1, using: &generator)
    return [good.with { $0.state = 2 }, good.with { $0.state = -1 }]
  }
}
