/// A small motion of the peg's tip: its way in metres, and the turn about it in radians.
///
///     let push = TipMotion(linear: [0, 0, -0.002], angular: [0, 0, 0])
///
/// Both have three numbers along the axes of the tip's frame, whose z axis points out of the hole. A turn is
/// its axis times its angle; positive ones turn as a right-handed screw does.
public struct TipMotion: Hashable, Codable, Sendable {
  /// The way of the tip: x, y and z in metres.
  public var linear: [Double]
  /// The turn about the tip: about x, y and z, in radians.
  public var angular: [Double]

  /// Creates a motion.
  public init(linear: [Double] = [0, 0, 0], angular: [Double] = [0, 0, 0]) {
    self.linear = linear
    self.angular = angular
  }

  /// The motion that does nothing.
  public static let none = TipMotion()
}
