/// How stiff and how rough peg, hole and arm are.
///
/// The stiffness of the arm's compliant control is the starting value: 10 N/mm sideways,
/// 20 N/mm along the axis, 50 N m/rad in leaning, all at the peg's tip (assumed; impedance
/// controllers of arms of this size are run between 0.5 and 5 N/mm, remote-centre wrists between 5
/// and 100 N/mm). The friction of steel on steel, dry to oiled, is 0.1 to 0.3.
public struct ContactConfiguration: Equatable, Sendable {
  /// The stiffness of the compliant control sideways, in newtons a metre.
  public var lateralStiffness = 10_000.0
  /// The stiffness of the compliant control along the hole's axis, in newtons a metre.
  public var axialStiffness = 20_000.0
  /// The stiffness of the compliant control against leaning, in newton metres a radian.
  public var leanStiffness = 50.0
  /// The coefficient of friction μ, at rest and in motion.
  public var friction = 0.2
  /// The stiffness of a touching place, in newtons a metre: a hundred times the control's, so that
  /// 50 N dent it by 25 µm (assumed; it keeps forces continuous, and is no measured value).
  public var surfaceStiffness = 2_000_000.0

  /// Creates the starting values.
  public init() {}

  /// The control's stiffness by lane of a placement.
  @inline(__always) var stiffness: SIMD8<Double> {
    SIMD8(
      lateralStiffness, lateralStiffness, axialStiffness, leanStiffness, leanStiffness, 0, 0, 0)
  }
}
