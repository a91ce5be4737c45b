import Coursework
import RealModule

extension CalibrationSet {
  private typealias Paraphrase = NonStationaryTrackingParaphrases

  static let nonStationaryTracking = CalibrationSet(
    Contracts.NonStationaryTracking.self,
    alternatives: [
      "weighted sums and closed forms": ClosedForms.self,
      "searches for the best step size": Searches.self,
    ],
    paraphrases: [
      "swaps the two rules": [Paraphrase.AveragesDrift.self, Paraphrase.WrongBranch.self],
      "counts the initial estimate as an observation": [
        Paraphrase.MeanWithInitial.self, Paraphrase.CountsFromTwo.self,
      ],
      "answers with the estimates before the observations": [
        Paraphrase.AppendsFirst.self, Paraphrase.ShiftsByOne.self,
      ],
      "measures against the next target": [
        Paraphrase.AddsDriftAfter.self, Paraphrase.StartsWithDrift.self,
      ],
      "leaves the drift out of the error": [
        Paraphrase.NoiseAlone.self, Paraphrase.PowersOfRest.self,
      ],
      "lets the sample average arrive at a drifting target": [
        Paraphrase.NoiseOverCount.self, Paraphrase.NoDriftForMean.self,
      ],
      "takes the root of the mean square": [
        Paraphrase.RootMeanSquare.self, Paraphrase.NormOverRoot.self,
      ],
      "counts the errors from before the first that counts": [
        Paraphrase.IgnoresFirst.self, Paraphrase.RunningMean.self,
      ],
      "chooses the drift's share of the variance as step size": [
        Paraphrase.SignalShare.self, Paraphrase.OneMinusNoiseShare.self,
      ],
      "takes the limit for small step sizes for the limit": [
        Paraphrase.FirstOrder.self, Paraphrase.HalfOfBoth.self,
      ],
    ])

  // MARK: - Right answers of another style

  private enum ClosedForms: TrackingStyle {
    static func average(_ observations: [Double], _ initial: Double) -> [Double] {
      observations.indices.map { last in
        observations[...last].reduce(0, +) / Double(last + 1)
      }
    }
    static func squares(
      _ rule: TrackingRule, _ drift: Double, _ noise: Double, _ count: Int
    ) -> [Double] {
      (0..<count).map { index in
        let n = Double(index + 1)
        guard case .constant(let stepSize) = rule else {
          return noise / n + drift * (n - 1) * (2 * n - 1) / (6 * n)
        }
        return constantLimit(stepSize, drift, noise) * (1 - .pow(1 - stepSize, 2 * (index + 1)))
      }
    }
  }

  private enum Searches: TrackingStyle {
    /// Bisection on the sign of the derivative, which is that of α² r + α q − q.
    static func best(_ drift: Double, _ noise: Double) -> TrackingRule {
      if drift == 0 { return .sampleAverage }
      var (low, high) = (0.0, 1.0)
      for _ in 0..<60 {
        let middle = (low + high) / 2
        if middle * middle * noise + middle * drift < drift { low = middle } else { high = middle }
      }
      return .constant(stepSize: high)
    }
  }
}

/// Tracks with loops; each step can be replaced.
protocol TrackingStyle: NonStationaryTrackingExercise {
  static func average(_ observations: [Double], _ initial: Double) -> [Double]
  static func follow(_ observations: [Double], _ initial: Double, _ stepSize: Double) -> [Double]
  static func arrange(_ estimates: [Double], _ initial: Double) -> [Double]
  static func meanSquare(_ differences: [Double], _ first: Int) -> Double
  static func squares(
    _ rule: TrackingRule, _ drift: Double, _ noise: Double, _ count: Int
  ) -> [Double]
  static func constantLimit(_ stepSize: Double, _ drift: Double, _ noise: Double) -> Double
  static func averageLimit(_ drift: Double) -> Double?
  static func best(_ drift: Double, _ noise: Double) -> TrackingRule
}

