import Coursework
import RealModule

extension CalibrationSet {
  private typealias Norm = GradientNormParaphrases
  private typealias Entry = EntryClippingParaphrases

  // No reference: it adds 1e-6 to the norm, as PyTorch does, where the contract adds nothing, and clips
  // in single precision.
  static let gradientClipping = CalibrationSet(
    Contracts.GradientClipping.self,
    alternatives: [
      "adds up norms of tensors, and writes in place": InPlace.self,
      "scales by the largest entry first": LargestFirst.self,
    ],
    paraphrases: [
      "clips each tensor by its own norm": [Norm.OneByOne.self, Norm.LoopsOverTensors.self],
      "scales short gradients up to the limit": [Norm.Normalises.self, Norm.NoQuestion.self],
      "scales to the norm 1, whatever the limit": [Norm.UnitVector.self, Norm.DividesLong.self],
      "clips values where the norm is asked for": [Norm.CutsEntries.self, Norm.MinMax.self],
      "scales all entries where values are clipped": [
        Entry.ByTheLargest.self, Entry.SearchesTheLargest.self,
      ],
      "clips only from above": [Entry.CutsTheTop.self, Entry.MinimumOnly.self],
      "has no slope for large errors": [Entry.FlatOutside.self, Entry.FiltersErrors.self],
      "has slope 1 for large errors, whatever the limit": [
        Entry.SignOutside.self, Entry.DividesBySize.self,
      ],
      "clips the mean error": [Entry.MeanFirst.self, Entry.SumFirst.self],
      "adds a small number to the norm": [Norm.AsPyTorchDoes.self, Norm.CapsTheFactor.self],
      "forgets the root of the norm": [Norm.SumOfSquares.self, Norm.SquaresTheRoot.self],
    ])

  // MARK: - Right answers of other styles

  private enum InPlace: ClippingStyle {
    static func norm(_ gradients: [[Double]]) -> Double {
      gradients.map { tensor in
        let own = tensor.reduce(0) { $0 + $1 * $1 }.squareRoot()
        return own * own
      }.reduce(0, +).squareRoot()
    }

    static func byNorm(_ gradients: [[Double]], _ limit: Double) -> [[Double]] {
      let norm = norm(gradients)
      var clipped = gradients
      if norm > limit {
        for tensor in clipped.indices {
          for entry in clipped[tensor].indices {
            clipped[tensor][entry] = clipped[tensor][entry] / norm * limit
          }
        }
      }
      return clipped
    }
  }

  private enum LargestFirst: ClippingStyle {
    static func norm(_ gradients: [[Double]]) -> Double {
      let largest = gradients.joined().map { abs($0) }.max() ?? 0
      if largest == 0 { return 0 }
      return largest
        * Double.sqrt(gradients.joined().reduce(0) { $0 + ($1 / largest) * ($1 / largest) })
    }

    static func cut(_ number: Double, _ limit: Double) -> Double {
      abs(number) > limit ? (number < 0 ? -limit : limit) : number
    }
  }
}

/// Refuses bad input, and leaves the rules to the sample.
protocol ClippingStyle: GradientClippingExercise {
  static func norm(_ gradients: [[Double]]) -> Double
  static func byNorm(_ gradients: [[Double]], _ limit: Double) -> [[Double]]
  static func byValue(_ gradients: [[Double]], _ limit: Double) -> [[Double]]
  static func cut(_ number: Double, _ limit: Double) -> Double
  static func slopes(_ errors: [Double], _ limit: Double) -> [Double]
  static func slopesOfBatch(_ errors: [Double], _ limit: Double) -> [Double]
}

extension ClippingStyle {
  static func norm(_ gradients: [[Double]]) -> Double {
    Double.sqrt(gradients.reduce(0) { $1.reduce($0) { $0 + $1 * $1 } })
  }

  static func byNorm(_ gradients: [[Double]], _ limit: Double) -> [[Double]] {
    let excess = norm(gradients) / limit
    if excess <= 1 { return gradients }
    return gradients.map { $0.map { $0 / excess } }
  }

  static func byValue(_ gradients: [[Double]], _ limit: Double) -> [[Double]] {
    var clipped: [[Double]] = []
    for tensor in gradients { clipped.append(tensor.map { cut($0, limit) }) }
    return clipped
  }

  static func cut(_ number: Double, _ limit: Double) -> Double {
    if number < -limit { return -limit }
    return number > limit ? limit : number
  }

  static func slopes(_ errors: [Double], _ limit: Double) -> [Double] {
    errors.map { cut($0, limit) }
  }

  static func slopesOfBatch(_ errors: [Double], _ limit: Double) -> [Double] {
    slopes(errors, limit)
  }

  static func globalNorm(of gradients: [[Double]]) throws -> Double {
    try refuse(gradients, 1)
    return norm(gradients)
  }

  static func clippedByNorm(_ gradients: [[Double]], limit: Double) throws -> [[Double]] {
    try refuse(gradients, limit)
    return byNorm(gradients, limit)
  }

  static func clippedByValue(_ gradients: [[Double]], limit: Double) throws -> [[Double]] {
    try refuse(gradients, limit)
    return byValue(gradients, limit)
  }

  static func errorSlopes(_ errors: [Double], limit: Double) throws -> [Double] {
    try refuse([errors], limit)
    return slopes(errors, limit)
  }

  static func batchGradient(
    features: [[Double]], errors: [Double], rule: ClippingRule
  ) throws -> [Double] {
    try refuse(features, 1)
    try refuse([errors], 1)
    if Set(features.map(\.count)).count > 1 || features.count != errors.count {
      throw InvalidInput("batch")
    }
    func gradient(_ slopes: [Double]) -> [[Double]] {
      [slopes.map { $0 / Double(slopes.count) }].times(features)
    }
    switch rule {
    case .none: return gradient(errors)[0]
    case .norm(let limit): return try clippedByNorm(gradient(errors), limit: limit)[0]
    case .value(let limit): return try clippedByValue(gradient(errors), limit: limit)[0]
    case .error(let limit):
      try refuse([errors], limit)
      return gradient(slopesOfBatch(errors, limit))[0]
    }
  }

  private static func refuse(_ gradients: [[Double]], _ limit: Double) throws {
    if gradients.isEmpty || gradients.contains(where: \.isEmpty) { throw InvalidInput("empty") }
    if gradients.joined().contains(where: { $0 - $0 != 0 }) { throw InvalidInput("no number") }
    if !(limit > 0) || limit == .infinity { throw InvalidInput("limit") }
  }
}
