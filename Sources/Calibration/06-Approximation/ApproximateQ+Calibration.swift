import Coursework
import DecisionProcesses
import LinearLearning

extension CalibrationSet {
  private typealias Rule = ApproximateQParaphrases

  static let approximateQ = CalibrationSet(
    Contracts.ApproximateQ.self,
    reference: ApproximateQReference.self,
    alternatives: [
      "keeps one long row of weights": FlatLearner<PlainUpdate>.self,
      "keeps columns of weights, one for each feature": ColumnLearner<PlainUpdate>.self,
    ],
    paraphrases: [
      "the gradient goes through the target": [
        FlatLearner<Rule.SubtractsNextFeatures>.self, ColumnLearner<Rule.TwoGradients>.self,
      ],
      "moves the weights of every action": [
        FlatLearner<Rule.AllRows>.self, ColumnLearner<Rule.NoRow>.self,
      ],
      "bootstraps from a terminal state": [
        FlatLearner<Rule.IgnoresTheMark>.self, ColumnLearner<Rule.MasksWhereBlank>.self,
      ],
      "takes features for on and off": [
        FlatLearner<Rule.Ones>.self, ColumnLearner<Rule.SkipsZeros>.self,
      ],
      "takes the next value of the action just taken": [
        FlatLearner<Rule.LooksUpTheAction>.self, ColumnLearner<Rule.DropsTheOthers>.self,
      ],
      "moves by the target instead of the error": [
        FlatLearner<Rule.NothingSubtracted>.self, ColumnLearner<Rule.AddsTheValueBack>.self,
      ],
      "divides the step by the length of the features": [
        FlatLearner<Rule.UnitDirection>.self, ColumnLearner<Rule.DividesTheError>.self,
      ],
      "the search for the best next value begins at 0": [
        FlatLearner<Rule.MaxOfZero>.self, ColumnLearner<Rule.RisesFromZero>.self,
      ],
      "multiplies by the features of the next state": [
        FlatLearner<Rule.Ahead>.self, ColumnLearner<Rule.WrongEnd>.self,
      ],
      "a transition that has to be refused moves the weights": [
        LateLooks.TakesOffFirst.self, LateLooks.KeepsOnTheWayOut.self,
      ],
    ])
}

/// The reference behind the contract.
private struct ApproximateQReference: ApproximateQExercise {
  private var reference: LinearQLearning

  init(featureCount: Int, actionCount: Int, stepSize: Double, discount: Double) throws {
    try LinearFrame.check(featureCount, actionCount, stepSize, discount)
    reference = LinearQLearning(
      featureCount: featureCount, actionCount: actionCount, stepSize: stepSize, discount: discount)
  }

  func actionValues(of features: [Double]) throws -> [Double] {
    try LinearFrame.check(features, reference.weights[0].count)
    return reference.actionValues(of: features)
  }

  mutating func learn(from transition: Transition<[Double]>) throws {
    try LinearFrame.check(transition, reference.weights[0].count, reference.weights.count)
    reference.learn(from: transition)
  }
}

/// What a linear learner refuses.
enum LinearFrame {
  static func check(_ features: Int, _ actions: Int, _ step: Double, _ discount: Double) throws {
    guard features >= 1, actions >= 1 else { throw InvalidInput("counts") }
    for share in [step, discount] {
      guard share >= 0, share <= 1 else { throw InvalidInput("settings") }
    }
  }

  static func check(_ features: [Double], _ count: Int) throws {
    guard features.count == count else { throw InvalidInput("count") }
    if features.contains(where: { !$0.isFinite }) { throw InvalidInput("feature") }
  }

  static func check(_ transition: Transition<[Double]>, _ count: Int, _ actions: Int) throws {
    try check(transition.state, count)
    try check(transition.nextState, count)
    guard transition.action >= 0, transition.action < actions else { throw InvalidInput("action") }
    guard transition.reward.isFinite else { throw InvalidInput("reward") }
  }
}

