/// How the tool moves when a joint turns: one motion for each joint.
///
///     let motion = jacobian * JointVector(0, 0.01, 0, 0, 0, 0)
///
/// The geometric Jacobian, in the axes of the base and at the tool's origin: joint *i*, whose axis
/// points along zᵢ and passes through pᵢ, moves a tool at p by
///
///     zᵢ × (p − pᵢ)   and turns it by   zᵢ
///
/// Source: Siciliano et al., *Robotics* (2009), section 3.1.
public struct Jacobian: Equatable, Sendable {
  /// The columns: the motion for one radian of each joint.
  @usableFromInline var columns: (Twist, Twist, Twist, Twist, Twist, Twist)

  @usableFromInline
  init() {
    columns = (Twist(), Twist(), Twist(), Twist(), Twist(), Twist())
  }

  /// The motion for one radian of a joint, counted from the base.
  @inlinable
  public internal(set) subscript(joint: Int) -> Twist {
    get {
      switch joint {
      case 0: columns.0
      case 1: columns.1
      case 2: columns.2
      case 3: columns.3
      case 4: columns.4
      default: columns.5
      }
    }
    set {
      switch joint {
      case 0: columns.0 = newValue
      case 1: columns.1 = newValue
      case 2: columns.2 = newValue
      case 3: columns.3 = newValue
      case 4: columns.4 = newValue
      default: columns.5 = newValue
      }
    }
  }

  @inlinable
  public static func == (left: Jacobian, right: Jacobian) -> Bool {
    (0..<JointVector.count).allSatisfy { left[$0] == right[$0] }
  }

  /// The motion that a change of the joints causes, to first order.
  @inlinable
  public static func * (jacobian: Jacobian, change: JointVector) -> Twist {
    var motion = Twist()
    for joint in 0..<JointVector.count { motion = motion + change[joint] * jacobian[joint] }
    return motion
  }

  /// The change of the joints that causes a motion, to first order, or nil where the arm is
  /// singular.
  ///
  /// - Complexity: One elimination of 6 by 6; no allocation.
  public func change(for motion: Twist) -> JointVector? {
    withUnsafeTemporaryAllocation(of: SIMD8<Double>.self, capacity: JointVector.count) { rows in
      for axis in 0..<3 {
        rows[axis] = row(motion.linear[axis]) { $0.linear[axis] }
        rows[axis + 3] = row(motion.angular[axis]) { $0.angular[axis] }
      }
      guard SmallSystem.solve(rows) else { return nil }
      return JointVector(rows[0][6], rows[1][6], rows[2][6], rows[3][6], rows[4][6], rows[5][6])
    }
  }

  @inline(__always)
  private func row(_ right: Double, _ part: (Twist) -> Double) -> SIMD8<Double> {
    SIMD8(
      part(columns.0), part(columns.1), part(columns.2), part(columns.3), part(columns.4),
      part(columns.5), right, 0)
  }
}

extension RobotArm {
  /// The geometric Jacobian of the tool.
  ///
  /// - Complexity: That of a pose; no allocation.
  public func jacobian(at angles: JointVector) -> Jacobian {
    poseAndJacobian(at: angles).jacobian
  }

  /// Where the tool is, and how each joint moves it.
  public func poseAndJacobian(at angles: JointVector) -> (pose: Pose, jacobian: Jacobian) {
    var jacobian = Jacobian()
    var frame = Pose()
    // The axis of each joint, and for the time being where it passes, in place of the motion.
    for joint in 0..<JointVector.count {
      jacobian[joint] = Twist(linear: frame.position, angular: frame.rotation.z)
      advance(&frame, past: joint, at: angles[joint])
    }
    let end = frame * tool
    for joint in 0..<JointVector.count {
      let (origin, axis) = (jacobian[joint].linear, jacobian[joint].angular)
      jacobian[joint].linear = axis.cross(end.position - origin)
    }
    return (end, jacobian)
  }

  /// The joint angles near `guess` at which the tool is at `goal`, or nil.
  ///
  /// Newton's method: each round adds the change of the joints for the motion that is left. It
  /// finds what lies near and nothing else; within some centimetres it needs three or four rounds.
  ///
  /// - Returns: Nil when the arm is singular on the way, or `goal` is not within 1e-10 metres and
  ///   radians after `rounds`.
  public func angles(reaching goal: Pose, near guess: JointVector, rounds: Int = 20)
    -> JointVector?
  {
    var angles = guess
    for _ in 0..<rounds {
      let (pose, jacobian) = poseAndJacobian(at: angles)
      let rest = pose.motion(to: goal)
      if max(rest.linear.length, rest.angular.length) < 1e-10 { return angles }
      guard let change = jacobian.change(for: rest) else { return nil }
      angles = angles + change.scaled(within: 0.5)
    }
    return nil
  }
}
