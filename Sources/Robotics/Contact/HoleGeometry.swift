/// A round peg and the round hole that it goes into; lengths in metres.
///
///     var geometry = HoleGeometry()
///     geometry.clearance = 0.001          // an easy hole
///
/// The hole is cut into a flat surface, upright, with a chamfer of 45° around its mouth. It is
/// seen from a frame whose origin is the middle of the mouth, at the height of the surface, and
/// whose z axis points out of the hole: what is inside has a negative z.
///
///     ──────┐           ┌──────   z = 0
///            ╲         ╱          chamfer
///             │       │           z = −chamfer
///             │       │
///             │ · · · │           z = −depth: inserted
///
/// The starting numbers are this course's own, assumed; a clearance of 0.1 mm on 20 mm lies
/// between the fits H8/e8 and H9/d9 of ISO 286.
public struct HoleGeometry: Equatable, Sendable {
  /// The radius of the peg.
  public var pegRadius = 0.010
  /// By how much the hole's diameter exceeds the peg's.
  public var clearance = 0.0001
  /// The depth at which the peg is inserted.
  public var depth = 0.020
  /// The height of the chamfer, and its width.
  public var chamfer = 0.001

  /// Creates the starting geometry.
  public init() {}

  /// The radius of the hole below its chamfer.
  public var holeRadius: Double { pegRadius + clearance / 2 }

  /// The clearance as a share of the hole's diameter, c in Whitney's formulas.
  public var relativeClearance: Double { clearance / (2 * holeRadius) }
}
