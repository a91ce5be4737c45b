import Coursework
import RealModule

/// A target network that counts down to the next copy, and leaves parts to the sample.
protocol TargetNetworkStyle: TargetNetworkExercise {
  var memory: TargetMemory { get set }
  init(memory: TargetMemory)
  static func begin(_ online: ParameterStore) -> ParameterStore
  mutating func takeOver(_ online: ParameterStore, every interval: Int)
  mutating func move(to online: ParameterStore, by rate: Double)
  static func copies(_ steps: Int, _ interval: Int) -> Double
  static func blends(_ steps: Int, _ rate: Double, _ discount: Double) -> Double
}

/// What such a target network remembers.
struct TargetMemory {
  let rule: TargetRule
  var store: ParameterStore
  let count: Int
  /// The steps that were taken since the last copy.
  var waited = 0
}

extension TargetNetworkStyle {
  static func begin(_ online: ParameterStore) -> ParameterStore { ParameterStore(online.values) }

  mutating func takeOver(_ online: ParameterStore, every interval: Int) {
    memory.waited += 1
    guard memory.waited == interval else { return }
    memory.waited = 0
    memory.store = ParameterStore(online.values)
  }

  mutating func move(to online: ParameterStore, by rate: Double) {
    for index in online.values.indices {
      memory.store.values[index] += rate * (online.values[index] - memory.store.values[index])
    }
  }

  static func copies(_ steps: Int, _ interval: Int) -> Double {
    (Double(steps) / Double(interval)).rounded(.down)
  }

  static func blends(_ steps: Int, _ rate: Double, _ discount: Double) -> Double {
    Double(steps) * Double.log(rate * discount + 1 - rate) / Double.log(discount)
  }

  init(online: ParameterStore, rule: TargetRule) throws {
    try Self.refuse(rule)
    try Self.refuse(online.values, count: max(1, online.values.count))
    self.init(
      memory: TargetMemory(rule: rule, store: Self.begin(online), count: online.values.count))
  }

  var parameters: ParameterStore { memory.store }

  mutating func onlineLearned(_ online: ParameterStore) throws {
    try Self.refuse(online.values, count: memory.count)
    switch memory.rule {
    case .copy(let interval): takeOver(online, every: interval)
    case .blend(let rate): move(to: online, by: rate)
    }
  }

  static func backups(inSteps steps: Int, rule: TargetRule, discount: Double) throws -> Double {
    try refuse(rule)
    if steps < 0 || !(discount > 0) || discount >= 1 { throw InvalidInput("discount or steps") }
    return switch rule {
    case .copy(let interval): copies(steps, interval)
    case .blend(let rate): blends(steps, rate, discount)
    }
  }

  private static func refuse(_ rule: TargetRule) throws {
    switch rule {
    case .copy(let interval) where interval < 1: throw InvalidInput("interval")
    case .blend(let rate) where !(rate > 0) || rate > 1: throw InvalidInput("rate")
    default: break
    }
  }

  private static func refuse(_ values: [Double], count: Int) throws {
    if values.count != count || values.contains(where: { $0 - $0 != 0 }) {
      throw InvalidInput("parameters")
    }
  }
}
