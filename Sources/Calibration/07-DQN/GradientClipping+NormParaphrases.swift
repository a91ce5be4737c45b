import RealModule

/// Mistakes of exercise 7.3 in clipping by norm, in other words.
enum GradientNormParaphrases {
  typealias Tensors = [[Double]]

  /// Right rules, for samples that use them wrongly.
  private enum Right: ClippingStyle {}

  // MARK: - Clips each tensor by its own norm

  enum OneByOne: ClippingStyle {
    static func byNorm(_ gradients: Tensors, _ limit: Double) -> Tensors {
      gradients.flatMap { Right.byNorm([$0], limit) }
    }
  }

  enum LoopsOverTensors: ClippingStyle {
    static func byNorm(_ gradients: Tensors, _ limit: Double) -> Tensors {
      var clipped = gradients
      for (index, tensor) in gradients.enumerated() {
        let square = tensor.map { $0 * $0 }.reduce(0, +)
        guard square > limit * limit else { continue }
        clipped[index] = tensor.map { limit * $0 / square.squareRoot() }
      }
      return clipped
    }
  }

  // MARK: - Scales short gradients up to the limit

  enum Normalises: ClippingStyle {
    static func byNorm(_ gradients: Tensors, _ limit: Double) -> Tensors {
      let norm = norm(gradients)
      if norm == 0 { return gradients }
      return gradients.map { $0.map { $0 / norm * limit } }
    }
  }

  enum NoQuestion: ClippingStyle {
    static func byNorm(_ gradients: Tensors, _ limit: Double) -> Tensors {
      let scale = limit / max(norm(gradients), .leastNormalMagnitude)
      return gradients.map { $0.map { $0 == 0 ? 0 : $0 * scale } }
    }
  }

  // MARK: - Scales to the norm 1, whatever the limit

  enum UnitVector: ClippingStyle {
    static func byNorm(_ gradients: Tensors, _ limit: Double) -> Tensors {
      let norm = norm(gradients)
      if norm <= limit { return gradients }
      return gradients.map { $0.map { $0 / norm } }
    }
  }

  enum DividesLong: ClippingStyle {
    static func byNorm(_ gradients: Tensors, _ limit: Double) -> Tensors {
      let norm = norm(gradients)
      let divisor = norm > limit ? norm : 1
      var clipped: Tensors = []
      for tensor in gradients { clipped.append(tensor.map { $0 / divisor }) }
      return clipped
    }
  }

  // MARK: - Clips values where the norm is asked for

  enum CutsEntries: ClippingStyle {
    static func byNorm(_ gradients: Tensors, _ limit: Double) -> Tensors {
      Right.byValue(gradients, limit)
    }
  }

  enum MinMax: ClippingStyle {
    static func byNorm(_ gradients: Tensors, _ limit: Double) -> Tensors {
      gradients.map { $0.map { max(-limit, min(limit, $0)) } }
    }
  }

  // MARK: - Adds a small number to the norm

  enum AsPyTorchDoes: ClippingStyle {
    static func byNorm(_ gradients: Tensors, _ limit: Double) -> Tensors {
      let factor = limit / (norm(gradients) + 0.000_001)
      return factor < 1 ? gradients.map { $0.map { $0 * factor } } : gradients
    }
  }

  enum CapsTheFactor: ClippingStyle {
    static func byNorm(_ gradients: Tensors, _ limit: Double) -> Tensors {
      let excess = max(1, (1e-6 + norm(gradients)) / limit)
      return gradients.map { $0.map { $0 / excess } }
    }
  }

  // MARK: - Forgets the root of the norm

  enum SumOfSquares: ClippingStyle {
    static func norm(_ gradients: Tensors) -> Double {
      gradients.reduce(0) { $1.reduce($0) { $0 + $1 * $1 } }
    }
  }

  enum SquaresTheRoot: ClippingStyle {
    static func norm(_ gradients: Tensors) -> Double {
      let root = Right.norm(gradients)
      return root * root
    }
  }
}
