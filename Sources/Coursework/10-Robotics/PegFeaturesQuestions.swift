/// What is measured of a robot with a peg, part by part.
public struct PegMeasurement: Hashable, Codable, Sendable {
  /// The joint angles, in radians.
  public var angles: [Double]
  /// The joints' rates, in radians a second.
  public var rates: [Double]
  /// The tip's pose, seen from the base.
  public var tip: FramePose
  /// The force, along the axes of the tip's frame, in newtons.
  public var force: [Double]
  /// The moment about the tip, along the same axes, in newton metres.
  public var moment: [Double]

  /// Creates a measurement.
  public init(
    angles: [Double], rates: [Double], tip: FramePose, force: [Double], moment: [Double]
  ) {
    self.angles = angles
    self.rates = rates
    self.tip = tip
    self.force = force
    self.moment = moment
  }

  /// All of it in one list: 24 numbers, where no part is longer or shorter than it should be.
  public var numbers: [Double] {
    angles + rates + tip.position + tip.rollPitchYaw + force + moment
  }

  /// The same with rates, force, moment, or an angle of the tip 0, or with the tip at the hole.
  func smaller(at hole: FramePose) -> [PegMeasurement] {
    var changes: [(inout PegMeasurement) -> Void] = [
      { $0.rates = $0.rates.map { _ in 0 } },
      { $0.force = $0.force.map { _ in 0 } },
      { $0.moment = $0.moment.map { _ in 0 } },
      { $0.tip.position = hole.position },
    ]
    for angle in tip.rollPitchYaw.indices { changes.append { $0.tip.rollPitchYaw[angle] = 0 } }
    return changes.map { change in
      var changed = self
      change(&changed)
      return changed
    }.filter { $0 != self }
  }
}

/// Asks for the document's ten features.
public struct DocumentFeaturesQuestion: Question {
  public typealias Asks = Contracts.PegFeatures
  /// What is measured.
  public var measured: PegMeasurement
  /// Where the hole is believed to be.
  public var hole: FramePose
  /// The six angles of the home pose.
  public var home: [Double]

  /// Creates the question.
  public init(measured: PegMeasurement, hole: FramePose, home: [Double]) {
    self.measured = measured
    self.hole = hole
    self.home = home
  }

  public func answer(by implementation: any PegFeaturesExercise.Type) throws -> [Double] {
    try implementation.documentFeatures(of: measured.numbers, hole: hole, home: home)
  }

  /// A joint at home, or a simpler measurement.
  public var smaller: [DocumentFeaturesQuestion] {
    let joints = home.indices.filter { measured.angles[$0] != home[$0] }.map { joint in
      with { $0.measured.angles[joint] = home[joint] }
    }
    return joints + measured.smaller(at: hole).map { measured in with { $0.measured = measured } }
  }
}

/// Asks for the twelve signed features.
public struct SignedFeaturesQuestion: Question {
  public typealias Asks = Contracts.PegFeatures
  /// What is measured.
  public var measured: PegMeasurement
  /// Where the hole is believed to be.
  public var hole: FramePose
  /// Whether the safety layer retracts the peg.
  public var isRetracting: Bool

  /// Creates the question.
  public init(measured: PegMeasurement, hole: FramePose, isRetracting: Bool) {
    self.measured = measured
    self.hole = hole
    self.isRetracting = isRetracting
  }

  public func answer(by implementation: any PegFeaturesExercise.Type) throws -> [Double] {
    try implementation.signedFeatures(
      of: measured.numbers, hole: hole, isRetracting: isRetracting)
  }

  /// No retraction, all joints at 0, or a simpler measurement.
  public var smaller: [SignedFeaturesQuestion] {
    var smaller = isRetracting ? [with { $0.isRetracting = false }] : []
    if measured.angles.contains(where: { $0 != 0 }) {
      smaller.append(with { $0.measured.angles = measured.angles.map { _ in 0 } })
    }
    return smaller + measured.smaller(at: hole).map { measured in with { $0.measured = measured } }
  }
}
