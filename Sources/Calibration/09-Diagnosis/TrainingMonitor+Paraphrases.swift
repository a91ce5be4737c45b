import Coursework
import RealModule

/// Monitors and the mistakes of exercise 9.3 in other words.
enum TrainingMonitorParaphrases {
  // MARK: - Right answers of other styles

  enum Plain: MonitorRules {}

  enum Powers: MonitorRules {
    static func weights(_ discount: Double, _ horizon: Int?) -> Double {
      if discount == 1 { return horizon.map(Double.init) ?? .infinity }
      let left = horizon.map { Double.pow(discount, $0) } ?? 0
      return (1 - left) / (1 - discount)
    }

    static func isFlat(_ variance: Double, _ extreme: Double) -> Bool {
      1000 * variance.squareRoot() <= extreme
    }
  }

  // MARK: - Smooths at once

  enum FromTheFirst: MonitorRules {
    static func hasEnough(_ count: Int, _ window: Int) -> Bool { count >= 1 }
  }

  enum AsManyAsThereAre: MonitorRules {
    static func hasEnough(_ count: Int, _ window: Int) -> Bool { count <= window }
  }

  // MARK: - Half of the mean

  enum HalfOfMean: MonitorRules {
    static let alwaysJudges = true
    static func judge(_ memory: FallMemory) -> Bool { memory.last < memory.now / 2 }
  }

  enum TwiceTheReturn: MonitorRules {
    static let alwaysJudges = true
    static func judge(_ memory: FallMemory) -> Bool { memory.last + memory.last < memory.now }
  }

  // MARK: - Half of the best

  enum HalfOfBest: MonitorRules {
    static func judge(_ memory: FallMemory) -> Bool { memory.now < memory.best / 2 }
  }

  enum MoreThanHalfLost: MonitorRules {
    static func judge(_ memory: FallMemory) -> Bool {
      2 * (memory.best - memory.now) > memory.best
    }
  }

  // MARK: - Every loss

  enum GainOnly: MonitorRules {
    static func judge(_ memory: FallMemory) -> Bool {
      let gain = memory.best - (memory.first ?? 0)
      return memory.best - memory.now > gain / (memory.isOn ? 4 : 2)
    }
  }

  enum BelowTheMiddle: MonitorRules {
    static func judge(_ memory: FallMemory) -> Bool {
      let first = memory.first ?? 0
      let share = memory.isOn ? 0.75 : 0.5
      return memory.now < first + share * (memory.best - first)
    }
  }

  // MARK: - Never ends

  enum StaysOn: MonitorRules {
    static let alwaysJudges = true
    static func judge(_ memory: FallMemory) -> Bool {
      if memory.isOn { return true }
      return Plain.judge(memory)
    }
  }

  enum Latches: MonitorRules {
    static let alwaysJudges = true
    static func judge(_ memory: FallMemory) -> Bool {
      memory.isOn || memory.best > memory.now + level(memory)
    }
  }

  // MARK: - Flutters

  enum NoMemory: MonitorRules {
    static func judge(_ memory: FallMemory) -> Bool {
      var memory = memory
      memory.isOn = false
      return Plain.judge(memory)
    }
  }

  enum SameBothWays: MonitorRules {
    static func judge(_ memory: FallMemory) -> Bool { memory.best - memory.now > level(memory) }
  }

  // MARK: - Forgets the best

  enum LastIsBest: MonitorRules {
    static let forgetsBest = true
  }

  enum ComparesNeighbours: MonitorRules {
    static let forgetsBest = true
    static func judge(_ memory: FallMemory) -> Bool {
      let step = memory.now - memory.best
      return step < -level(memory) * (memory.isOn ? 0.5 : 1)
    }
  }

  // MARK: - A hundred rewards

  enum HundredRewards: MonitorRules {
    static func weights(_ discount: Double, _ horizon: Int?) -> Double { 100 }
  }

  enum AtNinetyNine: MonitorRules {
    static func weights(_ discount: Double, _ horizon: Int?) -> Double { 1 / 0.01 }
  }

  // MARK: - No horizon

  enum ForEver: MonitorRules {
    static func weights(_ discount: Double, _ horizon: Int?) -> Double {
      Powers.weights(discount, nil)
    }
  }

  enum WithoutEnd: MonitorRules {
    static func weights(_ discount: Double, _ horizon: Int?) -> Double {
      discount == 1 ? .infinity : 1 + discount / (1 - discount)
    }
  }

  // MARK: - Signed rewards

  enum RewardAsItIs: MonitorRules {
    static func reward(_ reward: Double) -> Double { reward }
  }

  enum OnlyGains: MonitorRules {
    static func reward(_ reward: Double) -> Double { reward > 0 ? reward : 0 }
  }

  // MARK: - Signed values

  enum TopValue: MonitorRules {
    static func extreme(_ values: [Double]) -> Double { values.reduce(-.infinity, max) }
  }

  enum LastOfSorted: MonitorRules {
    static func extreme(_ values: [Double]) -> Double { values.sorted().last ?? 0 }
  }

  // MARK: - Small variance

  enum VarianceRule: MonitorRules {
    static func isFlat(_ variance: Double, _ extreme: Double) -> Bool { variance < 0.01 }
  }

  enum DeviationRule: MonitorRules {
    static func isFlat(_ variance: Double, _ extreme: Double) -> Bool {
      variance.squareRoot() < 0.1
    }
  }

  // MARK: - Looks, not steps

  enum OneALook: MonitorRules {
    static func flat(_ before: Int, _ steps: Int, _ isFlat: Bool) -> Int {
      isFlat ? before + 1 : 0
    }
  }

  enum EpisodesOfPatience: MonitorRules {
    static func flat(_ before: Int, _ steps: Int, _ isFlat: Bool) -> Int {
      guard isFlat else { return 0 }
      return before + min(1, max(1, steps))
    }
  }

  // MARK: - Never starts again

  enum AddsUp: MonitorRules {
    static func flat(_ before: Int, _ steps: Int, _ isFlat: Bool) -> Int {
      before + (isFlat ? steps : 0)
    }
  }

  enum KeepsTheCount: MonitorRules {
    static func flat(_ before: Int, _ steps: Int, _ isFlat: Bool) -> Int {
      if !isFlat { return before }
      return before + steps
    }
  }

  // MARK: - All states

  enum EveryState: MonitorRules {
    static func stateWindow(_ settings: MonitorSettings) -> Int { .max }
  }

  enum EndlessRing: MonitorRules {
    static func stateWindow(_ settings: MonitorSettings) -> Int { settings.stateWindow + 1_000_000 }
  }

  // MARK: - Places of the window

  enum OfTheWindow: MonitorRules {
    static func most(_ settings: MonitorSettings) -> Int { settings.stateWindow }
  }

  enum PlacesOnly: MonitorRules {
    static func most(_ settings: MonitorSettings) -> Int { stateWindow(settings) }
  }

  // MARK: - Forgets what was not finite

  enum LastEpisodeOnly: MonitorRules {
    static func broken(_ before: Bool, _ now: Bool) -> Bool { now }
  }

  enum ClearsAtTheEnd: MonitorRules {
    static func broken(_ before: Bool, _ now: Bool) -> Bool { before && now || now }
  }
}
