import RealModule

/// The mistakes of exercise 8.4 in other words; each is followed by one or two kinds of memory.
enum PrioritizedSamplingParaphrases {
  // MARK: - Ignores the exponent

  enum PriorityItself: PriorityStyle {
    static func length(_ priority: Double, _ exponent: Double) -> Double { priority }
  }

  enum PowerOne: PriorityStyle {
    static func length(_ priority: Double, _ exponent: Double) -> Double { .exp(.log(priority)) }
  }

  // MARK: - Applies the exponent twice

  enum SquaredExponent: PriorityStyle {
    static func length(_ priority: Double, _ exponent: Double) -> Double {
      .pow(priority, exponent * exponent)
    }
  }

  enum PowerOfPower: PriorityStyle {
    static func length(_ priority: Double, _ exponent: Double) -> Double {
      let stored = Double.exp(exponent * .log(priority))
      return .exp(exponent * .log(stored))
    }
  }

  // MARK: - Gives new transitions the least priority

  enum SmallestForNew: PriorityStyle {
    static func forNew(_ stored: [Double], replacing slot: Int?) -> Double {
      stored.reduce(stored.first ?? 1, min)
    }
  }

  enum FirstOfSorted: PriorityStyle {
    static func forNew(_ stored: [Double], replacing slot: Int?) -> Double {
      stored.sorted().first ?? 1
    }
  }

  // MARK: - Gives every new transition priority 1

  enum ConstantForNew: PriorityStyle {
    static func forNew(_ stored: [Double], replacing slot: Int?) -> Double { 1 }
  }

  // MARK: - Puts an error of 0 out of reach

  enum SizeAlone: PriorityStyle {
    static func priority(_ error: Double, _ offset: Double) -> Double { error.magnitude }
  }

  enum RootOfSquare: PriorityStyle {
    static func priority(_ error: Double, _ offset: Double) -> Double {
      (error * error).squareRoot()
    }
  }

  // MARK: - Takes only positive errors for surprising

  enum ClampedBelow: PriorityStyle {
    static func priority(_ error: Double, _ offset: Double) -> Double {
      error > 0 ? error + offset : offset
    }
  }

  enum NegativesAreZero: PriorityStyle {
    static func priority(_ error: Double, _ offset: Double) -> Double {
      offset + (error + abs(error)) / 2
    }
  }

  // MARK: - Draws every point from the whole length

  enum OneStratum: PriorityStyle {
    static func share(_ part: Int, of count: Int, _ draw: Double) -> Double? { draw }
  }

  enum ScaledDraw: PriorityStyle {
    static func share(_ part: Int, of count: Int, _ draw: Double) -> Double? { 1 - draw.nextUp }
  }

  // MARK: - Draws all slots alike

  enum AnySlot: PriorityStyle {
    static func share(_ part: Int, of count: Int, _ draw: Double) -> Double? { nil }
  }

  // MARK: - Takes the middle of each part

  enum Halfway: PriorityStyle {
    static func share(_ part: Int, of count: Int, _ draw: Double) -> Double? {
      (Double(part) + 0.5) / Double(count)
    }
  }

  enum MeanOfEnds: PriorityStyle {
    static func share(_ part: Int, of count: Int, _ draw: Double) -> Double? {
      Double(2 * part + 1) / Double(2 * count)
    }
  }

  // MARK: - Overwrites slot 0 again and again

  enum BackToStart: PriorityStyle {
    static func slot(_ appended: Int, _ capacity: Int) -> Int {
      appended < capacity ? appended : 0
    }
  }

  enum ClampsTheNext: PriorityStyle {
    static func slot(_ appended: Int, _ capacity: Int) -> Int {
      appended / capacity == 0 ? appended : capacity - capacity
    }
  }

  // MARK: - Looks for the largest priority after overwriting

  enum WithoutTheOldest: PriorityStyle {
    static func forNew(_ stored: [Double], replacing slot: Int?) -> Double {
      var others = stored
      if let slot { others.remove(at: slot) }
      return others.max() ?? 1
    }
  }

  enum ZeroesFirst: PriorityStyle {
    static func forNew(_ stored: [Double], replacing slot: Int?) -> Double {
      var cleared = stored
      if let slot { cleared[slot] = 0 }
      let largest = cleared.max() ?? 1
      return largest == 0 ? 1 : largest
    }
  }
}
