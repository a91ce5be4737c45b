import Coursework
import Exploration
import TabularLearning

/// The keys of the quiz, computed by the reference.
enum ExplorationQuizKey {
  /// One less the chance of the best of four actions.
  static let leavesTheBest: ExplorationAnswers.Share = nearest(
    1 - EpsilonGreedy(epsilon: 0.1).probabilities(of: [2, 1, 0, -1])[0],
    [0.01: .percent1, 0.075: .percent7AndAHalf, 0.1: .percent10, 0.9: .percent90])

  /// The sum of all epsilons; after 100,000 steps less than 1e-40 is left of it.
  static let decayingExplorations: ExplorationAnswers.Number = {
    let epsilon = ExponentialSchedule(from: 1, factor: 0.999)
    let sum = (0..<100_000).reduce(0) { $0 + epsilon.value(at: $1) }
    return nearest(sum, [100: .about100, 1000: .about1000, 10_000: .about10000])
  }()

  /// The chance of the better of two actions, before and after.
  static let scaledValues: ExplorationAnswers.Change = {
    let rule = Softmax(temperature: 1)
    let before = rule.probabilities(of: [0, 1])[1]
    let after = rule.probabilities(of: [0, 10])[1]
    return after == before ? .unchanged : after > before ? .greedier : .moreUniform
  }()

  /// The schedule falls over 700 of 1,000 episodes.
  static let middleOfDecay: ExplorationAnswers.Epsilon = nearest(
    LinearSchedule(from: 1, to: 0.01, over: 700).value(at: 350),
    [0.01: .percent1, 0.5: .percent50, 0.65: .percent65])

  static let greedyFromZero = habit(from: 0)
  static let greedyFromTen = habit(from: 10)

  /// What a greedy agent does in the last of a thousand choices, and in the one before it.
  private static func habit(from start: Double) -> ExplorationAnswers.Habit {
    var values = [start, start]
    var actions: [Int] = []
    for _ in 0..<1000 {
      let action = values[1] > values[0] ? 1 : 0
      values[action] = TemporalDifference.updated(
        values[action], towards: Double(action + 1), stepSize: 0.5)
      actions.append(action)
    }
    let last = Set(actions.suffix(100))
    return last.count > 1 ? .alternates : last.contains(1) ? .takesTheBetter : .takesTheWorse
  }

  private static func nearest<Answer>(
    _ value: Double,
    _ answers: KeyValuePairs<Double, Answer>
  ) -> Answer {
    answers.min { abs($0.key - value) < abs($1.key - value) }?.value ?? answers[0].value
  }
}
