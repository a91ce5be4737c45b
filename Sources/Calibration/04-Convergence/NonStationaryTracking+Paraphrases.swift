import Coursework
import RealModule

/// The mistakes of exercise 4.5 in other words.
enum NonStationaryTrackingParaphrases {
  /// The rule as it is in both rest cases: right where there is drift.
  private enum Right: TrackingStyle {}

  // MARK: - Swaps the two rules

  enum AveragesDrift: TrackingStyle {
    static func best(_ drift: Double, _ noise: Double) -> TrackingRule {
      if drift > 0 { return .sampleAverage }
      return .constant(stepSize: 0.5)
    }
  }

  enum WrongBranch: TrackingStyle {
    static func best(_ drift: Double, _ noise: Double) -> TrackingRule {
      let isStill = drift == 0
      return isStill ? .constant(stepSize: 1 / (1 + noise)) : .sampleAverage
    }
  }

  // MARK: - Counts the initial estimate as an observation

  enum MeanWithInitial: TrackingStyle {
    static func average(_ observations: [Double], _ initial: Double) -> [Double] {
      let all = [initial] + observations
      return (1..<max(all.count, 1)).map { last in
        all[...last].reduce(0, +) / Double(last + 1)
      }
    }
    static func squares(
      _ rule: TrackingRule, _ drift: Double, _ noise: Double, _ count: Int
    ) -> [Double] {
      guard rule == .sampleAverage else { return Right.squares(rule, drift, noise, count) }
      // The initial value is an observation without noise of a target that moved n times.
      return (0..<count).map { index in
        let n = Double(index + 1)
        let weights = (1...(index + 1)).reduce(0.0) { $0 + Double($1 * $1) }
        return (noise * n + drift * weights) / ((n + 1) * (n + 1))
      }
    }
  }

  enum CountsFromTwo: TrackingStyle {
    static func average(_ observations: [Double], _ initial: Double) -> [Double] {
      var (estimate, count) = (initial, 1.0)
      return observations.map { observation in
        count += 1
        estimate += (observation - estimate) / count
        return estimate
      }
    }
    static func squares(
      _ rule: TrackingRule, _ drift: Double, _ noise: Double, _ count: Int
    ) -> [Double] {
      guard rule == .sampleAverage else { return Right.squares(rule, drift, noise, count) }
      var (square, n) = (0.0, 1.0)
      return (0..<count).map { _ in
        n += 1
        square = ((n - 1) * (n - 1) * (square + drift) + noise) / (n * n)
        return square
      }
    }
  }

  // MARK: - Answers with the estimates before the observations

  enum AppendsFirst: TrackingStyle {
    static func arrange(_ estimates: [Double], _ initial: Double) -> [Double] {
      Array(([initial] + estimates).prefix(estimates.count))
    }
  }

  enum ShiftsByOne: TrackingStyle {
    static func arrange(_ estimates: [Double], _ initial: Double) -> [Double] {
      estimates.indices.map { $0 == 0 ? initial : estimates[$0 - 1] }
    }
  }

  // MARK: - Measures against the next target

  enum AddsDriftAfter: TrackingStyle {
    static func squares(
      _ rule: TrackingRule, _ drift: Double, _ noise: Double, _ count: Int
    ) -> [Double] {
      Right.squares(rule, drift, noise, count).map { $0 + drift }
    }
    static func constantLimit(_ stepSize: Double, _ drift: Double, _ noise: Double) -> Double {
      Right.constantLimit(stepSize, drift, noise) + drift
    }
  }

  enum StartsWithDrift: TrackingStyle {
    static func squares(
      _ rule: TrackingRule, _ drift: Double, _ noise: Double, _ count: Int
    ) -> [Double] {
      var square = drift
      return (0..<count).map { index in
        var a = 1 / Double(index + 1)
        if case .constant(let stepSize) = rule { a = stepSize }
        square = (1 - a) * (1 - a) * square + a * a * noise + drift
        return square
      }
    }
    static func constantLimit(_ stepSize: Double, _ drift: Double, _ noise: Double) -> Double {
      (drift + stepSize * stepSize * noise) / (1 - (1 - stepSize) * (1 - stepSize))
    }
  }

  // MARK: - Leaves the drift out of the error

