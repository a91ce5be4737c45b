import Coursework
import DecisionProcesses
import DynamicProgramming
import Robotics

/// What makes shaping right.
enum RewardShapingChecks {
  static let all: [Check] = [
    workedSteps, steps, insertion, loops, workedReturn, returns, models, taskValues, nearTasks,
    workedTemptation, noTemptation, temptations, ends, badSteps, badEpisodes, badTables,
    badTemptations,
  ]

  // MARK: - Steps

  static let workedSteps = Check(
    "with potentials 4, 6 and 10 and a discount of 1/2, a step pays −2, the last one 96", .example
  ) { _ in
    ShapedRewardsQuestion(
      steps: [
        RewardStep(state: 0, reward: -1, nextState: 1),
        RewardStep(state: 0, reward: 100, nextState: 2, isTerminated: true),
        RewardStep(state: 1, reward: -1, nextState: 2, isTruncated: true),
      ],
      potentials: [4, 6, 10], discount: 0.5)
  } judge: { _, answer in
    Expectation.equal(
      answer, [-2, 96, -2],
      because: "−1 + 0.5 · 6 − 4; 100 + 0 − 4, for it terminates; and −1 + 0.5 · 10 − 6, for "
        + "truncation keeps the potential",
      label: { "step \($0)" })
  }

  static let steps = Check(
    "shaping adds γ Φ(s′) − Φ(s), with 0 for a state that terminates and Φ for one that is cut off",
    .law, rounds: 6
  ) { generator in
    ShapedRewardsQuestion.random(using: &generator)
  } judge: { question, answer in
    judgeSteps(question, answer)
  }

  /// The reference's own potential, and what it adds to each step on a peg's way.
  static let insertion = Check(
    "a peg on its way into the hole is shaped as the course's own world shapes it", .law
  ) { inquiry throws(Halt) in
    let potential = InsertionPotential()
    let way = PegPlacement.way(using: &inquiry.generator)
    let discount = inquiry.generator.discount()
    let steps = way.indices.dropLast().map {
      RewardStep(state: $0, reward: -1, nextState: $0 + 1, isTerminated: $0 + 2 == way.count)
    }
    let question = ShapedRewardsQuestion(
      steps: steps, potentials: way.map(potential.value), discount: discount)
    let answer = try await inquiry.answer(to: question)
    let expected = steps.map { step in
      step.reward
        + potential.shaping(
          from: way[step.state], to: way[step.nextState], discount: discount,
          isTerminal: step.isTerminated)
    }
    try inquiry.expect(
      Expectation.equal(
        answer, expected, because: "reward + γ Φ(s′) − Φ(s), with Φ(terminal) = 0",
        label: { "step \($0)" }),
      on: question)
  }

  static let loops = Check(
    "without a discount nobody gains by going round in circles", .law, rounds: 2, shrinks: false
  ) { generator in
    ShapedRewardsQuestion.loop(using: &generator)
  } judge: { question, answer in
    Expectation.count(
      answer.count, question.steps.count, because: "there is a reward for each step")
      ?? Expectation.equal(
        answer.reduce(0, +), question.steps.map(\.reward).reduce(0, +),
        because: "what is gained uphill is lost downhill: all potentials of a loop cancel")
      ?? judgeSteps(question, answer)
  }

  // MARK: - Returns

  static let workedReturn = Check(
    "three steps over potentials 8, 2, 5, 4 and a discount of 1/2 change a return by −7.5, and by −8 "
      + "where the third terminates", .example
  ) { inquiry throws(Halt) in
    for (ends, change) in [(false, -7.5), (true, -8.0)] {
      let question = ReturnChangeQuestion(
        episode: (0..<3).map {
          RewardStep(
            state: $0, reward: 1, nextState: $0 + 1, isTerminated: ends && $0 == 2,
            isTruncated: !ends && $0 == 2)
        },
        potentials: [8, 2, 5, 4], discount: 0.5)
      let answer = try await inquiry.answer(to: question)
      try inquiry.expect(
        Expectation.equal(
          answer, change,
          because: ends
            ? "−7 + 0.5 · 0.5 + 0.25 · (0 − 5) = −8, the first potential with a minus"
            : "−7 + 0.5 · 0.5 + 0.25 · (2 − 5) = −7.5, which is 0.125 · 4 − 8"),
        on: question)
    }
  }

  static let returns = Check(
    "the return of an episode changes by γⁿ Φ(last) − Φ(first), whatever lies between", .law
  ) { inquiry throws(Halt) in
    for ending in ReturnChangeQuestion.endings + ReturnChangeQuestion.endings {
      try await inquiry.ask(
        ReturnChangeQuestion.random(ending, using: &inquiry.generator), judge: judgeReturn)
    }
  }

  // MARK: - Values

  static let models = Check(
    "optimal values move by the potential, and what is best stays best", .law, rounds: 4
  ) { generator in
    ShapedModelQuestion.random(using: &generator)
  } judge: { question, answer in
    judgeModel(question, answer)
  }

  static let taskValues = Check(
    "values learned with shaping get their potential back, and terminal states stay at 0", .law,
    rounds: 3
  ) { generator in
    TaskValuesQuestion.random(using: &generator)
  } judge: { question, answer in
    judgeTaskValues(question, answer)
  }

  /// The values of a shaped task are found by dynamic programming, and have to lead back to those of
  /// the task.
  static let nearTasks = Check(
    "from the optimal values of a shaped task follow those of the task itself", .convergence
  ) { inquiry throws(Halt) in
    let task = ShapedModelQuestion.random(using: &inquiry.generator)
    let question = TaskValuesQuestion(
      shapedValues: optimalActionValues(of: task.expected, discount: task.discount).rows,
      terminalStates: task.model.terminalStates, potentials: task.potentials)
    let answer = try await inquiry.answer(to: question)
    try inquiry.expect(
      Expectation.equal(
        answer, optimalActionValues(of: task.model, discount: task.discount), within: 1e-7,
        because: "Q*(s, a) is the shaped value and Φ(s)"),
      on: question)
  }
}
