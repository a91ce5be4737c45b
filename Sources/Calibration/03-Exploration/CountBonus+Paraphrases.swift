import DecisionProcesses

/// The mistakes of exercise 3.5 in other words.
enum CountBonusParaphrases {
  // MARK: - The bonus leaks into the reported return

  enum ChangesTheReward: BonusStyle {
    static func total(_ rewards: [Double], _ bonuses: [Double]) -> Double {
      zip(rewards, bonuses).map { $0 + $1 }.reduce(0, +)
    }
  }

  enum AddsAllUp: BonusStyle {
    static func total(_ rewards: [Double], _ bonuses: [Double]) -> Double {
      (bonuses + rewards).reduce(0, +)
    }
  }

  // MARK: - Pays the bonus of the next state

  enum CountsWhereItArrives: BonusStyle {
    static func visits(_ step: Transition<Int>, _ history: [Transition<Int>]) -> Double {
      Double(history.count { $0.nextState == step.nextState })
    }
  }

  enum LooksForArrivals: BonusStyle {
    static func visits(_ step: Transition<Int>, _ history: [Transition<Int>]) -> Double {
      var arrivals: [Int: Double] = [:]
      for past in history { arrivals[past.nextState, default: 0] += 1 }
      return arrivals[step.nextState, default: 1]
    }
    static func bonus(_ weight: Double, _ visits: Double) -> Double { weight / visits.squareRoot() }
  }

  // MARK: - Keeps one count for all actions of a state

  enum SumsTheActions: BonusStyle {
    static func visits(_ step: Transition<Int>, _ history: [Transition<Int>]) -> Double {
      Double(history.filter { $0.state == step.state }.count)
    }
  }

  enum LooksForDepartures: BonusStyle {
    static func visits(_ step: Transition<Int>, _ history: [Transition<Int>]) -> Double {
      history.reduce(0) { $0 + ($1.state == step.state ? 1 : 0) }
    }
    static func bonus(_ weight: Double, _ visits: Double) -> Double { weight / visits.squareRoot() }
  }

  // MARK: - Counts one visit too many

  enum AddsOneUnderTheRoot: BonusStyle {
    static func bonus(_ weight: Double, _ visits: Double) -> Double {
      weight * (1 / (1 + visits)).squareRoot()
    }
  }

  enum StartsAtOne: BonusStyle {
    static func visits(_ step: Transition<Int>, _ history: [Transition<Int>]) -> Double {
      history.reduce(1) { $0 + ($1.state == step.state && $1.action == step.action ? 1 : 0) }
    }
  }

  // MARK: - The bonus never fades

  enum PaysTheWeight: BonusStyle {
    static func bonus(_ weight: Double, _ visits: Double) -> Double { weight }
  }

  enum ForgetsToCount: BonusStyle {
    static func visits(_ step: Transition<Int>, _ history: [Transition<Int>]) -> Double { 1 }
  }

  // MARK: - Divides the bonus by the count, not its root

  enum DividesPlainly: BonusStyle {
    static func bonus(_ weight: Double, _ visits: Double) -> Double { weight / visits }
  }

  enum RootsTwice: BonusStyle {
    static func visits(_ step: Transition<Int>, _ history: [Transition<Int>]) -> Double {
      let count = Double(history.count { $0.state == step.state && $0.action == step.action })
      return count * count
    }
  }

  // MARK: - Adds the bonus to the value, not to the reward

  enum PaysAfterwards: BonusStyle {
    static func blend(_ old: Double, _ target: Double, _ bonus: Double, _ stepSize: Double)
      -> Double
    {
      old + stepSize * (target - old) + bonus
    }
  }

  enum RaisesTheBlend: BonusStyle {
    static func blend(_ old: Double, _ target: Double, _ bonus: Double, _ stepSize: Double)
      -> Double
    {
      bonus + (1 - stepSize) * old + stepSize * target
    }
  }

  // MARK: - Untried actions do not come first

  enum TakesTheMaximum: BonusStyle {
    static func choose(_ row: [Double], _ tried: Set<Int>) -> Int {
      row.firstIndex(of: row.max() ?? 0) ?? 0
    }
  }

  enum SortsTheRow: BonusStyle {
    static func choose(_ row: [Double], _ tried: Set<Int>) -> Int {
      row.indices.sorted { row[$0] != row[$1] ? row[$0] > row[$1] : $0 < $1 }[0]
    }
  }
}
