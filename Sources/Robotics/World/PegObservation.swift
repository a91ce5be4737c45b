/// What is measured after a step: 24 numbers.
///
///     let numbers = observation.numbers        // 6 angles, 6 rates, pose 6, wrench 6
///
/// The pose is computed from the measured angles, as a robot's controller does, so that an error of the
/// angles is an error of the pose: 0.02 radians at a reach of half a metre are a centimetre.
public struct PegObservation: Equatable, Sendable {
  /// The joint angles, in radians.
  public var angles = JointVector.zero
  /// Their rates, in radians a second: the difference of two measurements by the time between.
  public var rates = JointVector.zero
  /// Where the peg's tip is, and how its frame is turned, seen from the base.
  public var pose = Pose()
  /// The load on the peg, about its tip and in its frame.
  public var wrench = Wrench()

  /// Creates an observation of zeros.
  public init() {}

  /// The 24 numbers: angles, rates, position, roll, pitch and yaw, force, moment.
  public var numbers: [Double] {
    var numbers: [Double] = []
    numbers.reserveCapacity(24)
    for joint in 0..<JointVector.count { numbers.append(angles[joint]) }
    for joint in 0..<JointVector.count { numbers.append(rates[joint]) }
    for vector in [pose.position, pose.rotation.rollPitchYaw, wrench.force, wrench.moment] {
      numbers += [vector.x, vector.y, vector.z]
    }
    return numbers
  }
}

/// What a step really did, for replay, for curves, and for judging: some of it no sensor knows.
public struct PegReport: Equatable, Sendable {
  /// The action that was carried out: the chosen one, or the retraction that overrode it; nil for
  /// motions that are no action.
  public internal(set) var executedAction: Int?
  /// The joint deltas that were carried out, in radians: after safety, limits and guard.
  public internal(set) var executedChange = JointVector.zero
  /// Whether the safety layer overrode the command.
  public internal(set) var wasOverridden = false
  /// Whether the command led out of the workspace, and was not carried out.
  public internal(set) var wasRefused = false
  /// The greatest force of the surfaces on the peg during the step, in newtons.
  public internal(set) var peakForce = 0.0
  /// Whether that was above the limit.
  public internal(set) var exceededForce = false
  /// Whether the peg is inserted.
  public internal(set) var isInserted = false
  /// Where the peg is, seen from the hole.
  public internal(set) var peg = PegPlacement(tip: .zero)
  /// The load of the surfaces on the peg, about its tip, seen from the hole.
  public internal(set) var load = Wrench()

  /// Creates the report of a step that did nothing.
  public init() {}
}
