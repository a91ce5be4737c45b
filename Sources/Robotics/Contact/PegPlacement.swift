/// Where a peg is, seen from the hole: its tip, and how it leans.
///
///     var peg = PegPlacement(tip: Vector3(0.0005, 0, 0.003), lean: SIMD2(0.01, 0))
///     peg.depth        // −0.003: still 3 mm above the surface
///
/// The tip is the middle of the peg's lower face. The peg's axis points from there along
/// (lean.x, lean.y, 1): a lean of 0.01 towards x is a turn of 0.01 radians about y. Leans are small,
/// below about 0.1, and their squares are neglected. A turn about the peg's own axis changes nothing
/// for a round peg and is left out.
public struct PegPlacement: Equatable, Sendable {
  /// Tip and lean in the first five lanes: x, y, z, lean towards x, lean towards y.
  var lanes: SIMD8<Double>

  init(lanes: SIMD8<Double>) { self.lanes = lanes }

  /// Creates a placement; lengths in metres.
  public init(tip: Vector3, lean: SIMD2<Double> = .zero) {
    lanes = SIMD8(tip.x, tip.y, tip.z, lean.x, lean.y, 0, 0, 0)
  }

  /// Where the middle of the lower face is, in metres.
  public var tip: Vector3 {
    get { Vector3(lanes[0], lanes[1], lanes[2]) }
    set { (lanes[0], lanes[1], lanes[2]) = (newValue.x, newValue.y, newValue.z) }
  }

  /// How far the axis moves sideways for each metre upwards.
  public var lean: SIMD2<Double> {
    get { SIMD2(lanes[3], lanes[4]) }
    set { (lanes[3], lanes[4]) = (newValue.x, newValue.y) }
  }

  /// The tip's distance from the hole's axis, as a vector.
  @inline(__always) var offset: SIMD2<Double> { SIMD2(lanes[0], lanes[1]) }

  /// How far the tip is below the surface, in metres; negative above it.
  public var depth: Double { -lanes[2] }
}