extension TrackingStyle {
  static func average(_ observations: [Double], _ initial: Double) -> [Double] {
    var (sum, result) = (0.0, [Double]())
    for observation in observations {
      sum += observation
      result.append(sum / Double(result.count + 1))
    }
    return result
  }

  static func follow(_ observations: [Double], _ initial: Double, _ stepSize: Double) -> [Double] {
    var result = [initial]
    for observation in observations {
      result.append((1 - stepSize) * result[result.count - 1] + stepSize * observation)
    }
    return Array(result.dropFirst())
  }

  static func arrange(_ estimates: [Double], _ initial: Double) -> [Double] { estimates }

  static func meanSquare(_ differences: [Double], _ first: Int) -> Double {
    var (sum, count) = (0.0, 0.0)
    for index in first..<differences.count {
      sum += differences[index] * differences[index]
      count += 1
    }
    return sum / count
  }

  static func squares(
    _ rule: TrackingRule, _ drift: Double, _ noise: Double, _ count: Int
  ) -> [Double] {
    var result: [Double] = []
    for n in 1...max(count, 1) where n <= count {
      let a: Double
      switch rule {
      case .constant(let stepSize): a = stepSize
      case .sampleAverage: a = 1 / Double(n)
      }
      let before = (result.last ?? 0) + drift
      result.append(before - 2 * a * before + a * a * (before + noise))
    }
    return result
  }

  static func constantLimit(_ stepSize: Double, _ drift: Double, _ noise: Double) -> Double {
    (drift + stepSize * stepSize * noise) / (stepSize * (2 - stepSize)) - drift
  }

  static func averageLimit(_ drift: Double) -> Double? { drift > 0 ? nil : 0 }

  static func best(_ drift: Double, _ noise: Double) -> TrackingRule {
    if drift == 0 { return .sampleAverage }
    let ratio = noise / drift
    return .constant(stepSize: 2 / (1 + (1 + 4 * ratio).squareRoot()))
  }

  static func refuse(_ rule: TrackingRule, _ variances: [Double] = []) throws {
    if case .constant(let stepSize) = rule, stepSize.isNaN || stepSize <= 0 || stepSize > 1 {
      throw InvalidInput("step size")
    }
    for variance in variances where !(variance >= 0 && variance < .infinity) {
      throw InvalidInput("variance")
    }
  }

  static func estimates(
    of observations: [Double], by rule: TrackingRule, from initialEstimate: Double
  ) throws -> [Double] {
    try refuse(rule)
    for number in observations + [initialEstimate] where !number.isFinite {
      throw InvalidInput("number")
    }
    switch rule {
    case .constant(let stepSize):
      return arrange(follow(observations, initialEstimate, stepSize), initialEstimate)
    case .sampleAverage:
      return arrange(average(observations, initialEstimate), initialEstimate)
    }
  }

  static func trackingError(
    of estimates: [Double], targets: [Double], from first: Int
  ) throws -> Double {
    if estimates.count != targets.count || first < 0 || first >= targets.count {
      throw InvalidInput("length")
    }
    for number in estimates + targets where !number.isFinite { throw InvalidInput("number") }
    return meanSquare(targets.indices.map { targets[$0] - estimates[$0] }, first)
  }

  static func expectedErrors(
    of rule: TrackingRule, drift: Double, noise: Double, count: Int
  ) throws -> [Double] {
    try refuse(rule, [drift, noise])
    if count < 0 || count > 10_000 { throw InvalidInput("count") }
    return squares(rule, drift, noise, count)
  }

  static func limitError(of rule: TrackingRule, drift: Double, noise: Double) throws -> Double? {
    try refuse(rule, [drift, noise])
    switch rule {
    case .constant(let stepSize): return constantLimit(stepSize, drift, noise)
    case .sampleAverage: return averageLimit(drift)
    }
  }

  static func bestRule(drift: Double, noise: Double) throws -> TrackingRule {
    try refuse(.sampleAverage, [drift, noise])
    return best(drift, noise)
  }
}
