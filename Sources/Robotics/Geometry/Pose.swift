/// Where a frame is and how it is turned, seen from another frame.
///
///     let tip = flange * tool              // a frame on a frame
///     let place = flange * Vector3(0, 0, 0.1)
///
/// A pose maps what is measured in its own frame to the frame that it is seen from:
///
///     place = rotation · (place in the frame) + position
public struct Pose: Equatable, Sendable {
  /// Where the frame's origin is, in metres.
  public var position: Vector3
  /// How the frame is turned.
  public var rotation: Rotation

  /// Creates a pose.
  @inlinable
  public init(position: Vector3 = .zero, rotation: Rotation = .identity) {
    self.position = position
    self.rotation = rotation
  }

  /// Maps a place.
  @inlinable
  public static func * (pose: Pose, place: Vector3) -> Vector3 {
    pose.rotation * place + pose.position
  }

  /// A frame that is posed in another posed frame.
  @inlinable
  public static func * (left: Pose, right: Pose) -> Pose {
    Pose(position: left * right.position, rotation: left.rotation * right.rotation)
  }

  /// The other way round: the frame that this pose is seen from, seen from this one.
  @inlinable public var inverse: Pose {
    let back = rotation.inverse
    return Pose(position: back * -position, rotation: back)
  }

  /// The small motion from this pose to another: the way of the origin, and the turn.
  public func motion(to other: Pose) -> Twist {
    Twist(
      linear: other.position - position,
      angular: (other.rotation * rotation.inverse).vector)
  }
}
