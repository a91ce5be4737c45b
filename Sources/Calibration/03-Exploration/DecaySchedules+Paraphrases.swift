import RealModule

/// The mistakes of exercise 3.3 in other words.
enum DecaySchedulesParaphrases {
  // MARK: - The linear schedule arrives one step early

  enum CountsValues: ScheduleStyle {
    static func progress(_ step: Double, _ fraction: Double, _ stepCount: Int) -> Double {
      let last = fraction * Double(stepCount) - 1
      return step >= last ? 1 : step / last
    }
  }

  enum DividesByTheLastIndex: ScheduleStyle {
    static func progress(_ step: Double, _ fraction: Double, _ stepCount: Int) -> Double {
      let length = Double(stepCount) * fraction
      return length <= 1 ? 1 : min(1, step / (length - 1))
    }
    static func between(_ start: Double, _ floor: Double, _ progress: Double) -> Double {
      progress * floor + (1 - progress) * start
    }
  }

  // MARK: - Counts steps from 1

  enum StepsBeforeItAsks: ScheduleStyle {
    static func clock(_ step: Int) -> Double {
      var count = step
      count += 1
      return Double(count)
    }
  }

  enum AddsOneEverywhere: ScheduleStyle {
    static func progress(_ step: Double, _ fraction: Double, _ stepCount: Int) -> Double {
      min(1, (step + 1) / (fraction * Double(stepCount)))
    }
    static func share(_ factor: Double, _ step: Double) -> Double { factor * .pow(factor, step) }
    static func inverseShare(_ step: Double, _ halvingStep: Double) -> Double {
      halvingStep / (halvingStep + step + 1)
    }
  }

  // MARK: - Falls below the floor

  enum ForgetsTheFloor: ScheduleStyle {
    static func between(_ start: Double, _ floor: Double, _ progress: Double) -> Double {
      start - progress * (start - floor)
    }
    static func reduced(_ start: Double, _ floor: Double, _ share: Double) -> Double {
      share * start
    }
  }

  enum StopsAtMinusInfinity: ScheduleStyle {
    static func between(_ start: Double, _ floor: Double, _ progress: Double) -> Double {
      max(-.infinity, floor * progress + start * (1 - progress))
    }
    static func reduced(_ start: Double, _ floor: Double, _ share: Double) -> Double {
      max(-.infinity, start * share)
    }
  }

  // MARK: - Restarts with each episode

  enum CountsInsideTheEpisode: ScheduleStyle {
    static func times(_ lengths: [Int]) -> (clocks: [[Int]], stepCount: Int) {
      (lengths.map { Array(0..<$0) }, lengths.reduce(0, +))
    }
  }

  enum ResetsTheClock: ScheduleStyle {
    static func times(_ lengths: [Int]) -> (clocks: [[Int]], stepCount: Int) {
      var clocks: [[Int]] = []
      var total = 0
      for length in lengths {
        var clock = 0
        clocks.append([])
        while clock < length {
          clocks[clocks.count - 1].append(clock)
          clock += 1
        }
        total += clock
      }
      return (clocks, total)
    }
  }

  // MARK: - Decays by the share of episodes

  enum FixesTheValuePerEpisode: ScheduleStyle {
    static func times(_ lengths: [Int]) -> (clocks: [[Int]], stepCount: Int) {
      (lengths.indices.map { Array(repeating: $0, count: lengths[$0]) }, lengths.count)
    }
  }

  enum MeasuresProgressInEpisodes: ScheduleStyle {
    static func times(_ lengths: [Int]) -> (clocks: [[Int]], stepCount: Int) {
      var episode = 0
      let clocks = lengths.map { length in
        defer { episode += 1 }
        return (0..<length).map { _ in episode }
      }
      return (clocks, episode)
    }
    static func between(_ start: Double, _ floor: Double, _ progress: Double) -> Double {
      progress > 1 ? floor : floor + (1 - progress) * (start - floor)
    }
  }

  // MARK: - Takes the whole run to come down

  enum DividesByTheRun: ScheduleStyle {
    static func progress(_ step: Double, _ fraction: Double, _ stepCount: Int) -> Double {
      step / Double(stepCount)
    }
  }

  enum RoundsTheFractionUp: ScheduleStyle {
    static func progress(_ step: Double, _ fraction: Double, _ stepCount: Int) -> Double {
      min(1, step / (fraction.rounded(.up) * Double(stepCount)))
    }
  }

  // MARK: - Falls towards the floor, not down to it

  enum ShrinksTheDistance: ScheduleStyle {
    static func reduced(_ start: Double, _ floor: Double, _ share: Double) -> Double {
      floor + share * (start - floor)
    }
  }

  enum BlendsWithTheFloor: ScheduleStyle {
    static func reduced(_ start: Double, _ floor: Double, _ share: Double) -> Double {
      share * start + (1 - share) * floor
    }
    static func share(_ factor: Double, _ step: Double) -> Double { .exp(step * .log(factor)) }
  }

  // MARK: - The inverse schedule divides by the steps alone

  enum ForgetsTheOne: ScheduleStyle {
    static func inverseShare(_ step: Double, _ halvingStep: Double) -> Double {
      1 / max(1, step / halvingStep)
    }
  }

  enum StartsAtTheHalvingStep: ScheduleStyle {
    static func inverseShare(_ step: Double, _ halvingStep: Double) -> Double {
      min(1, halvingStep / max(step, 1e-300))
    }
  }
}
