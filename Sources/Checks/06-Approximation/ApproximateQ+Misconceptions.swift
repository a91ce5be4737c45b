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
      as: MistakenLinearLearner<FullGradient>.self),
    Misconception(
      Contracts.ApproximateQ.self, "moves the weights of every action",
      """
      One transition says something about the action that was taken. Why do your values of the \
      others change?
      """,
      as: MistakenLinearLearner<EveryAction>.self),
    Misconception(
      Contracts.ApproximateQ.self, "bootstraps from a terminal state",
      """
      You add a next value where nothing follows. A terminal state has features like any other; it \
      is the mark that counts.
      """,
      as: MistakenLinearLearner<NoMask>.self),
    Misconception(
      Contracts.ApproximateQ.self, "takes features for on and off",
      """
      Your weights move by the same amount for every feature that is not 0. By how much of the value \
      is a weight responsible whose feature is 0.1?
      """,
      as: MistakenLinearLearner<OnAndOff>.self),
    Misconception(
      Contracts.ApproximateQ.self, "takes the next value of the action just taken",
      """
      Your target looks at one action in the next state, the one that was taken before. Which one \
      would a greedy policy take there?
      """,
      as: MistakenLinearLearner<SameAction>.self),
    Misconception(
      Contracts.ApproximateQ.self, "moves by the target instead of the error",
      """
      Your weights move even where the value is already right. What is missing from δ?
      """,
      as: MistakenLinearLearner<NoError>.self),
    Misconception(
      Contracts.ApproximateQ.self, "divides the step by the length of the features",
      """
      Your step size is divided by the squared length of the features, so the value of this state \
      moves by its share of the error exactly. That is another algorithm.
      """,
      as: MistakenLinearLearner<Normalised>.self),
    Misconception(
      Contracts.ApproximateQ.self, "the search for the best next value begins at 0",
      """
      Your best next value is never below 0. With what should a search for the largest begin?
      """,
      as: MistakenLinearLearner<NeverNegative>.self),
    Misconception(
      Contracts.ApproximateQ.self, "multiplies by the features of the next state",
      """
      Your weights move along the features of where the transition led. Whose value was wrong?
      """,
      as: MistakenLinearLearner<NextFeatures>.self),
    Misconception(
      Contracts.ApproximateQ.self, "a transition that has to be refused moves the weights",
      """
      Your weights move for a transition whose next features are none. Where it is terminal, δ does \
      not need them: when do you look at them, before or after the weights have moved?
      """,
      as: LooksTooLate.self),
  ]

  private enum FullGradient: ApproximateQMistake {
    static func direction(_ step: LinearLearnerStep) -> [Int: [Double]] {
      var rows = [step.action: step.features]
      guard !step.isTerminal, let best = step.nextValues.firstIndex(of: step.nextValues.max() ?? 0)
      else { return rows }
      let row = rows[best] ?? step.features.map { _ in 0 }
      rows[best] = zip(row, step.nextFeatures).map { $0 - step.discount * $1 }
      return rows
    }
  }

  private enum EveryAction: ApproximateQMistake {
    static func direction(_ step: LinearLearnerStep) -> [Int: [Double]] {
      Dictionary(uniqueKeysWithValues: step.values.indices.map { ($0, step.features) })
    }
  }

  private enum NoMask: ApproximateQMistake {
    static func next(_ step: LinearLearnerStep) -> Double { step.nextValues.max() ?? 0 }
  }

  private enum OnAndOff: ApproximateQMistake {
    static func direction(_ step: LinearLearnerStep) -> [Int: [Double]] {
      [step.action: step.features.map { $0 == 0 ? 0 : 1 }]
    }
  }

  private enum SameAction: ApproximateQMistake {
    static func next(_ step: LinearLearnerStep) -> Double {
      step.isTerminal ? 0 : step.nextValues[step.action]
    }
  }

  private enum NoError: ApproximateQMistake {
    static func error(_ target: Double, _ value: Double) -> Double { target }
  }

  private enum Normalised: ApproximateQMistake {
    static func direction(_ step: LinearLearnerStep) -> [Int: [Double]] {
      let length = step.features.reduce(0) { $0 + $1 * $1 }
      return [step.action: step.features.map { length == 0 ? 0 : $0 / length }]
    }
  }

  private enum NeverNegative: ApproximateQMistake {
    static func next(_ step: LinearLearnerStep) -> Double {
      step.isTerminal ? 0 : step.nextValues.reduce(0, max)
    }
  }

  private enum NextFeatures: ApproximateQMistake {
    static func direction(_ step: LinearLearnerStep) -> [Int: [Double]] {
      [step.action: step.nextFeatures]
    }
  }

  private enum NoMistake: ApproximateQMistake {}

  /// Everything is right but when the features after the end are looked at.
  private struct LooksTooLate: ApproximateQExercise {
    private var learner: MistakenLinearLearner<NoMistake>

    init(featureCount: Int, actionCount: Int, stepSize: Double, discount: Double) throws {
      learner = try MistakenLinearLearner(
        featureCount: featureCount, actionCount: actionCount, stepSize: stepSize,
        discount: discount)
    }

    func actionValues(of features: [Double]) throws -> [Double] {
      try learner.actionValues(of: features)
    }

    mutating func learn(from transition: Transition<[Double]>) throws {
      var known = transition
      if transition.isTerminal { known.nextState = transition.state }
      try learner.learn(from: known)
      _ = try learner.actionValues(of: transition.nextState)
    }
  }
}
