/// One measured quantity: the median of several samples.
public struct BenchmarkResult: Hashable, Codable, Sendable {
  /// What was measured, in words that stay the same from version to version.
  public let name: String
  /// The median of the samples.
  public let value: Double
  /// The unit of the value and the samples.
  public let unit: String
  /// The samples, in the order taken.
  public let samples: [Double]

  /// Creates a result from its samples.
  ///
  /// - Precondition: There is a sample.
  public init(name: String, unit: String, samples: [Double]) {
    precondition(!samples.isEmpty, "A measurement needs at least one sample.")
    let sorted = samples.sorted()
    let middle = sorted.count / 2
    self.name = name
    self.unit = unit
    self.samples = samples
    value =
      sorted.count.isMultiple(of: 2) ? (sorted[middle - 1] + sorted[middle]) / 2 : sorted[middle]
  }
}
