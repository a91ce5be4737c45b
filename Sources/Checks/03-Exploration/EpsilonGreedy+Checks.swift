import Coursework
import DecisionProcesses

/// What makes epsilon-greedy choice right.
///
/// The draws have four properties of their own: how often the best action is taken, how evenly the
/// others are, whether exploring keeps to a rhythm, and whether one action follows another.
enum EpsilonGreedyChecks {
  static let all: [Check] = [
    documentExample, tiedExample, probabilities, tied, negative, nearTies, withoutExploring,
    greedyShare, evenly, ties, rhythm, memory, badEpsilon, badValues,
  ]

  /// How often right draws fail a check of frequencies, at most.
  static let falseAlarm = 1e-9

  /// The first document prints 0.003, 0.993, 0.003 and 0.003 for the end of its schedule.
  static let documentExample = Check(
    "the document's four values have chances 0.0025, 0.9925, 0.0025 and 0.0025", .example
  ) { _ in
    EpsilonGreedyQuestion(actionValues: [1, 2, 0.5, 1.5], epsilon: 0.01)
  } judge: { _, answer in
    Expectation.equal(
      answer, [0.0025, 0.9925, 0.0025, 0.0025],
      because: "0.01 / 4 for everyone, and 1 − 0.01 more for the best",
      label: { "action \($0)" })
  }

  static let tiedExample = Check("two that tie share what is not explored", .example) { _ in
    EpsilonGreedyQuestion(actionValues: [3, 1, 3, 2], epsilon: 0.5)
  } judge: { _, answer in
    Expectation.equal(
      answer, [0.375, 0.125, 0.375, 0.125],
      because: "0.5 / 4 for everyone, and 0.5 / 2 more for each of the best two",
      label: { "action \($0)" })
  }

  static let probabilities = Check(
    "every action has its share of epsilon, and the best one the rest besides", .law, rounds: 4
  ) { generator in
    EpsilonGreedyQuestion(
      actionValues: generator.rankedValues(
        generator.integer(in: 1...6), tied: 1, best: generator.number(in: -4...9)),
      epsilon: [0, 1, generator.number(in: 0.05...0.95)][generator.index(below: 3)])
  } judge: { question, answer in
    judgeProbabilities(question, answer)
  }

  static let tied = Check(
    "actions that tie for the best share it equally", .law, rounds: 3
  ) { generator in
    let count = generator.integer(in: 2...6)
    return EpsilonGreedyQuestion(
      actionValues: generator.rankedValues(
        count, tied: generator.integer(in: 2...count), best: generator.number(in: 0.5...9)),
      epsilon: generator.number(in: 0.05...0.8))
  } judge: { question, answer in
    judgeProbabilities(question, answer)
  }

  static let negative = Check(
    "the best of values that are all negative is the best", .law, rounds: 3
  ) { generator in
    EpsilonGreedyQuestion(
      actionValues: generator.rankedValues(
        generator.integer(in: 2...6), tied: 1, best: generator.number(in: -4 ... -0.5)),
      epsilon: generator.number(in: 0.05...0.8))
  } judge: { question, answer in
    judgeProbabilities(question, answer)
  }

  static let nearTies = Check("values that differ in the last bit do not tie", .law) {
    inquiry throws(Halt) in
    for range in [0.5...9, -4 ... -0.5] {
      let values = inquiry.generator.nearTies(best: inquiry.generator.number(in: range))
      try await inquiry.ask(
        EpsilonGreedyQuestion(
          actionValues: values, epsilon: inquiry.generator.number(in: 0.05...0.8)),
        judge: judgeProbabilities)
      try await inquiry.ask(
        EpsilonGreedyChoicesQuestion(
          actionValues: values, epsilon: 0, runCount: 20, runLength: 5,
          seed: inquiry.generator.next()),
        judge: judgeGreedy)
    }
  }

  static let withoutExploring = Check(
    "with epsilon 0 only the best actions are drawn", .law, rounds: 2
  ) { generator in
    EpsilonGreedyChoicesQuestion(
      actionValues: generator.rankedValues(4, tied: 2, best: generator.number(in: -4...9)),
      epsilon: 0, runCount: 20, runLength: 5, seed: generator.next())
  } judge: { question, answer in
    judgeGreedy(question, answer)
  }

  static let badEpsilon = Check.refuses("an epsilon outside 0...1 is refused") { generator in
    let values = generator.rankedValues(3, tied: 1, best: 1)
    return [1.01, -0.01, .nan, .infinity].map {
      EpsilonGreedyQuestion(actionValues: values, epsilon: $0)
    }
  }

  static let badValues = Check("no values, and values that are not finite, are refused", .badInput)
  { inquiry throws(Halt) in
    let good = inquiry.generator.rankedValues(3, tied: 1, best: 1)
    for values in [[], [.nan] + good, good + [.infinity], [-.infinity]] {
      let question = EpsilonGreedyQuestion(actionValues: values, epsilon: 0.5)
      try await inquiry.expectRefusal(question)
      try await inquiry.expectRefusal(
        EpsilonGreedyChoicesQuestion(
          actionValues: values, epsilon: 0.5, runCount: 1, runLength: 4,
          seed: inquiry.generator.next()))
    }
  }
}

extension SeededGenerator {
  /// Values in any order, of which some tie for the best and the others are less by 1 at least.
  mutating func rankedValues(_ count: Int, tied: Int, best: Double) -> [Double] {
    let others = numbers(count - tied, in: best - 6...best - 1)
    return (others + Array(repeating: best, count: tied)).shuffled(using: &self)
  }

  /// Values of which one is the best alone, by one bit and by a billionth.
  mutating func nearTies(best: Double) -> [Double] {
    (numbers(2, in: best - 6...best - 1) + [best.nextDown, best - 1e-9 * abs(best), best])
      .shuffled(using: &self)
  }
}
