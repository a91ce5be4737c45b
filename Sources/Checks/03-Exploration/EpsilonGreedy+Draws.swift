import Coursework
import DecisionProcesses

/// The checks of draws: the four properties of epsilon-greedy choice, and ties.
///
/// A scale of epsilon shows most where epsilon is large and there are many actions: 6,000 choices
/// among ten say as much about it as 50,000 with epsilon 0.3 among four do.
extension EpsilonGreedyChecks {
  static let greedyShare = Check(
    "the best action is taken with chance 1 − epsilon + epsilon / n", .distribution,
    falseAlarm: .atMost(
      falseAlarm,
      power: """
        6,000 choices among ten. An epsilon that is 10 % too low is missed with probability below \
        2e-8, exploring without the best action with probability below 1e-30
        """)
  ) { generator in
    EpsilonGreedyChoicesQuestion(
      actionValues: generator.rankedValues(10, tied: 1, best: generator.number(in: -4...9)),
      epsilon: generator.number(in: 0.85...0.95), runCount: 1500, runLength: 4,
      seed: generator.next())
  } judge: { question, answer in
    judgeGreedyShare(question, answer)
  }

  static let evenly = Check(
    "the other actions are taken equally often", .distribution,
    falseAlarm: .atMost(
      falseAlarm,
      power: """
        4,800 choices among four. An alternative that is never taken is always caught, one that is \
        taken 30 % too rarely is missed with probability below 1e-7
        """)
  ) { generator in
    EpsilonGreedyChoicesQuestion(
      actionValues: generator.rankedValues(
        4, tied: 1, best: generator.number(in: -4...9)),
      epsilon: generator.number(in: 0.93...0.97), runCount: 1200, runLength: 4,
      seed: generator.next())
  } judge: { question, answer in
    judgeFrequencies(question, answer)
  }

  static let ties = Check(
    "of actions that tie each is taken equally often", .distribution,
    falseAlarm: .atMost(
      falseAlarm,
      power: """
        2,000 choices. Always taking the first of the tied actions moves its frequency by at least \
        0.37: missed with probability below 1e-30
        """)
  ) { generator in
    let tied = generator.integer(in: 2...3)
    return EpsilonGreedyChoicesQuestion(
      actionValues: generator.rankedValues(
        tied + 2, tied: tied, best: generator.number(in: -4...9)),
      epsilon: generator.number(in: 0.1...0.25), runCount: 500, runLength: 4,
      seed: generator.next())
  } judge: { question, answer in
    judgeFrequencies(question, answer)
  }

  static let rhythm = Check(
    "exploring keeps to no rhythm: choices up to five apart have nothing to do with each other",
    .distribution,
    falseAlarm: .atMost(
      falseAlarm,
      power: """
        300 runs of 10 choices. A clock that never explores twice in a row is always caught; a \
        coin that is flipped once for a whole run is missed with probability below 1e-6
        """)
  ) { generator in
    EpsilonGreedyChoicesQuestion(
      actionValues: generator.rankedValues(4, tied: 1, best: generator.number(in: -4...9)),
      epsilon: generator.number(in: 0.4...0.5), runCount: 300, runLength: 10,
      seed: generator.next())
  } judge: { question, answer in
    judgeRhythm(question, answer)
  }

  static let memory = Check(
    "an action does not depend on the one before it", .distribution,
    falseAlarm: .atMost(
      falseAlarm,
      power: """
        1,500 pairs of choices among four. Exploring by turns leaves out pairs, and a pair that \
        never comes is always caught
        """)
  ) { generator in
    EpsilonGreedyChoicesQuestion(
      actionValues: generator.rankedValues(4, tied: 1, best: generator.number(in: -4...9)),
      epsilon: generator.number(in: 0.6...0.7), runCount: 1500, runLength: 2,
      seed: generator.next())
  } judge: { question, answer in
    judgeMemory(question, answer)
  }
}
