import Coursework
import DecisionProcesses
import Environments
import Statistics

/// What makes the experiment right.
enum BiasExperimentChecks {
  static let all: [Check] = [
    workedExample, shares, sameInAllRuns, newAgents, noOtherDraws, qLearning, doubleQLearning,
    firstEpisode, noEpisodes, badInput,
  ]

  static let workedExample = Check(
    "of four runs three go left first, then two, then one: 0.75, 0.5, 0.25", .example
  ) { generator in
    BiasScriptQuestion(
      goesLeft: [
        [true, true, false], [true, false, false], [true, true, true], [false, false, false],
      ],
      actionCount: 10, seed: generator.next())
  } judge: { _, answer in
    Expectation.equal(
      answer.shares, [0.75, 0.5, 0.25], because: "3, 2 and 1 of the 4 runs go left",
      label: { "episode \($0 + 1)" })
  }

  static let shares = Check(
    "the share of an episode is the number of runs that go left in it, divided by the runs", .law,
    rounds: 5
  ) { generator in
    BiasScriptQuestion.random(using: &generator)
  } judge: { question, answer in
    judgeShares(question, answer)
  }

  static let sameInAllRuns = Check(
    "where all runs choose alike, each share is 0 or 1", .law, rounds: 3
  ) { generator in
    let choices = [true, false] + (0..<4).map { _ in generator.flip(0.5) }
    return BiasScriptQuestion(
      goesLeft: Array(repeating: choices, count: generator.integer(in: 2...5)),
      actionCount: 2 * generator.integer(in: 1...5), seed: generator.next())
  } judge: { question, answer in
    judgeShares(question, answer)
  }

  static let newAgents = Check(
    "every run has a new agent, which learns each step of each of its episodes", .law, rounds: 3
  ) { generator in
    BiasScriptQuestion.random(using: &generator)
  } judge: { question, answer in
    let expected = question.expectation.experience
    return Expectation.all(
      {
        Expectation.holds(
          answer.experience.count == expected.count, expected: "\(expected.count) agents made",
          because: "makeAgent is called once for each of \(question.runs) runs",
          actual: "\(answer.experience.count)")
      },
      { judgeExperience(answer.experience, expected) })
  }

  static let noOtherDraws = Check(
    "the experiment draws nothing itself", .law, rounds: 3
  ) { generator in
    BiasScriptQuestion.random(using: &generator)
  } judge: { question, answer in
    judgeShares(question, answer)
      ?? Expectation.same(
        answer.nextDraw, question.expectation.nextDraw,
        because: "what the caller's generator draws next, if only the agents and the world drew "
          + "from it")
  }

  static let qLearning = Check(
    "Q-learning goes left as often as the reference does with the same draws", .law, rounds: 2
  ) { generator in
    BiasLearningQuestion.random(.qLearning, using: &generator)
  } judge: { question, answer in
    judgeLearning(question, answer)
  }

  static let doubleQLearning = Check(
    "double Q-learning goes left as often as the reference does with the same draws", .law,
    rounds: 2
  ) { generator in
    BiasLearningQuestion.random(.doubleQLearning, using: &generator)
  } judge: { question, answer in
    judgeLearning(question, answer)
  }

  /// Before anything is learned both actions tie, so that left is a fair coin.
  static let firstEpisode = Check(
    "in the first episode half of the runs go left", .distribution,
    falseAlarm: .atMost(
      1e-9,
      power: "Counting action 0 in B as well, with two actions there, makes it 0.75: missed with "
        + "probability below 1e-12."),
    shrinks: false
  ) { generator in
    BiasLearningQuestion(
      algorithm: generator.flip(0.5) ? .qLearning : .doubleQLearning, runs: 2000, episodes: 1,
      actionCount: 2, seed: generator.next())
  } judge: { question, answer in
    guard let share = answer.first, answer.count == 1, share >= 0, share <= 1 else {
      return Expectation.same(
        answer, [0.5], because: "there is one episode, and its share lies in 0...1")
    }
    let left = Int((share * Double(question.runs)).rounded())
    let check = FrequencyCheck(
      counts: [left, question.runs - left], probabilities: [0.5, 0.5], falseAlarm: 1e-9)
    return Expectation.holds(
      check.passes, expected: "a share in \(check.acceptedFrequencies(in: 0))",
      because: "in a new table left and right tie; \(question.runs) runs leave that interval with "
        + "probability below 1e-9",
      actual: "\(share)")
  }

  static let noEpisodes = Check(
    "without episodes there are no shares", .example
  ) { generator in
    BiasScriptQuestion.random(using: &generator).with { $0.episodes = 0 }
  } judge: { _, answer in
    Expectation.same(answer.shares, [], because: "there is a share for each of 0 episodes")
  }

  static let badInput = Check.refuses(
    "no runs, and fewer than no episodes, are refused"
  ) { generator in
    let good = BiasScriptQuestion.random(using: &generator)
    return [
      good.with { $0.runs = 0 },
      good.with { $0.runs = -1 },
      good.with { $0.episodes = -1 },
      good.with {
        $0.runs = 0
        $0.episodes = 0
      },
    ]
  }
}
