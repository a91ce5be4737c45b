import Coursework
import RealModule

/// What a target network remembers.
struct TargetState {
  var rule = TargetRule.copy(every: 1)
  var store = ParameterStore([])
  var start: [Double] = []
  var stepCount = 0
}

/// A mistake in one place of a target network, with everything else right.
protocol TargetNetworkMistake: TargetNetworkExercise {
  init()
  var state: TargetState { get set }
  /// The store that the target begins with.
  static func first(_ online: ParameterStore) -> ParameterStore
  /// Whether a copy is made after a step, counted from 1.
  static func isDue(_ step: Int, _ interval: Int) -> Bool
  mutating func copy(_ online: ParameterStore)
  static func blended(_ target: Double, _ online: Double, _ rate: Double) -> Double
  mutating func blend(_ online: ParameterStore, _ rate: Double)
  /// The backups in a number of steps with hard copies.
  static func copies(_ steps: Int, _ interval: Int) -> Int
  /// The backups that a blend is worth.
  static func worth(_ rate: Double, _ discount: Double) -> Double
}

extension TargetNetworkMistake {
  static func first(_ online: ParameterStore) -> ParameterStore { ParameterStore(online.values) }
  static func isDue(_ step: Int, _ interval: Int) -> Bool { step % interval == 0 }
  mutating func copy(_ online: ParameterStore) { state.store.values = online.values }
  static func blended(_ target: Double, _ online: Double, _ rate: Double) -> Double {
    (1 - rate) * target + rate * online
  }
  mutating func blend(_ online: ParameterStore, _ rate: Double) {
    state.store.values = zip(state.store.values, online.values).map { Self.blended($0, $1, rate) }
  }
  static func copies(_ steps: Int, _ interval: Int) -> Int { steps / interval }
  static func worth(_ rate: Double, _ discount: Double) -> Double {
    .log(1 - rate * (1 - discount)) / .log(discount)
  }

  init(online: ParameterStore, rule: TargetRule) throws {
    guard rule.isGood, !online.values.isEmpty, online.values.allSatisfy(\.isFinite) else {
      throw InvalidInput("not a target network")
    }
    self.init()
    state.rule = rule
    state.start = online.values
    state.store = Self.first(online)
  }

  var parameters: ParameterStore { state.store }

  mutating func onlineLearned(_ online: ParameterStore) throws {
    guard online.values.count == state.start.count, online.values.allSatisfy(\.isFinite) else {
      throw InvalidInput("not the parameters of the network")
    }
    state.stepCount += 1
    switch state.rule {
    case .copy(let interval): if Self.isDue(state.stepCount, interval) { copy(online) }
    case .blend(let rate): blend(online, rate)
    }
  }

  static func backups(inSteps steps: Int, rule: TargetRule, discount: Double) throws -> Double {
    guard rule.isGood, steps >= 0, discount > 0, discount < 1 else {
      throw InvalidInput("nothing to count")
    }
    return switch rule {
    case .copy(let interval): Double(copies(steps, interval))
    case .blend(let rate): Double(steps) * worth(rate, discount)
    }
  }
}

extension TargetRule {
  fileprivate var isGood: Bool {
    switch self {
    case .copy(let interval): interval > 0
    case .blend(let rate): rate > 0 && rate <= 1
    }
  }
}
