/// What can be chosen in a step: a small motion of the peg along or about an axis of its own frame.
///
///     PegAction.push.motion                // 2 mm along −z
///     PegAction.allCases.count             // 15
///
/// The document's six joint deltas are continuous; three values for each joint would make 3⁶ = 729
/// actions, most of which do nothing sensible. These fifteen are motions of the peg instead, mapped to
/// six joint deltas by the arm's Jacobian. An index below `allCases.count` is a `rawValue`.
public enum PegAction: Int, CaseIterable, Sendable {
  /// Into the hole by 2 mm.
  case push
  /// Into the hole by 0.25 mm.
  case press
  /// Out of the hole by 1 mm.
  case retract
  /// Sideways by 0.5 mm.
  case left, right, back, forth
  /// Sideways by 0.1 mm.
  case slightlyLeft, slightlyRight, slightlyBack, slightlyForth
  /// The upper end sideways, about the tip, by 0.005 radians.
  case leanLeft, leanRight, leanBack, leanForth

  /// The motion of the peg, in its own frame: z points out of the hole, right along x and forth
  /// along y.
  public var motion: Twist {
    switch self {
    case .push: Twist(linear: Vector3(0, 0, -0.002))
    case .press: Twist(linear: Vector3(0, 0, -0.00025))
    case .retract: Twist(linear: Vector3(0, 0, 0.001))
    case .left: Twist(linear: Vector3(-0.0005, 0, 0))
    case .right: Twist(linear: Vector3(0.0005, 0, 0))
    case .back: Twist(linear: Vector3(0, -0.0005, 0))
    case .forth: Twist(linear: Vector3(0, 0.0005, 0))
    case .slightlyLeft: Twist(linear: Vector3(-0.0001, 0, 0))
    case .slightlyRight: Twist(linear: Vector3(0.0001, 0, 0))
    case .slightlyBack: Twist(linear: Vector3(0, -0.0001, 0))
    case .slightlyForth: Twist(linear: Vector3(0, 0.0001, 0))
    case .leanLeft: Twist(angular: Vector3(0, -0.005, 0))
    case .leanRight: Twist(angular: Vector3(0, 0.005, 0))
    case .leanBack: Twist(angular: Vector3(0.005, 0, 0))
    case .leanForth: Twist(angular: Vector3(-0.005, 0, 0))
    }
  }
}

extension RobotArm {
  /// The joint deltas for a motion of the tool in its own frame, each within ±`limit`.
  ///
  /// Too large a motion is shortened as a whole, so that its direction stays.
  ///
  /// Exercise 10.2 has one rule more: where a joint would have to turn by more than 1 radian, the arm stays. Here
  /// it is moved by the shortened change: the recorded results of the peg were made so. The motions of
  /// `PegAction` ask for as much only next to a singularity.
  ///
  /// - Returns: Zeros where the arm is singular: then nothing moves.
  public func change(
    for motion: Twist, at angles: JointVector, within limit: Double
  ) -> JointVector {
    let (pose, jacobian) = poseAndJacobian(at: angles)
    guard let change = jacobian.change(for: motion.turned(by: pose.rotation)) else { return .zero }
    return change.scaled(within: limit)
  }
}