/// How weights move.
protocol UpdateRule {
  static func following(_ values: [Double], _ transition: Transition<[Double]>) -> Double
  static func error(_ target: Double, _ value: Double, _ features: [Double]) -> Double
  /// By how much of the error the weight of an action and a feature moves.
  static func part(
    _ action: Int, _ feature: Int, _ transition: Transition<[Double]>, best: Int?, discount: Double
  ) -> Double
}

extension UpdateRule {
  static func following(_ values: [Double], _ transition: Transition<[Double]>) -> Double {
    transition.isTerminal ? 0 : values.sorted()[values.count - 1]
  }
  static func error(_ target: Double, _ value: Double, _ features: [Double]) -> Double {
    target - value
  }
  static func part(
    _ action: Int, _ feature: Int, _ transition: Transition<[Double]>, best: Int?, discount: Double
  ) -> Double {
    action == transition.action ? transition.state[feature] : 0
  }
}

/// The right update.
enum PlainUpdate: UpdateRule {}

/// Keeps one long row of weights.
struct FlatLearner<Rule: UpdateRule>: ApproximateQExercise {
  private let (featureCount, actionCount): (Int, Int)
  private let (stepSize, discount): (Double, Double)
  private var weights: [Double]

  init(featureCount: Int, actionCount: Int, stepSize: Double, discount: Double) throws {
    try LinearFrame.check(featureCount, actionCount, stepSize, discount)
    (self.featureCount, self.actionCount) = (featureCount, actionCount)
    (self.stepSize, self.discount) = (stepSize, discount)
    weights = Array(repeating: 0, count: featureCount * actionCount)
  }

  func actionValues(of features: [Double]) throws -> [Double] {
    try LinearFrame.check(features, featureCount)
    var values = Array(repeating: 0.0, count: actionCount)
    for index in weights.indices.reversed() {
      values[index / featureCount] += weights[index] * features[index % featureCount]
    }
    return values
  }

  mutating func learn(from transition: Transition<[Double]>) throws {
    try LinearFrame.check(transition, featureCount, actionCount)
    let next = try actionValues(of: transition.nextState)
    let target = transition.reward + discount * Rule.following(next, transition)
    let value = try actionValues(of: transition.state)[transition.action]
    let step = stepSize * Rule.error(target, value, transition.state)
    let best = transition.isTerminal ? nil : next.firstIndex(of: next.max() ?? 0)
    for index in weights.indices {
      weights[index] +=
        step
        * Rule.part(
          index / featureCount, index % featureCount, transition, best: best, discount: discount)
    }
  }
}

/// Keeps a column of weights for each feature.
struct ColumnLearner<Rule: UpdateRule>: ApproximateQExercise {
  private let actionCount: Int
  private let (stepSize, discount): (Double, Double)
  private var columns: [[Double]]

  init(featureCount: Int, actionCount: Int, stepSize: Double, discount: Double) throws {
    try LinearFrame.check(featureCount, actionCount, stepSize, discount)
    self.actionCount = actionCount
    (self.stepSize, self.discount) = (stepSize, discount)
    columns = Array(repeating: Array(repeating: 0, count: actionCount), count: featureCount)
  }

  func actionValues(of features: [Double]) throws -> [Double] {
    try LinearFrame.check(features, columns.count)
    return (0..<actionCount).map { action in
      columns.indices.map { columns[$0][action] * features[$0] }.reduce(0, +)
    }
  }

  mutating func learn(from transition: Transition<[Double]>) throws {
    try LinearFrame.check(transition, columns.count, actionCount)
    let next = try actionValues(of: transition.nextState)
    let target = discount * Rule.following(next, transition) + transition.reward
    let value = try actionValues(of: transition.state)[transition.action]
    let error = Rule.error(target, value, transition.state)
    let best = transition.isTerminal ? nil : next.indices.first { next[$0] >= next.max() ?? 0 }
    for feature in columns.indices {
      for action in 0..<actionCount {
        let part = Rule.part(action, feature, transition, best: best, discount: discount)
        columns[feature][action] += error * part * stepSize
      }
    }
  }
}
