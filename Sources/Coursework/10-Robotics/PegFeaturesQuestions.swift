/// Asks for the document's ten features.
public struct DocumentFeaturesQuestion: Question {
  public typealias Asks = Contracts.PegFeatures
  /// The 24 numbers.
  public var measurements: [Double]
  /// Where the hole is believed to be.
  public var hole: FramePose
  /// The six angles of the home pose.
  public var home: [Double]

  /// Creates the question.
  public init(measurements: [Double], hole: FramePose, home: [Double]) {
    self.measurements = measurements
    self.hole = hole
    self.home = home
  }

  public func answer(by implementation: any PegFeaturesExercise.Type) throws -> [Double] {
    try implementation.documentFeatures(of: measurements, hole: hole, home: home)
  }

  /// A joint at home, no force, the tip in the mouth, nothing turned.
  public var smaller: [DocumentFeaturesQuestion] {
    guard measurements.count == 24, home.count == 6 else { return [] }
    let joints = (0..<6).map { joint in with { $0.measurements[joint] = home[joint] } }
    let simpler = simplified(measurements, hole).map { measurements, hole in
      with { ($0.measurements, $0.hole) = (measurements, hole) }
    }
    return (joints + simpler).filter { $0.measurements != measurements || $0.hole != hole }
  }
}

/// Asks for the twelve signed features.
public struct SignedFeaturesQuestion: Question {
  public typealias Asks = Contracts.PegFeatures
  /// The 24 numbers.
  public var measurements: [Double]
  /// Where the hole is believed to be.
  public var hole: FramePose
  /// Whether the safety layer retracts the peg.
  public var isRetracting: Bool

  /// Creates the question.
  public init(measurements: [Double], hole: FramePose, isRetracting: Bool) {
    self.measurements = measurements
    self.hole = hole
    self.isRetracting = isRetracting
  }

  public func answer(by implementation: any PegFeaturesExercise.Type) throws -> [Double] {
    try implementation.signedFeatures(of: measurements, hole: hole, isRetracting: isRetracting)
  }

  /// No retraction, no load, the tip in the mouth, nothing turned.
  public var smaller: [SignedFeaturesQuestion] {
    guard measurements.count == 24 else { return [] }
    let still = isRetracting ? [with { $0.isRetracting = false }] : []
    let simpler = simplified(measurements, hole).map { measurements, hole in
      with { ($0.measurements, $0.hole) = (measurements, hole) }
    }
    return still + simpler.filter { $0.measurements != measurements || $0.hole != hole }
  }
}

/// Measurements with a part of them made simple; the last changes turn tip and hole.
private func simplified(
  _ measurements: [Double], _ hole: FramePose
) -> [(measurements: [Double], hole: FramePose)] {
  guard hole.position.count == 3, hole.rollPitchYaw.count == 3 else { return [] }
  var simpler: [([Double], FramePose)] = []
  for (places, value) in [
    (0..<12, [0.0]), (12..<15, hole.position), (18..<21, [0]), (21..<24, [0]),
  ] {
    var changed = measurements
    for place in places { changed[place] = value[(place - places.lowerBound) % value.count] }
    simpler.append((changed, hole))
  }
  for angle in 0..<3 {
    var (changed, other) = (measurements, hole)
    changed[15 + angle] = 0
    simpler.append((changed, hole))
    other.rollPitchYaw[angle] = 0
    simpler.append((measurements, other))
  }
  return simpler
}
