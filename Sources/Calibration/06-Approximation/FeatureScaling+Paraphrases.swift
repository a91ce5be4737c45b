/// The mistakes of exercise 6.3 in other words.
enum FeatureScalingParaphrases {
  // MARK: - Subtracts the squared mean from the mean square

  enum MeanOfSquares: ScalingRule {
    static func variance(of column: [Double]) -> Double {
      guard !column.isEmpty else { return 0 }
      let n = Double(column.count)
      let mean = column.reduce(0, +) / n
      return max(0, column.map { $0 * $0 }.reduce(0, +) / n - mean * mean)
    }
  }

  enum SumsOverCount: ScalingRule {
    static func variance(of column: [Double]) -> Double {
      guard !column.isEmpty else { return 0 }
      let (n, sum) = (Double(column.count), column.reversed().reduce(0, +))
      let squares = column.reversed().reduce(0) { $0 + $1 * $1 }
      return max(0, (squares - sum * sum / n) / n)
    }
  }

  // MARK: - Goes on learning in evaluation

  enum CountsEverything: ScalingRule {
    static let learnsAlways = true
  }

  enum NeverFrozen: ScalingRule {
    static var learnsAlways: Bool { true }
  }

  // MARK: - Divides by a deviation of zero

  enum PlainQuotient: ScalingRule {
    static func scale(_ centred: Double, _ variance: Double) -> Double {
      centred / variance.squareRoot()
    }
  }

  enum TimesReciprocal: ScalingRule {
    static func scale(_ centred: Double, _ variance: Double) -> Double {
      let deviation = variance.squareRoot()
      return deviation > 1e-9 ? centred / deviation : centred / 0
    }
  }

  // MARK: - Divides the squares by one less than their count

  enum OneFewer: ScalingRule {
    static func variance(of column: [Double]) -> Double {
      let n = Double(column.count)
      return n < 2 ? 0 : PlainScaling.variance(of: column) * n / (n - 1)
    }
  }

  enum Corrected: ScalingRule {
    static func variance(_ n: Double, _ mean: Double, _ square: Double) -> Double {
      n > 1 ? (square - mean * mean) / (1 - 1 / n) : 0
    }
  }

  // MARK: - Divides by the variance

  enum NoRoot: ScalingRule {
    static func scale(_ centred: Double, _ variance: Double) -> Double {
      centred / (variance > 1e-12 ? variance : 1)
    }
  }

  enum RootTwice: ScalingRule {
    static func scale(_ centred: Double, _ variance: Double) -> Double {
      guard variance > 1e-12 else { return centred }
      return centred / variance.squareRoot() / variance.squareRoot()
    }
  }

  // MARK: - Scales before the observation counts

  enum OldStatistics: ScalingRule {
    static let scalesFirst = true
  }

  enum CountsAfterwards: ScalingRule {
    static var scalesFirst: Bool { true }
  }

  // MARK: - Keeps one mean for all features

  enum OneColumn: ScalingRule {
    static let pools = true
  }

  enum AllTogether: ScalingRule {
    static var pools: Bool { true }
  }

  // MARK: - Rescales to 0...1

  enum Share: ScalingRule {
    static func rescale(_ x: Double, _ low: Double, _ high: Double) -> Double {
      if low == high { return 0 }
      return (max(low, min(high, x)) - low) / (high - low)
    }
  }

  enum HalfOfOnePlus: ScalingRule {
    static func rescale(_ x: Double, _ low: Double, _ high: Double) -> Double {
      low == high ? 0 : (1 + PlainScaling.rescale(x, low, high)) / 2
    }
  }

  // MARK: - Does not hold features at the ends

  enum FreeLine: ScalingRule {
    static func rescale(_ x: Double, _ low: Double, _ high: Double) -> Double {
      low == high ? 0 : ((x - low) - (high - x)) / (high - low)
    }
  }

  enum FromTheMiddle: ScalingRule {
    static func rescale(_ x: Double, _ low: Double, _ high: Double) -> Double {
      low == high ? 0 : (x - (low + high) / 2) / ((high - low) / 2)
    }
  }

  // MARK: - Points from the goal to the position

  enum Negated: ScalingRule {
    static func way(_ position: Double, _ goal: Double) -> Double { -(goal - position) }
  }

  enum HereMinusThere: ScalingRule {
    static func way(_ position: Double, _ goal: Double) -> Double { position - goal }
  }

  // MARK: - Adds up differences for a distance

  enum Magnitudes: ScalingRule {
    static func distance(_ way: [Double]) -> Double { way.map(\.magnitude).reduce(0, +) }
  }

  enum RootsOfSquares: ScalingRule {
    static func distance(_ way: [Double]) -> Double {
      way.reduce(0) { $0 + ($1 * $1).squareRoot() }
    }
  }
}
