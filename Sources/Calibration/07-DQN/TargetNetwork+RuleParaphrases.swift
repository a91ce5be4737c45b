import Coursework
import RealModule

/// Mistakes of exercise 7.5 in rules and in counting, in other words.
enum TargetRuleParaphrases {
  // MARK: - Gives the rate to the target and the rest to the online network

  struct MovesByTheRest: TargetNetworkStyle {
    var memory: TargetMemory
    mutating func move(to online: ParameterStore, by rate: Double) {
      memory.store.values = zip(memory.store.values, online.values).map { target, online in
        target + (1 - rate) * (online - target)
      }
    }
  }

  struct WeighsTheOtherWay: TargetNetworkStyle {
    var memory: TargetMemory
    mutating func move(to online: ParameterStore, by rate: Double) {
      for index in memory.store.values.indices {
        memory.store.values[index] *= rate
        memory.store.values[index] += online.values[index] - rate * online.values[index]
      }
    }
  }

  // MARK: - Copies at the start only

  struct NeverAgain: TargetNetworkStyle {
    var memory: TargetMemory
    mutating func takeOver(_ online: ParameterStore, every interval: Int) {}
  }

  struct WaitsForZero: TargetNetworkStyle {
    var memory: TargetMemory
    mutating func takeOver(_ online: ParameterStore, every interval: Int) {
      memory.waited += 1
      if memory.waited == 0 { memory.store.values = online.values }
    }
  }

  // MARK: - Copies after the first step of each round

  struct CopiesThenWaits: TargetNetworkStyle {
    var memory: TargetMemory
    mutating func takeOver(_ online: ParameterStore, every interval: Int) {
      if memory.waited == 0 { memory.store.values = online.values }
      memory.waited = (memory.waited + 1) % interval
    }
  }

  struct BeginsAtTheEnd: TargetNetworkStyle {
    var memory: TargetMemory
    mutating func takeOver(_ online: ParameterStore, every interval: Int) {
      defer { memory.waited += 1 }
      if memory.waited.isMultiple(of: interval) { memory.store = ParameterStore(online.values) }
    }
  }

  // MARK: - Waits a step too long for each copy

  struct CountsPast: TargetNetworkStyle {
    var memory: TargetMemory
    mutating func takeOver(_ online: ParameterStore, every interval: Int) {
      memory.waited += 1
      guard memory.waited > interval else { return }
      memory.store.values = online.values
      memory.waited = 0
    }
  }

  struct LateMultiple: TargetNetworkStyle {
    var memory: TargetMemory
    mutating func takeOver(_ online: ParameterStore, every interval: Int) {
      if memory.waited == interval {
        memory.waited = -1
        memory.store.values = online.values.map { $0 }
      }
      memory.waited += 1
    }
  }

  // MARK: - Copies after every step

  struct DoesNotWait: TargetNetworkStyle {
    var memory: TargetMemory
    mutating func takeOver(_ online: ParameterStore, every interval: Int) {
      memory.store.values = online.values
    }
  }

  struct TakesCForOne: TargetNetworkStyle {
    var memory: TargetMemory
    mutating func takeOver(_ online: ParameterStore, every interval: Int) {
      memory.waited += 1
      if memory.waited % 1 == 0 { memory.store = ParameterStore(online.values) }
    }
  }

  // MARK: - Counts the start as a backup

  struct CountsCopiesFromZero: TargetNetworkStyle {
    var memory: TargetMemory
    static func copies(_ steps: Int, _ interval: Int) -> Double {
      Double((0...steps).count { $0 % interval == 0 })
    }
  }

  struct RoundsUpPast: TargetNetworkStyle {
    var memory: TargetMemory
    static func copies(_ steps: Int, _ interval: Int) -> Double {
      (Double(steps + 1) / Double(interval)).rounded(.up)
    }
  }

  // MARK: - Counts a backup for each rate's worth of steps

  struct Multiplies: TargetNetworkStyle {
    var memory: TargetMemory
    static func blends(_ steps: Int, _ rate: Double, _ discount: Double) -> Double {
      rate * Double(steps)
    }
  }

  struct DividesByThePeriod: TargetNetworkStyle {
    var memory: TargetMemory
    static func blends(_ steps: Int, _ rate: Double, _ discount: Double) -> Double {
      let period = 1 / rate
      return Double(steps) / period
    }
  }

  // MARK: - Takes the online network to be at the fixed point already

  struct LogarithmOfTheRest: TargetNetworkStyle {
    var memory: TargetMemory
    static func blends(_ steps: Int, _ rate: Double, _ discount: Double) -> Double {
      Double.log(1 - rate) * Double(steps) / Double.log(discount)
    }
  }

  struct LogarithmToTheBase: TargetNetworkStyle {
    var memory: TargetMemory
    static func blends(_ steps: Int, _ rate: Double, _ discount: Double) -> Double {
      let one = Double.log2(1 - rate) / Double.log2(discount)
      return (0..<steps).reduce(0) { sum, _ in sum + one }
    }
  }
}
