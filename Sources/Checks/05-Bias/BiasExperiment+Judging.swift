import Coursework
import DecisionProcesses
import Environments
import Exploration
import TabularLearning

extension BiasExperimentChecks {
  static func judgeShares(
    _ question: BiasScriptQuestion,
    _ answer: BiasScriptQuestion.Answer
  ) -> Discrepancy? {
    let counts = (0..<question.episodes).map { episode in
      question.goesLeft.count { $0[episode] }
    }
    return Expectation.equal(
      answer.shares, counts.map { Double($0) / Double(question.runs) },
      because: "of \(question.runs) runs, \(counts) go left in the episodes",
      label: { "episode \($0 + 1)" })
  }

  /// What each agent learned, as far as the first difference.
  static func judgeExperience(
    _ experience: [[Transition<Int>]],
    _ expected: [[Transition<Int>]]
  ) -> Discrepancy? {
    for (run, (actual, expected)) in zip(experience, expected).enumerated() where actual != expected
    {
      let place =
        zip(actual, expected).enumerated().first { $1.0 != $1.1 }?.offset
        ?? min(actual.count, expected.count)
      func text(_ transitions: [Transition<Int>]) -> String {
        guard place < transitions.count else { return "nothing after \(place) transitions" }
        let step = transitions[place]
        return "transition \(place + 1): action \(step.action) in state \(step.state), reward "
          + "\(step.reward), next state \(step.nextState), "
          + (step.isTerminal ? "terminal" : "not terminal")
      }
      return Discrepancy(
        expected: text(expected),
        because:
          "the agent of run \(run + 1) learns what it does, step by step, until its episodes "
          + "are over",
        actual: text(actual))
    }
    return nil
  }

  static func judgeLearning(
    _ question: BiasLearningQuestion,
    _ answer: [Double]
  ) -> Discrepancy? {
    Expectation.equal(
      answer, question.expectedShares,
      because: "the reference's \(question.runs) runs with the same draws",
      label: { "episode \($0 + 1)" })
  }
}

extension BiasScriptQuestion {
  /// What a right experiment leads to, apart from the shares.
  var expectation: (experience: [[Transition<Int>]], nextDraw: Int) {
    var generator = SeededGenerator(seed: seed)
    var world = MaximizationBias(actionCount: actionCount)
    let experience = goesLeft.map { choices in
      choices.enumerated().flatMap { episode, isLeft in
        _ = world.reset(using: &generator)
        let first = isLeft ? MaximizationBias.left : MaximizationBias.right
        var transitions = [world.transition(from: MaximizationBias.stateA, first, &generator)]
        if isLeft {
          let second = episode == 0 ? 0 : generator.index(below: actionCount)
          transitions.append(world.transition(from: MaximizationBias.stateB, second, &generator))
        }
        return transitions
      }
    }
    return (experience, generator.index(below: 1000))
  }

  /// Choices of 3 to 6 runs in 7 to 9 episodes that tell ways of counting apart.
  ///
  /// All runs go left in the first episode and right in the second; in the third only the second
  /// run goes left, which does not believe in it.
  static func random(using generator: inout SeededGenerator) -> BiasScriptQuestion {
    let runs = generator.integer(in: 3...6)
    let others = generator.integer(in: 4...6)
    return BiasScriptQuestion(
      goesLeft: (0..<runs).map { run in
        [true, false, run == 1] + (0..<others).map { _ in generator.flip(0.5) }
      },
      actionCount: 2 * generator.integer(in: 1...5), seed: generator.next())
  }
}

extension MaximizationBias {
  /// Takes an action, and tells what is to be learned from it.
  fileprivate mutating func transition(
    from state: Int, _ action: Int, _ generator: inout SeededGenerator
  ) -> Transition<Int> {
    let step = step(action, using: &generator)
    return Transition(
      state: state, action: action, reward: step.reward, nextState: step.observation,
      isTerminal: step.isTerminated)
  }
}

extension BiasLearningQuestion {
  /// A few runs of 300 episodes, as many as figure 6.5 shows, with fresh settings.
  static func random(
    _ algorithm: Algorithm, using generator: inout SeededGenerator
  ) -> BiasLearningQuestion {
    BiasLearningQuestion(
      algorithm: algorithm, runs: generator.integer(in: 4...8), episodes: 300,
      stepSize: generator.stepSize(),
      epsilon: generator.number(in: 0.1...0.4), actionCount: 2 * generator.integer(in: 1...5),
      meanReward: generator.number(in: -1...1), deviation: generator.number(in: 0...2),
      seed: generator.next())
  }

  /// The shares of the reference, which draws in the same order.
  var expectedShares: [Double] {
    var generator = SeededGenerator(seed: seed)
    var counts = Array(repeating: 0, count: episodes)
    for _ in 0..<runs {
      for (episode, length) in lengths(using: &generator).enumerated() where length == 2 {
        counts[episode] += 1
      }
    }
    return counts.map { Double($0) / Double(runs) }
  }

  /// The lengths of the episodes of one run: only those that pass through B have two steps.
  private func lengths(using generator: inout SeededGenerator) -> [Int] {
    var world = MaximizationBias(
      actionCount: actionCount, meanReward: meanReward, deviation: deviation)
    let table = UnevenActionValues(actionCounts: [2, actionCount, 0])
    let explorer = EpsilonGreedy(epsilon: epsilon)
    switch algorithm {
    case .qLearning:
      var agent = QLearning(
        actionValues: table, explorer: explorer, stepSize: stepSize, discount: 1)
      return train(&agent, in: &world, episodes: episodes, using: &generator).lengths
    case .doubleQLearning:
      var agent = DoubleQLearning(
        actionValues: table, explorer: explorer, stepSize: stepSize, discount: 1)
      return train(&agent, in: &world, episodes: episodes, using: &generator).lengths
    }
  }
}
