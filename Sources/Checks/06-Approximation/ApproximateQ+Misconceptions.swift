import Coursework
import DecisionProcesses

/// The classic mistakes of exercise 6.4.
enum ApproximateQMisconceptions {
  static let all = [
    Misconception(
      Contracts.ApproximateQ.self, "the gradient goes through the target",
      """
      Your weights also move so as to bring the target down to the value. That is the gradient of \
      the squared error; which part of the error does a semi-gradient take for a constant?
      """,
      as: Mistaken<FullGradient>.self),
    Misconception(
      Contracts.ApproximateQ.self, "moves the weights of every action",
      """
      One transition says something about the action that was taken. Why do your values of the \
      others change?
      """,
      as: Mistaken<EveryAction>.self),
    Misconception(
      Contracts.ApproximateQ.self, "bootstraps from a terminal state",
      """
      You add a next value where nothing follows. A terminal state has features like any other; it \
      is the mark that counts.
      """,
      as: Mistaken<NoMask>.self),
    Misconception(
      Contracts.ApproximateQ.self, "takes features for on and off",
      """
      Your weights move by the same amount for every feature that is not 0. By how much of the value \
      is a weight responsible whose feature is 0.1?
      """,
      as: Mistaken<OnAndOff>.self),
    Misconception(
      Contracts.ApproximateQ.self, "takes the next value of the action just taken",
      """
      Your target looks at one action in the next state, the one that was taken before. Which one \
      would a greedy policy take there?
      """,
      as: Mistaken<SameAction>.self),
    Misconception(
      Contracts.ApproximateQ.self, "moves by the target instead of the error",
      """
      Your weights move even where the value is already right. What is missing from δ?
      """,
      as: Mistaken<NoError>.self),
    Misconception(
      Contracts.ApproximateQ.self, "divides the step by the length of the features",
      """
      Your step size is divided by the squared length of the features, so the value of this state \
      moves by its share of the error exactly. That is another algorithm.
      """,
      as: Mistaken<Normalised>.self),
    Misconception(
      Contracts.ApproximateQ.self, "the search for the best next value begins at 0",
      """
      Your best next value is never below 0. With what should a search for the largest begin?
      """,
      as: Mistaken<NeverNegative>.self),
    Misconception(
      Contracts.ApproximateQ.self, "multiplies by the features of the next state",
      """
      Your weights move along the features of where the transition led. Whose value was wrong?
      """,
      as: Mistaken<NextFeatures>.self),
  ]

  private enum FullGradient: UpdateMistake {
    static func direction(_ step: LinearStep) -> [Int: [Double]] {
      var rows = [step.action: step.features]
      guard !step.isTerminal, let best = step.nextValues.firstIndex(of: step.nextValues.max() ?? 0)
      else { return rows }
      let row = rows[best] ?? step.features.map { _ in 0 }
      rows[best] = zip(row, step.nextFeatures).map { $0 - step.discount * $1 }
      return rows
    }
  }

  private enum EveryAction: UpdateMistake {
    static func direction(_ step: LinearStep) -> [Int: [Double]] {
      Dictionary(uniqueKeysWithValues: step.values.indices.map { ($0, step.features) })
    }
  }

  private enum NoMask: UpdateMistake {
    static func next(_ step: LinearStep) -> Double { step.nextValues.max() ?? 0 }
  }

  private enum OnAndOff: UpdateMistake {
    static func direction(_ step: LinearStep) -> [Int: [Double]] {
      [step.action: step.features.map { $0 == 0 ? 0 : 1 }]
    }
  }

  private enum SameAction: UpdateMistake {
    static func next(_ step: LinearStep) -> Double {
      step.isTerminal ? 0 : step.nextValues[step.action]
    }
  }

  private enum NoError: UpdateMistake {
    static func error(_ target: Double, _ value: Double) -> Double { target }
  }

  private enum Normalised: UpdateMistake {
    static func direction(_ step: LinearStep) -> [Int: [Double]] {
      let length = step.features.reduce(0) { $0 + $1 * $1 }
      return [step.action: step.features.map { length == 0 ? 0 : $0 / length }]
    }
  }

  private enum NeverNegative: UpdateMistake {
    static func next(_ step: LinearStep) -> Double {
      step.isTerminal ? 0 : step.nextValues.reduce(0, max)
    }
  }

  private enum NextFeatures: UpdateMistake {
    static func direction(_ step: LinearStep) -> [Int: [Double]] {
      [step.action: step.nextFeatures]
    }
  }
}

/// What a transition looks like to a learner.
private struct LinearStep {
  var action: Int
  var features: [Double]
  var values: [Double]
  var nextFeatures: [Double]
  var nextValues: [Double]
  var isTerminal: Bool
  var discount: Double
}

/// A mistake in the update, with everything else right.
private protocol UpdateMistake {
  /// What follows, before it is discounted.
  static func next(_ step: LinearStep) -> Double
  static func error(_ target: Double, _ value: Double) -> Double
  /// Where the weights move, by action.
  static func direction(_ step: LinearStep) -> [Int: [Double]]
}

extension UpdateMistake {
  static func next(_ step: LinearStep) -> Double {
    step.isTerminal ? 0 : step.nextValues.max() ?? 0
  }
  static func error(_ target: Double, _ value: Double) -> Double { target - value }
  static func direction(_ step: LinearStep) -> [Int: [Double]] { [step.action: step.features] }
}

/// A learner that refuses bad input and makes one mistake.
private struct Mistaken<Mistake: UpdateMistake>: ApproximateQExercise {
  private let stepSize: Double
  private let discount: Double
  private var weights: [[Double]]

  init(featureCount: Int, actionCount: Int, stepSize: Double, discount: Double) throws {
    guard featureCount > 0, actionCount > 0, (0...1).contains(stepSize), (0...1).contains(discount)
    else { throw InvalidInput("no learner") }
    self.stepSize = stepSize
    self.discount = discount
    weights = Array(repeating: Array(repeating: 0, count: featureCount), count: actionCount)
  }

  func actionValues(of features: [Double]) throws -> [Double] {
    guard features.count == weights[0].count, features.allSatisfy(\.isFinite) else {
      throw InvalidInput("no features")
    }
    return weights.map { zip($0, features).reduce(0) { $0 + $1.0 * $1.1 } }
  }

  mutating func learn(from transition: Transition<[Double]>) throws {
    let (values, nextValues) = (
      try actionValues(of: transition.state), try actionValues(of: transition.nextState)
    )
    guard weights.indices.contains(transition.action), transition.reward.isFinite else {
      throw InvalidInput("no transition")
    }
    let step = LinearStep(
      action: transition.action, features: transition.state, values: values,
      nextFeatures: transition.nextState, nextValues: nextValues,
      isTerminal: transition.isTerminal, discount: discount)
    let target = transition.reward + discount * Mistake.next(step)
    let error = Mistake.error(target, values[transition.action])
    for (action, row) in Mistake.direction(step) {
      for (index, part) in row.enumerated() { weights[action][index] += stepSize * error * part }
    }
  }
}