  enum NoiseAlone: TrackingStyle {
    static func squares(
      _ rule: TrackingRule, _ drift: Double, _ noise: Double, _ count: Int
    ) -> [Double] {
      Right.squares(rule, 0, noise, count)
    }
    static func constantLimit(_ stepSize: Double, _ drift: Double, _ noise: Double) -> Double {
      noise * stepSize / (2 - stepSize)
    }
    static func averageLimit(_ drift: Double) -> Double? { 0 }
  }

  enum PowersOfRest: TrackingStyle {
    static func squares(
      _ rule: TrackingRule, _ drift: Double, _ noise: Double, _ count: Int
    ) -> [Double] {
      (0..<count).map { index in
        guard case .constant(let a) = rule else { return noise / Double(index + 1) }
        return constantLimit(a, drift, noise) * (1 - .pow((1 - a) * (1 - a), index + 1))
      }
    }
    static func constantLimit(_ stepSize: Double, _ drift: Double, _ noise: Double) -> Double {
      stepSize * stepSize * noise / (1 - (1 - stepSize) * (1 - stepSize))
    }
    static func averageLimit(_ drift: Double) -> Double? { .zero }
  }

  // MARK: - Lets the sample average arrive at a drifting target

  enum NoiseOverCount: TrackingStyle {
    static func squares(
      _ rule: TrackingRule, _ drift: Double, _ noise: Double, _ count: Int
    ) -> [Double] {
      guard rule == .sampleAverage else { return Right.squares(rule, drift, noise, count) }
      return (0..<count).map { noise / Double($0 + 1) }
    }
    static func averageLimit(_ drift: Double) -> Double? { 0 }
  }

  enum NoDriftForMean: TrackingStyle {
    static func squares(
      _ rule: TrackingRule, _ drift: Double, _ noise: Double, _ count: Int
    ) -> [Double] {
      Right.squares(rule, rule == .sampleAverage ? 0 : drift, noise, count)
    }
    static func averageLimit(_ drift: Double) -> Double? { 0 * drift }
  }

  // MARK: - Takes the root of the mean square

  enum RootMeanSquare: TrackingStyle {
    static func meanSquare(_ differences: [Double], _ first: Int) -> Double {
      Right.meanSquare(differences, first).squareRoot()
    }
  }

  enum NormOverRoot: TrackingStyle {
    static func meanSquare(_ differences: [Double], _ first: Int) -> Double {
      let late = differences.dropFirst(first)
      let norm = late.map { $0 * $0 }.reduce(0, +).squareRoot()
      return norm / Double(late.count).squareRoot()
    }
  }

  // MARK: - Counts the errors from before the first that counts

  enum IgnoresFirst: TrackingStyle {
    static func meanSquare(_ differences: [Double], _ first: Int) -> Double {
      Right.meanSquare(differences, 0)
    }
  }

  enum RunningMean: TrackingStyle {
    static func meanSquare(_ differences: [Double], _ first: Int) -> Double {
      differences.enumerated().reduce(0) {
        $0 + ($1.element * $1.element - $0) / Double($1.offset + 1)
      }
    }
  }

  // MARK: - Chooses the drift's share of the variance as step size

  enum SignalShare: TrackingStyle {
    static func best(_ drift: Double, _ noise: Double) -> TrackingRule {
      drift > 0 ? .constant(stepSize: drift / (noise + drift)) : .sampleAverage
    }
  }

  enum OneMinusNoiseShare: TrackingStyle {
    static func best(_ drift: Double, _ noise: Double) -> TrackingRule {
      if drift == 0 { return .sampleAverage }
      return .constant(stepSize: 1 - noise / (drift + noise))
    }
  }

  // MARK: - Takes the limit for small step sizes for the limit

  enum FirstOrder: TrackingStyle {
    static func constantLimit(_ stepSize: Double, _ drift: Double, _ noise: Double) -> Double {
      (stepSize * noise + drift / stepSize) / 2
    }
  }

  enum HalfOfBoth: TrackingStyle {
    static func constantLimit(_ stepSize: Double, _ drift: Double, _ noise: Double) -> Double {
      0.5 * drift / stepSize + 0.5 * noise * stepSize
    }
  }
}
