import RealModule

/// Six turning joints in a row, described by Denavit and Hartenberg's parameters.
///
///     let arm = RobotArm.ur5
///     let tip = arm.pose(of: angles)
///     let jacobian = arm.jacobian(at: angles)
///
/// Joint *i* takes one frame to the next by
///
///     Rz(θᵢ) · Tz(dᵢ) · Tx(aᵢ) · Rx(αᵢ)
///
/// and `tool` is what the hand holds, seen from the last frame. Angles are radians, lengths metres.
///
/// Source: Denavit and Hartenberg, *A kinematic notation for lower-pair mechanisms* (1955); in
/// this, the distal form, Siciliano et al., *Robotics* (2009), section 2.8.2.
public struct RobotArm: Equatable, Sendable {
  /// The lengths a, along the common normals, in metres.
  public let lengths: JointVector
  /// The offsets d, along the joints' axes, in metres.
  public let offsets: JointVector
  /// The angles α from one joint's axis to the next, in radians.
  public let twists: JointVector
  /// What the hand holds, seen from the last frame.
  public var tool: Pose

  private let twistCosines: JointVector
  private let twistSines: JointVector

  /// Describes an arm.
  public init(
    lengths: JointVector, offsets: JointVector, twists: JointVector, tool: Pose = Pose()
  ) {
    self.lengths = lengths
    self.offsets = offsets
    self.twists = twists
    self.tool = tool
    // The cosine of a right angle, rounded, is not 0; a right angle is meant.
    func exact(_ value: Double) -> Double { abs(value) < 1e-15 ? 0 : value }
    var (cosines, sines) = (JointVector.zero, JointVector.zero)
    for joint in 0..<JointVector.count {
      cosines[joint] = exact(.cos(twists[joint]))
      sines[joint] = exact(.sin(twists[joint]))
    }
    (twistCosines, twistSines) = (cosines, sines)
  }

  /// Where the tool is, seen from the base.
  ///
  /// - Complexity: One sine and one cosine for each joint; no allocation.
  public func pose(of angles: JointVector) -> Pose {
    var frame = Pose()
    for joint in 0..<JointVector.count { advance(&frame, past: joint, at: angles[joint]) }
    return frame * tool
  }

  /// Takes the frame before a joint to the frame after it.
  @inline(__always)
  func advance(_ frame: inout Pose, past joint: Int, at angle: Double) {
    let (sine, cosine) = (Double.sin(angle), Double.cos(angle))
    let (before, axis) = (frame.rotation, frame.rotation.z)
    let x = cosine * before.x + sine * before.y
    let y = cosine * before.y - sine * before.x
    frame.position += offsets[joint] * axis + lengths[joint] * x
    frame.rotation = Rotation(
      x: x, y: twistCosines[joint] * y + twistSines[joint] * axis,
      z: twistCosines[joint] * axis - twistSines[joint] * y)
  }
}

extension RobotArm {
  /// The UR5 with nothing in its hand.
  ///
  /// Source: Universal Robots, *DH parameters for calculations of kinematics and dynamics* (support
  /// article), the row of the UR5: a₂ = −0.425, a₃ = −0.39225, d₁ = 0.089159, d₄ = 0.10915,
  /// d₅ = 0.09465, d₆ = 0.0823, α₁ = α₄ = 90°, α₅ = −90°.
  public static let ur5 = RobotArm(
    lengths: JointVector(0, -0.425, -0.39225, 0, 0, 0),
    offsets: JointVector(0.089159, 0, 0, 0.10915, 0.09465, 0.0823),
    twists: JointVector(.pi / 2, 0, 0, .pi / 2, -.pi / 2, 0))
}
