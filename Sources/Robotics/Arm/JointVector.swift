/// One number for each of six joints: angles in radians, their changes, or their rates.
///
///     var angles = JointVector(0, -1.57, -1.57, -1.57, 1.57, 0)
///     angles[3] += 0.01
public struct JointVector: Equatable, Sendable {
  /// The six numbers, and two that are 0.
  @usableFromInline var lanes: SIMD8<Double>

  /// The number of joints.
  public static let count = 6

  /// Creates a vector of six numbers, from the base to the hand.
  @inlinable
  public init(
    _ first: Double, _ second: Double, _ third: Double, _ fourth: Double, _ fifth: Double,
    _ sixth: Double
  ) {
    lanes = SIMD8(first, second, third, fourth, fifth, sixth, 0, 0)
  }

  @usableFromInline
  init(lanes: SIMD8<Double>) { self.lanes = lanes }

  /// Six zeros.
  public static let zero = JointVector(lanes: .zero)

  /// The number of a joint, counted from the base.
  @inlinable
  public subscript(joint: Int) -> Double {
    get { lanes[joint] }
    set { lanes[joint] = newValue }
  }

  /// The greatest size of the six numbers.
  @inlinable public var greatestSize: Double {
    let first = max(abs(lanes[0]), abs(lanes[1]), abs(lanes[2]))
    return max(first, abs(lanes[3]), abs(lanes[4]), abs(lanes[5]))
  }

  /// The vector in the same direction whose numbers are all within ±`limit`.
  ///
  /// A vector within the limit is returned as it is. Each number clipped by itself would turn the
  /// hand's direction.
  @inlinable
  public func scaled(within limit: Double) -> JointVector {
    let size = greatestSize
    return size <= limit ? self : (limit / size) * self
  }

  /// The vector with each number clipped to ±`limit`.
  @inlinable
  public func clipped(to limit: Double) -> JointVector {
    JointVector(
      lanes: lanes.clamped(
        lowerBound: SIMD8(repeating: -limit), upperBound: SIMD8(repeating: limit)))
  }

  @inlinable
  public static func + (left: JointVector, right: JointVector) -> JointVector {
    JointVector(lanes: left.lanes + right.lanes)
  }

  @inlinable
  public static func - (left: JointVector, right: JointVector) -> JointVector {
    JointVector(lanes: left.lanes - right.lanes)
  }

  @inlinable
  public static func * (factor: Double, vector: JointVector) -> JointVector {
    JointVector(lanes: factor * vector.lanes)
  }
}
