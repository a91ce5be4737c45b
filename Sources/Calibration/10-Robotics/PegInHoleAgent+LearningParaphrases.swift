import Coursework

/// The mistakes of exercise 10.6 in other words: when and how something is learned.
extension PegParaphrases {
  // MARK: - Learns before it may

  struct NeedsABatch: PegHabit {
    static func isTime(_ settings: Settings, age: Int, held: Int) -> Bool {
      held >= settings.batchSize && age.isMultiple(of: settings.trainingInterval)
    }
  }
  struct CountsAgeToABatch: PegHabit {
    static func isTime(_ settings: Settings, age: Int, held: Int) -> Bool {
      age % settings.trainingInterval == 0 && age >= settings.batchSize
    }
  }

  // MARK: - Learns after every step

  struct AnyStep: PegHabit {
    static func isTime(_ settings: Settings, age: Int, held: Int) -> Bool {
      held >= settings.learningStart
    }
  }
  struct AnyStepFromAge: PegHabit {
    static func isTime(_ settings: Settings, age: Int, held: Int) -> Bool {
      !(age < settings.learningStart)
    }
    static func arrange(_ slots: [Int]) -> [Int] { slots.reversed() }
  }

  // MARK: - Epsilon never falls

  struct FirstChance: PegHabit {
    static func chance(_ settings: Settings, age: Int, ageInEpisode: Int) -> Double {
      settings.firstEpsilon
    }
  }
  struct AlwaysYoung: PegHabit {
    static func chance(_ settings: Settings, age: Int, ageInEpisode: Int) -> Double {
      PegStandard.chance(settings, age: 0, ageInEpisode: ageInEpisode)
    }
    static func arrange(_ slots: [Int]) -> [Int] { slots.reversed() }
  }

  // MARK: - Epsilon begins anew in each episode

  struct ChanceOfEpisode: PegHabit {
    static func chance(_ settings: Settings, age: Int, ageInEpisode: Int) -> Double {
      PegStandard.chance(settings, age: ageInEpisode, ageInEpisode: ageInEpisode)
    }
  }
  struct FallsWithinEpisode: PegHabit {
    static func chance(_ settings: Settings, age: Int, ageInEpisode: Int) -> Double {
      let fall = (settings.firstEpsilon - settings.lastEpsilon) / Double(settings.epsilonSteps)
      return max(
        min(settings.firstEpsilon, settings.lastEpsilon),
        settings.firstEpsilon - fall * Double(ageInEpisode))
    }
  }

  // MARK: - Leaves the importance weights out

  struct AllOnes: PegHabit {
    static func tune(_ weights: [Double]) -> [Double] { weights.map { _ in 1 } }
  }
  struct ForgetsWeight: PegHabit {
    static func pull(_ error: Double, _ weight: Double) -> Double { min(1, max(-1, error)) }
  }

  // MARK: - Does not normalise the weights

  struct AsksForThemAsTheyAre: PegHabit {
    static var asksForLargestOne: Bool { false }
  }
  struct AsksForThemBackwards: PegHabit {
    static var asksForLargestOne: Bool { false }
    static func arrange(_ slots: [Int]) -> [Int] { slots.reversed() }
  }

  // MARK: - The importance exponent stays where it is

  struct NoProgress: PegHabit {
    static func progress(updates: Int, age: Int) -> Int { 0 }
  }
  struct NoProgressBackwards: PegHabit {
    static func progress(updates: Int, age: Int) -> Int { updates - updates }
    static func arrange(_ slots: [Int]) -> [Int] { slots.reversed() }
  }

  // MARK: - Follows errors of any size

  struct PullsWithAllItsMight: PegHabit {
    static func pull(_ error: Double, _ weight: Double) -> Double { error * weight }
  }
  struct PullsBackwards: PegHabit {
    static func pull(_ error: Double, _ weight: Double) -> Double { weight * error }
    static func arrange(_ slots: [Int]) -> [Int] { slots.reversed() }
  }

  // MARK: - The target network selects

  struct AsksTheStill: PegHabit {
    static func selecting(_ online: [[Double]], _ target: [[Double]]) -> [[Double]] { target }
  }
  struct MarksItsBest: PegHabit {
    static func selecting(_ online: [[Double]], _ target: [[Double]]) -> [[Double]] {
      target.map { row in row.map { $0 == row.max() ? 1 : 0 } }
    }
  }

  // MARK: - Priorities are never updated

  struct TellsNobody: PegHabit {
    static func tell(
      _ memory: inout any PrioritizedSamplingExercise, _ errors: [Double], _ weights: [Double],
      _ slots: [Int]
    ) throws {}
  }
  struct TellsACopy: PegHabit {
    static func tell(
      _ memory: inout any PrioritizedSamplingExercise, _ errors: [Double], _ weights: [Double],
      _ slots: [Int]
    ) throws {
      var copy = memory
      try copy.update(errors, at: slots)
    }
  }

  // MARK: - Priorities of weighted errors

  struct TellsProducts: PegHabit {
    static func tell(
      _ memory: inout any PrioritizedSamplingExercise, _ errors: [Double], _ weights: [Double],
      _ slots: [Int]
    ) throws { try memory.update(errors.indices.map { errors[$0] * weights[$0] }, at: slots) }
  }
  struct TellsSizesOfProducts: PegHabit {
    static func tell(
      _ memory: inout any PrioritizedSamplingExercise, _ errors: [Double], _ weights: [Double],
      _ slots: [Int]
    ) throws { try memory.update(zip(errors, weights).map { abs($1 * $0) }, at: slots) }
  }
}
