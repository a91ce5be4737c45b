/// A short row of features, at most sixteen, without an allocation.
///
///     let features = PegFeatures.signed(of: observation, hole: estimate)
///     features.count       // 12
public struct PegFeatures: RandomAccessCollection, Equatable, Sendable {
  /// The numbers, and zeros after them.
  @usableFromInline var lanes = SIMD16<Double>.zero
  /// The number of features.
  public let count: Int

  @inlinable public var startIndex: Int { 0 }
  @inlinable public var endIndex: Int { count }

  @inlinable
  public subscript(index: Int) -> Double { lanes[index] }

  /// Creates a row of at most sixteen numbers, each brought to within ±`limit`.
  init(_ numbers: SIMD16<Double>, count: Int, limit: Double) {
    lanes = numbers.clamped(
      lowerBound: SIMD16(repeating: -limit), upperBound: SIMD16(repeating: limit))
    self.count = count
  }
}

/// The two rows of features that are learned from.
public enum PegView: CaseIterable, Sendable {
  /// The first document's ten: distances and sizes without a sign.
  case document
  /// Signed quantities in the hole's frame.
  case signed

  /// The number of features.
  public var featureCount: Int { self == .document ? 10 : 12 }
}

extension PegFeatures {
  /// The length that counts as 1 for errors, in metres.
  public static let errorScale = 0.001
  /// The lean that counts as 1, in radians.
  public static let leanScale = 0.02
  /// The depth that counts as 1, in metres.
  public static let depthScale = 0.010
  /// The force that counts as 1, in newtons.
  public static let forceScale = 20.0
  /// The moment that counts as 1, in newton metres: the force's, 10 mm away.
  public static let momentScale = 0.2
  /// The joint angle that counts as 1, in radians.
  public static let jointScale = 0.1
  /// The size to which every feature is clipped.
  public static let limit = 3.0

  /// The first document's ten features.
  ///
  /// In this order: the tip's distance from the hole's axis, the lean, the depth, the size of the
  /// force, and six joint angles relative to home, the short way round. The first two and the fourth
  /// have no sign: they say that something is wrong, and not on which side.
  public static func document(
    of observation: PegObservation, hole: Pose, home: JointVector
  ) -> PegFeatures {
    let peg = PegPlacement(observation.pose, seenFrom: hole)
    var numbers = SIMD16<Double>.zero
    numbers[0] = peg.offset.length / errorScale
    numbers[1] = peg.lean.length / leanScale
    numbers[2] = peg.depth / depthScale
    numbers[3] = observation.wrench.force.length / forceScale
    for joint in 0..<JointVector.count {
      let turn = (observation.angles[joint] - home[joint]).remainder(dividingBy: 2 * .pi)
      numbers[4 + joint] = turn / jointScale
    }
    return PegFeatures(numbers, count: 10, limit: limit)
  }

  /// Twelve signed features in the frame of the hole, as it is believed to be.
  ///
  /// In this order: the tip's offset along x and y, its depth, the lean towards x and y, the force
  /// along x, y and z, the moment about x and y, the size of the force, and 1 while the safety layer
  /// retracts: it goes on below its threshold, so the force alone does not tell what an action will do.
  public static func signed(
    of observation: PegObservation, hole: Pose, isRetracting: Bool = false
  ) -> PegFeatures {
    let peg = PegPlacement(observation.pose, seenFrom: hole)
    let toHole = hole.rotation.inverse * observation.pose.rotation
    let wrench = observation.wrench.turned(by: toHole)
    let numbers = SIMD16(
      peg.offset.x / errorScale, peg.offset.y / errorScale, peg.depth / depthScale,
      peg.lean.x / leanScale, peg.lean.y / leanScale, wrench.force.x / forceScale,
      wrench.force.y / forceScale, wrench.force.z / forceScale, wrench.moment.x / momentScale,
      wrench.moment.y / momentScale, wrench.force.length / forceScale, isRetracting ? 1 : 0, 0, 0,
      0, 0)
    return PegFeatures(numbers, count: 12, limit: limit)
  }
}
