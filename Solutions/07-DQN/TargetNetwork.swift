public import Coursework
import Foundation

extension Submission {
  /// Exercise 7.5: the network that holds still while the other one learns.
  public struct TargetNetwork: TargetNetworkExercise {
    private let rule: TargetRule
    private let store: ParameterStore
    private var stepCount = 0

    public init(online: ParameterStore, rule: TargetRule) throws {
      try Self.check(rule)
      guard !online.values.isEmpty, online.values.allSatisfy(\.isFinite) else {
        throw InvalidInput("a network has parameters, all of them finite")
      }
      self.rule = rule
      // A new store: to keep `online` itself would be to have one network under two names.
      store = ParameterStore(online.values)
    }

    public var parameters: ParameterStore {
      get throws {
        store
      }
    }

    public mutating func onlineLearned(_ online: ParameterStore) throws {
      guard online.values.count == store.values.count, online.values.allSatisfy(\.isFinite) else {
        throw InvalidInput("the online network keeps its number of parameters, all finite")
      }
      stepCount += 1
      switch rule {
      case .copy(let interval):
        // The values are an array, which is copied when it is assigned.
        if stepCount.isMultiple(of: interval) { store.values = online.values }
      case .blend(let rate):
        // The rate is the share of the new: a small one makes a target that hardly moves.
        store.values = zip(store.values, online.values).map { (1 - rate) * $0 + rate * $1 }
      }
    }

    public static func backups(
      inSteps steps: Int,
      rule: TargetRule,
      discount: Double
    ) throws -> Double {
      try check(rule)
      guard steps >= 0, discount > 0, discount < 1 else {
        throw InvalidInput("steps are not negative, and the discount is between 0 and 1")
      }
      switch rule {
      case .copy(let interval): return Double(steps / interval)
      case .blend(let rate):
        // log1p keeps the digits of a small rate, which 1 − rate · … would round away.
        return Double(steps) * log1p(-rate * (1 - discount)) / log(discount)
      }
    }

    private static func check(_ rule: TargetRule) throws {
      switch rule {
      case .copy(let interval):
        guard interval > 0 else { throw InvalidInput("copies are at least one step apart") }
      case .blend(let rate):
        guard rate > 0, rate <= 1 else { throw InvalidInput("a rate lies above 0, up to 1") }
      }
    }
  }
}
