/// A motion of a frame: the way of its origin and the turn about it, or their rates.
///
/// Over a time it is metres and radians; as a rate, metres and radians a second.
public struct Twist: Equatable, Sendable {
  /// The way of the origin.
  public var linear: Vector3
  /// The turn, its direction times its angle.
  public var angular: Vector3

  /// Creates a motion.
  @inlinable
  public init(linear: Vector3 = .zero, angular: Vector3 = .zero) {
    self.linear = linear
    self.angular = angular
  }

  /// The same motion in the axes that `rotation` turns to.
  @inlinable
  public func turned(by rotation: Rotation) -> Twist {
    Twist(linear: rotation * linear, angular: rotation * angular)
  }

  @inlinable
  public static func + (left: Twist, right: Twist) -> Twist {
    Twist(linear: left.linear + right.linear, angular: left.angular + right.angular)
  }

  @inlinable
  public static func * (factor: Double, twist: Twist) -> Twist {
    Twist(linear: factor * twist.linear, angular: factor * twist.angular)
  }
}

/// A load on a frame: force in newtons, and moment about the frame's origin in newton metres.
public struct Wrench: Equatable, Sendable {
  /// The force, in newtons.
  public var force: Vector3
  /// The moment about the origin, in newton metres.
  public var moment: Vector3

  /// Creates a load.
  @inlinable
  public init(force: Vector3 = .zero, moment: Vector3 = .zero) {
    self.force = force
    self.moment = moment
  }

  /// The same load in the axes that `rotation` turns to.
  @inlinable
  public func turned(by rotation: Rotation) -> Wrench {
    Wrench(force: rotation * force, moment: rotation * moment)
  }

  @inlinable
  public static func + (left: Wrench, right: Wrench) -> Wrench {
    Wrench(force: left.force + right.force, moment: left.moment + right.moment)
  }
}
