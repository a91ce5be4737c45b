import Coursework
import DecisionProcesses

/// The checks of draws: the properties of epsilon-greedy choice, and ties.
///
/// A scale of epsilon shows most where epsilon is large: 8,000 choices with epsilon near 1 say nearly
/// as much about it as 50,000 with epsilon 0.3 do.
extension EpsilonGreedyChecks {
  static let evenly = Check(
    "each action is taken as often as it should be, whatever was taken before", .distribution,
    falseAlarm: .atMost(
      falseAlarm,
      power: """
        4,000 pairs of choices among four. An action that is never taken, and a pair that never \
        comes, are always caught. An epsilon that is 10 % too low is missed with probability below \
        2e-7, exploring without the best action below 1e-30, another action that is taken 30 % too \
        rarely below 1e-12, and repeating every tenth choice at random below 1e-3
        """)
  ) { generator in
    EpsilonGreedyChoicesQuestion(
      actionValues: generator.rankedValues(4, tied: 1, best: generator.number(in: -4...9)),
      epsilon: generator.number(in: 0.93...0.97), runCount: 4000, runLength: 2,
      seed: generator.next())
  } judge: { question, answer in
    question.judgeDraws(answer, falseAlarm: falseAlarm)
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
    question.judgeFrequencies(answer, falseAlarm: falseAlarm)
  }

  static let rhythm = Check(
    "exploring keeps to no rhythm: choices up to five apart have nothing to do with each other",
    .distribution,
    falseAlarm: .atMost(
      falseAlarm,
      power: """
        300 runs of 10 choices. A clock that never explores twice in a row and a choice that always \
        repeats the one before it are always caught; a coin that is flipped once for a whole run is \
        missed with probability below 1e-6
        """)
  ) { generator in
    EpsilonGreedyChoicesQuestion(
      actionValues: generator.rankedValues(4, tied: 1, best: generator.number(in: -4...9)),
      epsilon: generator.number(in: 0.4...0.5), runCount: 300, runLength: 10,
      seed: generator.next())
  } judge: { question, answer in
    question.judgeRhythm(answer, falseAlarm: falseAlarm)
  }
}
