/// Takes over when the force is high: retracts along the hole's axis, whatever was commanded.
///
///     var safety = SafetyLayer()
///     let motion = safety.motion(for: proposed, force: 43, outwards: axis)
///     safety.isRetracting                // true
///
/// From `threshold` on it retracts, until the force has fallen below `release`: with one threshold
/// for both it would let go and seize at every other step. The layer of the course's first document
/// moves against the sign of the command instead, which is nothing when the command is zero and
/// toward the load when it points away from it.
public struct SafetyLayer: Equatable, Sendable {
  /// The force from which on the layer retracts, in newtons.
  public var threshold = 40.0
  /// The force below which it lets go, in newtons.
  public var release = 20.0
  /// How far it retracts in a step, in metres.
  public var distance = 0.001
  /// Whether the layer has taken over.
  public private(set) var isRetracting = false

  /// Creates the layer of the first document's threshold; the other values are assumed.
  public init() {}

  /// Forgets what happened before, for a new episode.
  public mutating func reset() { isRetracting = false }

  /// What to do instead of `proposed`: itself, or a retraction.
  ///
  /// - Parameters:
  ///   - proposed: The motion of the tip that was commanded.
  ///   - force: The size of the measured force, in newtons.
  ///   - outwards: The direction out of the hole, of length 1, in the axes of the motion.
  /// - Returns: A motion in the same axes.
  public mutating func motion(for proposed: Twist, force: Double, outwards: Vector3) -> Twist {
    // A force that is no number is no reason to go on.
    isRetracting = isRetracting ? !(force < release) : !(force < threshold)
    return isRetracting ? Twist(linear: distance * outwards) : proposed
  }
}
