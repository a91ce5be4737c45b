/// Where a frame is and how it is turned, seen from the robot's base, as a robot's controller tells it.
///
///     let hole = FramePose(position: [0.4, 0.1, 0.02], rollPitchYaw: [0, 0, .pi / 2])
///
/// The frame is turned about the axes of the base, which stay where they are: by roll about x first, then
/// by pitch about y, then by yaw about z. As a matrix,
///
///     R = Rz(yaw) · Ry(pitch) · Rx(roll)
///
/// whose columns are the axes of the frame, seen from the base. A vector that is measured in the frame is
/// R · v in the base's axes; a vector of the base's is Rᵀ · v in the frame's.
///
/// Source: Siciliano et al., *Robotics* (2009), section 2.4.2.
public struct FramePose: Hashable, Codable, Sendable {
  /// Where the frame's origin is: x, y and z in metres.
  public var position: [Double]
  /// Roll, pitch and yaw, in radians.
  public var rollPitchYaw: [Double]

  /// Creates a pose.
  public init(position: [Double], rollPitchYaw: [Double]) {
    self.position = position
    self.rollPitchYaw = rollPitchYaw
  }
}
