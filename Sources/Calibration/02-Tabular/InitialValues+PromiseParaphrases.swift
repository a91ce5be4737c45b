import Coursework

/// The mistakes of exercise 2.5 in the promise, in other words.
enum InitialPromiseParaphrases {
  // MARK: - The terminal values are optimistic too

  enum IgnoresTheFlags: Framed {
    static func promise(_ best: Double, _ g: Double, isTerminal: Bool) -> Double {
      max(best, best / (1 - g))
    }
  }

  enum FillsThenForgets: Framed {
    static func promise(_ best: Double, _ g: Double, isTerminal: Bool) -> Double {
      guard best > 0 else { return best }
      return best * (1 + g / (1 - g))
    }
  }

  // MARK: - Takes the largest reward for the largest return

  enum StopsAfterOneStep: Framed {
    static func promise(_ best: Double, _ g: Double, isTerminal: Bool) -> Double {
      isTerminal ? 0 : best
    }
  }

  enum SortsRewards: Framed {
    static func promise(_ best: Double, _ g: Double, isTerminal: Bool) -> Double {
      let life = [best].sorted()
      return isTerminal ? 0 : life.reduce(0, +)
    }
  }

  // MARK: - Divides a negative reward by 1 − discount

  enum AlwaysDivides: Framed {
    static func promise(_ best: Double, _ g: Double, isTerminal: Bool) -> Double {
      isTerminal ? 0 : best / (1 - g)
    }
  }

  enum SumsForEver: Framed {
    static func promise(_ best: Double, _ g: Double, isTerminal: Bool) -> Double {
      guard !isTerminal else { return 0 }
      var (sum, weight) = (0.0, 1.0)
      while weight > 1e-13 {
        sum += weight * best
        weight *= g
      }
      return sum
    }
  }

  // MARK: - Bounds by the largest magnitude

  enum BoundsThePenalty: Framed {
    static func best(_ rewards: [Double]) -> Double {
      max(rewards.max() ?? 0, -(rewards.min() ?? 0))
    }
  }

  enum ComparesSquares: Framed {
    static func best(_ rewards: [Double]) -> Double {
      rewards.map { $0 * $0 }.max()?.squareRoot() ?? 0
    }
  }

  // MARK: - The first reward is discounted

  enum WaitsForTheFirst: Framed {
    static func promise(_ best: Double, _ g: Double, isTerminal: Bool) -> Double {
      if isTerminal { return 0 }
      return best > 0 ? best * g / (1 - g) : best
    }
  }

  enum TakesOffTheFirst: Framed {
    static func promise(_ best: Double, _ g: Double, isTerminal: Bool) -> Double {
      isTerminal ? 0 : min(best, 0) + max(best, 0) / (1 - g) - max(best, 0)
    }
  }

  // MARK: - Promises at least 0

  enum StartsAtZero: Framed {
    static func best(_ rewards: [Double]) -> Double { rewards.reduce(0, max) }
  }

  enum ClampsThePromise: Framed {
    static func promise(_ best: Double, _ g: Double, isTerminal: Bool) -> Double {
      isTerminal || best < 0 ? 0 : best / (1 - g)
    }
  }
}
