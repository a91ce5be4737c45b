/// More mistakes of exercise 1.1 in other words.
enum TDTargetParaphrases {
  // MARK: - The mask is inverted

  enum ReturnsEarlyWhereItGoesOn: TargetSample {
    static func value(_ r: Double, _ g: Double, _ next: [Double], _ end: Bool) -> Double {
      guard end else { return r }
      return r + g * next.sorted()[next.count - 1]
    }
  }

  enum MultipliesByTheFlag: TargetSample {
    static func value(_ r: Double, _ g: Double, _ next: [Double], _ end: Bool) -> Double {
      let flag = end ? 1.0 : 0
      return next.map { r + g * $0 * flag }.max() ?? r
    }
  }

  // MARK: - Takes the smallest next value

  enum SortsTheWrongWay: TargetSample {
    static func value(_ r: Double, _ g: Double, _ next: [Double], _ end: Bool) -> Double {
      end ? r : r + g * next.sorted()[0]
    }
  }

  enum ComparesTheWrongWay: TargetSample {
    static func value(_ r: Double, _ g: Double, _ next: [Double], _ end: Bool) -> Double {
      var best = next[0]
      for value in next where value < best { best = value }
      return end ? r : best * g + r
    }
  }

  // MARK: - Takes the first next value

  enum ReadsActionZero: TargetSample {
    static func value(_ r: Double, _ g: Double, _ next: [Double], _ end: Bool) -> Double {
      end ? r : next[0] * g + r
    }
  }

  enum ForgetsToCompare: TargetSample {
    static func value(_ r: Double, _ g: Double, _ next: [Double], _ end: Bool) -> Double {
      var best: Double?
      for value in next where best == nil { best = value }
      guard !end, let best else { return r }
      return r + g * best
    }
  }

  // MARK: - A cost counts as a reward

  enum FlipsCosts: TargetSample {
    static func value(_ r: Double, _ g: Double, _ next: [Double], _ end: Bool) -> Double {
      let pay = r < 0 ? -r : r
      return end ? pay : pay + g * next.reduce(-.infinity, max)
    }
  }

  enum TakesTheMagnitude: TargetSample {
    static func value(_ r: Double, _ g: Double, _ next: [Double], _ end: Bool) -> Double {
      guard !end, let best = next.max() else { return r.magnitude }
      return g * best + r.magnitude
    }
  }
}
