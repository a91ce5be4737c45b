import Coursework
import DecisionProcesses
import DynamicProgramming
import Environments
import TabularLearning

/// What makes SARSA and expected SARSA right.
enum SARSAChecks {
  static let all: [Check] = [
    workedExample, terminated, truncated, episodeEnds, expectedExample, expected, extremes,
    expectedEnds, cliff, badSettings, badTransitions,
  ]

  /// Two steps by hand: 0.5 · (1 + 0.5 · 4) = 1.5, then 4 + 0.5 · (2 − 4) = 3.
  static let workedExample = Check(
    "two steps worked by hand leave 1.5 and 3 behind", .example
  ) { _ in
    SARSAEpisodeQuestion(
      values: [[0, 8], [4, 6], [7, 7]], states: [0, 1, 2], rewards: [1, 2], isTruncated: false,
      choices: [0], stepSize: 0.5, discount: 0.5)
  } judge: { question, answer in
    judgeEpisode(question, answer)
  }

  static let terminated = Check(
    "every update uses the action that is taken next, and the last one the reward alone", .law,
    rounds: 20
  ) { generator in
    SARSAEpisodeQuestion.random(isTruncated: false, using: &generator)
  } judge: { question, answer in
    judgeEpisode(question, answer)
  }

  static let truncated = Check(
    "where an episode is cut short, an action is chosen for its last update too", .law, rounds: 20
  ) { generator in
    SARSAEpisodeQuestion.random(isTruncated: true, using: &generator)
  } judge: { question, answer in
    judgeEpisode(question, answer)
  }

  static let episodeEnds = Check(
    "SARSA takes a step size and a discount of exactly 0 and 1", .law
  ) { inquiry throws(Halt) in
    for end in [0.0, 1] {
      let question = SARSAEpisodeQuestion.random(isTruncated: true, using: &inquiry.generator)
      try await inquiry.ask(question.with { $0.stepSize = end }, judge: judgeEpisode)
      try await inquiry.ask(question.with { $0.discount = end }, judge: judgeEpisode)
    }
  }

  /// By hand: (1 − 0.25) · 8 + 0.25 · (8 + 0 + 4 + 4) / 4 = 7.
  static let expectedExample = Check(
    "with epsilon 0.25 the next values 8, 0, 4, 4 are worth 7", .example
  ) { _ in
    ExpectedSARSAQuestion(
      values: [[0, 0, 0, 0], [8, 0, 4, 4]],
      transitions: [Transition(state: 0, action: 2, reward: 1, nextState: 1, isTerminal: false)],
      epsilon: 0.25, stepSize: 1, discount: 0.5)
  } judge: { question, answer in
    judgeExpected(question, answer)
  }

  static let expected = Check(
    "expected SARSA weighs the next values with the chances of the epsilon-greedy policy", .law,
    rounds: 30
  ) { generator in
    ExpectedSARSAQuestion.random(epsilon: generator.number(in: 0.1...0.9), using: &generator)
  } judge: { question, answer in
    judgeExpected(question, answer)
  }

  static let extremes = Check(
    "epsilon 0 is Q-learning, and epsilon 1 the plain mean", .law
  ) { inquiry throws(Halt) in
    for _ in 0..<5 {
      for epsilon in [0.0, 1] {
        let question = ExpectedSARSAQuestion.random(epsilon: epsilon, using: &inquiry.generator)
        try await inquiry.ask(question, judge: judgeExpected)
      }
    }
  }

  static let expectedEnds = Check(
    "expected SARSA takes a step size and a discount of exactly 0 and 1", .law
  ) { inquiry throws(Halt) in
    for end in [0.0, 1] {
      let question = ExpectedSARSAQuestion.random(epsilon: 0.5, using: &inquiry.generator)
      try await inquiry.ask(question.with { $0.stepSize = end }, judge: judgeExpected)
      try await inquiry.ask(question.with { $0.discount = end }, judge: judgeExpected)
    }
  }

  /// The error shrinks by the discount in every sweep: 0.8 to the power of 120 is 2e-12.
  static let cliff = Check(
    "on the cliff, step size 1 arrives at the values of the best policy that goes on exploring",
    .convergence
  ) { generator in
    ExpectedSARSASweepsQuestion(
      model: FiniteModel(CliffWalking()), epsilon: generator.number(in: 0.05...0.4),
      discount: generator.number(in: 0.5...0.8), sweeps: 120)
  } judge: { question, answer in
    let exact = optimalActionValues(
      of: question.model, discount: question.discount, epsilon: question.epsilon)
    return Expectation.equal(
      answer, exact, within: 1e-6,
      because: "the fixed point of T Q = R + discount · ((1 − epsilon) · max Q + epsilon · mean Q)")
  }

  static let badSettings = Check.refuses(
    "an episode with a step size or a discount outside 0...1 is refused"
  ) { generator in
    let good = SARSAEpisodeQuestion.random(isTruncated: false, using: &generator)
    return [
      good.with { $0.stepSize = -0.01 },
      good.with { $0.stepSize = .nan },
      good.with { $0.discount = 1.01 },
      good.with { $0.discount = -0.01 },
    ]
  }

  static let badTransitions = Check.refuses(
    "states and actions that the table does not have, and settings outside 0...1, are refused"
  ) { generator in
    let good = ExpectedSARSAQuestion.random(epsilon: 0.5, using: &generator)
    let (states, actions) = (good.values.count, good.values[0].count)
    return [
      good.with { $0.transitions[0].state = states },
      good.with { $0.transitions[0].state = -1 },
      good.with { $0.transitions[0].action = actions },
      good.with { $0.transitions[0].action = -1 },
      good.with { $0.transitions[0].nextState = states },
      good.with { $0.transitions[0].reward = .infinity },
      good.with { $0.epsilon = 1.01 },
      good.with { $0.epsilon = .nan },
      good.with { $0.stepSize = -0.01 },
      good.with { $0.discount = 1.01 },
    ]
  }
}
