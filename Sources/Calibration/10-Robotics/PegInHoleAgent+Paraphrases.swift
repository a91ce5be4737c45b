import Coursework

/// The mistakes of exercise 10.6 in other words: what is kept.
enum PegParaphrases {
  // MARK: - Takes a truncation for the end

  struct EitherFlagEnds: PegHabit {
    static func goesOn(_ step: PegTaskStep) -> Bool { !(step.isTruncated || step.isTerminated) }
  }
  struct GoesOnInTheMiddle: PegHabit {
    static func goesOn(_ step: PegTaskStep) -> Bool {
      step.isTerminated ? false : !step.isTruncated
    }
    static func arrange(_ slots: [Int]) -> [Int] { slots.reversed() }
  }

  // MARK: - Keeps the potential of a terminal state

  struct NeverDropsPotential: PegHabit {
    static func pay(_ settings: Settings, from potential: Double, _ step: PegTaskStep) -> Double {
      settings.rewardScale * (settings.discount * step.state.potential - potential + step.reward)
    }
  }
  struct AddsShapingLast: PegHabit {
    static func pay(_ settings: Settings, from potential: Double, _ step: PegTaskStep) -> Double {
      let shaping = settings.discount * step.state.potential - potential
      return settings.rewardScale * step.reward + settings.rewardScale * shaping
    }
  }

  // MARK: - Shapes without the discount

  struct PlainDifference: PegHabit {
    static func pay(_ settings: Settings, from potential: Double, _ step: PegTaskStep) -> Double {
      let after = step.isTerminated ? 0 : step.state.potential
      return (after - potential + step.reward) * settings.rewardScale
    }
  }
  struct ProgressBonus: PegHabit {
    static func pay(_ settings: Settings, from potential: Double, _ step: PegTaskStep) -> Double {
      let progress = step.isTerminated ? -potential : step.state.potential - potential
      return settings.rewardScale * step.reward + settings.rewardScale * progress
    }
  }

  // MARK: - Learns from the bare reward

  struct RewardAlone: PegHabit {
    static func pay(_ settings: Settings, from potential: Double, _ step: PegTaskStep) -> Double {
      step.reward * settings.rewardScale
    }
  }
  struct PotentialOfNothing: PegHabit {
    static func pay(_ settings: Settings, from potential: Double, _ step: PegTaskStep) -> Double {
      var step = step
      step.state.potential = 0
      return PegStandard.pay(settings, from: 0, step)
    }
  }

  // MARK: - Scales the task's reward alone

  struct ScalesFirst: PegHabit {
    static func pay(_ settings: Settings, from potential: Double, _ step: PegTaskStep) -> Double {
      var pay = step.reward * settings.rewardScale
      if !step.isTerminated { pay += settings.discount * step.state.potential }
      return pay - potential
    }
  }
  struct DividesOut: PegHabit {
    static func pay(_ settings: Settings, from potential: Double, _ step: PegTaskStep) -> Double {
      var scaled = step
      scaled.reward *= settings.rewardScale
      return PegStandard.pay(settings, from: potential, scaled) / settings.rewardScale
    }
  }

  // MARK: - Keeps the action of the safety layer

  struct WritesWhatWasDone: PegHabit {
    static func label(_ chosen: Int, _ step: PegTaskStep) -> Int { step.executedAction }
  }
  struct WritesTheRetraction: PegHabit {
    static func label(_ chosen: Int, _ step: PegTaskStep) -> Int {
      step.wasOverridden ? step.executedAction : chosen
    }
    static func arrange(_ slots: [Int]) -> [Int] { slots.reversed() }
  }

  // MARK: - Remembers only what went well

  struct WritesSuccesses: PegHabit {
    static func selection(_ episode: [PegRow], last: PegTaskStep) -> [PegRow]? {
      last.isTerminated ? episode : []
    }
  }
  struct DropsFailures: PegHabit {
    static func selection(_ episode: [PegRow], last: PegTaskStep) -> [PegRow]? {
      episode.last?.goesOn ?? true ? [] : episode
    }
    static func arrange(_ slots: [Int]) -> [Int] { slots.reversed() }
  }

  // MARK: - The target network is never copied

  struct NeverTime: PegHabit {
    static func isCopyTime(_ settings: Settings, left: Int, age: Int, hasLearned: Bool) -> Bool {
      false
    }
  }
  struct WaitsForLess: PegHabit {
    static func isCopyTime(_ settings: Settings, left: Int, age: Int, hasLearned: Bool) -> Bool {
      hasLearned && left < 0
    }
    static func arrange(_ slots: [Int]) -> [Int] { slots.reversed() }
  }

  // MARK: - Copies by steps instead of updates

  struct ByAge: PegHabit {
    static func isCopyTime(_ settings: Settings, left: Int, age: Int, hasLearned: Bool) -> Bool {
      age % settings.copyInterval == 0
    }
  }
  struct ByAgeOnceItLearns: PegHabit {
    // Before anything is learned a copy changes nothing.
    static func isCopyTime(_ settings: Settings, left: Int, age: Int, hasLearned: Bool) -> Bool {
      age >= settings.learningStart && age.isMultiple(of: settings.copyInterval)
    }
  }
}
