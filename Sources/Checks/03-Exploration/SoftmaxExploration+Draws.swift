import Coursework
import DecisionProcesses

/// The checks of draws: their chances, and that no choice depends on another.
extension SoftmaxExplorationChecks {
  /// How often right draws fail a check of frequencies, at most.
  static let falseAlarm = 1e-9

  static let draws = Check(
    "actions are drawn with these probabilities, whatever was drawn before", .distribution,
    falseAlarm: .atMost(
      falseAlarm,
      power: """
        2,000 pairs of choices among four. The best action has chance 0.7 at most: always taking it is \
        always caught, and so is a choice that always or never repeats the one before it. Repeating \
        every third choice at random is missed with probability below 1e-9
        """)
  ) { generator in
    SoftmaxChoicesQuestion(
      actionValues: unequalValues(&generator), temperature: generator.number(in: 0.7...2),
      runCount: 2000, runLength: 2, seed: generator.next())
  } judge: { question, answer in
    question.judgeDraws(answer, falseAlarm: falseAlarm)
  }

  static let rhythm = Check(
    "choices up to five apart have nothing to do with each other", .distribution,
    falseAlarm: .atMost(
      falseAlarm,
      power: """
        300 runs of 10 choices. A random number that is drawn once for a whole run, and an action that \
        is never taken twice in a row, are always caught
        """)
  ) { generator in
    SoftmaxChoicesQuestion(
      actionValues: unequalValues(&generator), temperature: generator.number(in: 0.7...2),
      runCount: 300, runLength: 10, seed: generator.next())
  } judge: { question, answer in
    question.judgeRhythm(answer, falseAlarm: falseAlarm)
  }

  /// Four values, about half apart, in any order.
  private static func unequalValues(_ generator: inout SeededGenerator) -> [Double] {
    [0, 0.5, 1, 1.5].map { $0 + generator.number(in: 0...0.4) }.shuffled(using: &generator)
  }
}
