/// Mistakes of exercise 7.3 in clipping values and errors, in other words.
enum EntryClippingParaphrases {
  // MARK: - Scales all entries where values are clipped

  enum ByTheLargest: ClippingStyle {
    static func byValue(_ gradients: [[Double]], _ limit: Double) -> [[Double]] {
      let excess = (gradients.joined().map { abs($0) }.max() ?? 0) / limit
      return gradients.map { $0.map { $0 / max(1, excess) } }
    }
  }

  enum SearchesTheLargest: ClippingStyle {
    static func byValue(_ gradients: [[Double]], _ limit: Double) -> [[Double]] {
      var largest = limit
      for entry in gradients.joined() { largest = max(largest, entry, -entry) }
      return gradients.map { $0.map { limit / largest * $0 } }
    }
  }

  // MARK: - Clips only from above

  enum CutsTheTop: ClippingStyle {
    static func cut(_ number: Double, _ limit: Double) -> Double { number > limit ? limit : number }
  }

  enum MinimumOnly: ClippingStyle {
    static func byValue(_ gradients: [[Double]], _ limit: Double) -> [[Double]] {
      gradients.map { $0.map { min(limit, $0) } }
    }
    static func slopes(_ errors: [Double], _ limit: Double) -> [Double] {
      errors.map { limit < $0 ? limit : $0 }
    }
  }

  // MARK: - Has no slope for large errors

  enum FlatOutside: ClippingStyle {
    static func slopes(_ errors: [Double], _ limit: Double) -> [Double] {
      errors.map { (-limit...limit).contains($0) ? $0 : 0 }
    }
  }

  enum FiltersErrors: ClippingStyle {
    static func slopes(_ errors: [Double], _ limit: Double) -> [Double] {
      var slopes = errors
      for index in errors.indices where errors[index] * errors[index] > limit * limit {
        if abs(errors[index]) > limit { slopes[index] = 0 }
      }
      return slopes
    }
  }

  // MARK: - Has slope 1 for large errors, whatever the limit

  enum SignOutside: ClippingStyle {
    static func slopes(_ errors: [Double], _ limit: Double) -> [Double] {
      errors.map { $0 > limit ? 1 : $0 < -limit ? -1 : $0 }
    }
  }

  enum DividesBySize: ClippingStyle {
    static func slopes(_ errors: [Double], _ limit: Double) -> [Double] {
      errors.map { limit < abs($0) ? $0 / abs($0) : $0 }
    }
  }

  // MARK: - Clips the mean error

  enum MeanFirst: ClippingStyle {
    static func slopesOfBatch(_ errors: [Double], _ limit: Double) -> [Double] {
      let mean = errors.map { $0 / Double(errors.count) }.reduce(0, +)
      return Array(repeating: cut(mean, limit), count: errors.count)
    }
  }

  enum SumFirst: ClippingStyle {
    static func slopesOfBatch(_ errors: [Double], _ limit: Double) -> [Double] {
      var sum = 0.0
      for error in errors.reversed() { sum += error }
      let clipped = slopes([sum / Double(errors.count)], limit)[0]
      return errors.map { _ in clipped }
    }
  }
}
