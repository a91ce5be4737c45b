package import Robotics

/// A UR5 with a peg in its hand, as a robot's controller knows it: given as a tool.
///
///     let rotation = try arm.rotation(at: angles)     // 3 rows: the columns are the tip's axes
///     let jacobian = try arm.jacobian(at: angles)     // 6 rows, one column for each joint
///
/// The tip's z axis points from the peg's tip into the hand.
///
/// Source: Universal Robots, *DH parameters for calculations of kinematics and dynamics*; for the Jacobian,
/// Siciliano et al., *Robotics* (2009), section 3.1.
public struct PegArm: Hashable, Codable, Sendable {
  /// How far the tip is ahead of the hand, in metres.
  public var pegLength: Double

  /// Creates an arm.
  public init(pegLength: Double = 0.15) {
    self.pegLength = pegLength
  }

  /// The joint angles at which the peg is upright over the hole's usual place, in radians.
  public static let home: [Double] = [0, -.pi / 2, -.pi / 2, -.pi / 2, .pi / 2, 0]

  /// How the tip's frame is turned: a matrix T, row by row, whose columns are the tip's axes seen from the
  /// base.
  ///
  /// A vector v along the tip's axes is T · v along the base's.
  ///
  /// - Parameter angles: Six joint angles, in radians.
  /// - Returns: Three rows of three numbers.
  /// - Throws: `InvalidInput` where there are not six finite angles.
  public func rotation(at angles: [Double]) throws -> [[Double]] {
    let turn = robot.pose(of: try vector(angles)).rotation
    return (0..<3).map { [turn.x[$0], turn.y[$0], turn.z[$0]] }
  }

  /// How the tip moves with the joints: a matrix J, row by row.
  ///
  /// Six small changes of the joints, c in radians, move the tip by J · c: first three numbers for its way,
  /// in metres, then three for its turn, in radians, all along the axes of the *base*.
  ///
  /// - Parameter angles: Six joint angles, in radians.
  /// - Returns: Six rows of six numbers; the columns belong to the joints, from the base to the hand.
  /// - Throws: `InvalidInput` where there are not six finite angles.
  public func jacobian(at angles: [Double]) throws -> [[Double]] {
    let jacobian = robot.jacobian(at: try vector(angles))
    let joints = 0..<JointVector.count
    return (0..<3).map { row in joints.map { jacobian[$0].linear[row] } }
      + (0..<3).map { row in joints.map { jacobian[$0].angular[row] } }
  }

  /// The reference's arm.
  package var robot: RobotArm {
    var robot = PegInHoleConfiguration.armWithPeg
    robot.tool.position = Vector3(0, 0, pegLength)
    return robot
  }

  private func vector(_ angles: [Double]) throws -> JointVector {
    guard angles.count == JointVector.count, angles.allSatisfy(\.isFinite) else {
      throw InvalidInput("an arm has six joint angles")
    }
    return JointVector(angles[0], angles[1], angles[2], angles[3], angles[4], angles[5])
  }
}
