import RealModule

/// The mistakes of exercise 3.6 in other words.
enum AdaptiveEpsilonParaphrases {
  // MARK: - One epsilon for all states

  enum OneForAll: EpsilonStyle {
    static func place(_ state: Int) -> Int { -1 }
  }

  enum KeepsNoState: EpsilonStyle {
    static func place(_ state: Int) -> Int { state - state }
    static func novelty(_ error: Double, _ stepSize: Double, _ sigma: Double) -> Double {
      .tanh(abs(stepSize * error) / (2 * sigma))
    }
  }

  // MARK: - The sensitivity is inverted

  enum MultipliesBySigma: EpsilonStyle {
    static func novelty(_ error: Double, _ stepSize: Double, _ sigma: Double) -> Double {
      let decay = Double.exp(-sigma * abs(stepSize * error))
      return (1 - decay) / (1 + decay)
    }
  }

  enum DividesTwice: EpsilonStyle {
    static func novelty(_ error: Double, _ stepSize: Double, _ sigma: Double) -> Double {
      StandardEpsilon.novelty(error, stepSize, 1 / sigma)
    }
  }

  // MARK: - Takes the TD error with its sign

  enum SignedTangent: EpsilonStyle {
    static func novelty(_ error: Double, _ stepSize: Double, _ sigma: Double) -> Double {
      .tanh(stepSize * error / (2 * sigma))
    }
  }

  enum SignedLogistic: EpsilonStyle {
    static func novelty(_ error: Double, _ stepSize: Double, _ sigma: Double) -> Double {
      2 / (1 + .exp(-stepSize * error / sigma)) - 1
    }
  }

  // MARK: - Forgets the step size

  enum WholeError: EpsilonStyle {
    static func novelty(_ error: Double, _ stepSize: Double, _ sigma: Double) -> Double {
      .tanh(abs(error) / sigma / 2)
    }
  }

  enum StepSizeOfOne: EpsilonStyle {
    static func novelty(_ error: Double, _ stepSize: Double, _ sigma: Double) -> Double {
      StandardEpsilon.novelty(error, 1, sigma)
    }
  }

  // MARK: - Weighs the old epsilon with 1 / n

  enum BlendsTheOtherWay: EpsilonStyle {
    static func blend(_ old: Double, _ novelty: Double, _ actionCount: Int) -> Double {
      novelty + (old - novelty) / Double(actionCount)
    }
  }

  enum CountsTheOthers: EpsilonStyle {
    static func blend(_ old: Double, _ novelty: Double, _ actionCount: Int) -> Double {
      (Double(actionCount - 1) * novelty + old) / Double(actionCount)
    }
  }

  // MARK: - Keeps nothing of the old epsilon

  enum Overwrites: EpsilonStyle {
    static func blend(_ old: Double, _ novelty: Double, _ actionCount: Int) -> Double { novelty }
  }

  enum MovesAllTheWay: EpsilonStyle {
    static func blend(_ old: Double, _ novelty: Double, _ actionCount: Int) -> Double {
      old + (novelty - old)
    }
  }

  // MARK: - Leaves out the denominator of f

  enum OneMinusExponential: EpsilonStyle {
    static func novelty(_ error: Double, _ stepSize: Double, _ sigma: Double) -> Double {
      1 - .exp(-abs(error) * stepSize / sigma)
    }
  }

  enum ExponentialMinusOne: EpsilonStyle {
    static func novelty(_ error: Double, _ stepSize: Double, _ sigma: Double) -> Double {
      -Double.expMinusOne(-abs(stepSize * error) / sigma)
    }
  }

  // MARK: - Never begins again

  enum NoPeriod: EpsilonStyle {
    static func age(_ episode: Int, _ period: Int) -> Int { episode }
  }

  enum PeriodOfAllTime: EpsilonStyle {
    static func age(_ episode: Int, _ period: Int) -> Int { episode % .max }
  }

  // MARK: - Begins again one episode late

  enum CountsPastThePeriod: EpsilonStyle {
    static func age(_ episode: Int, _ period: Int) -> Int {
      var age = -1
      for _ in 0...episode { age = age >= period ? 0 : age + 1 }
      return age
    }
  }

  enum SubtractsLongPeriods: EpsilonStyle {
    static func age(_ episode: Int, _ period: Int) -> Int {
      var age = episode
      while age > period { age -= period + 1 }
      return age
    }
  }
}
