/// A peg in the arm's compliant hand: where it is, and how hard each place touches and rubs.
///
///     var state = ContactState(free: placement)
///     state.settle(at: target, in: geometry, configuration)
///     state.load.force.z        // the push of the surface, in newtons
///
/// Everything is seen from the hole.
public struct ContactState: Equatable, Sendable {
  /// Where the peg is.
  public internal(set) var peg: PegPlacement
  /// What the surfaces do to the peg: the force, and the moment about its tip.
  ///
  /// Where no equilibrium was found, which `residual` tells, it is what the hand exerts on the peg.
  public internal(set) var load = Wrench()
  /// The surface against the lower face; friction along x and y.
  public internal(set) var surface = Place()
  /// Chamfer or wall against the rim of the lower face; friction around the hole and up the slope.
  public internal(set) var rim = Place()
  /// The chamfer's lower edge against the rim, left and right of where the peg leans to.
  public internal(set) var leftEdge = Place()
  public internal(set) var rightEdge = Place()
  /// The chamfer's lower edge against the flank; friction around the hole and along the peg.
  public internal(set) var flank = Place()
  /// By how much the last equilibrium was missed, as a force in newtons.
  public internal(set) var residual = 0.0

  /// Where the hand last aimed, by lanes of a placement.
  var target: SIMD8<Double>

  /// Creates the state of a peg that touches nothing.
  public init(free peg: PegPlacement) {
    self.peg = peg
    target = peg.lanes
  }

  /// The number of places at which the peg touches; the lower face counts once.
  ///
  /// Inside the hole, 1 is one-point contact and 2 is two-point contact.
  public var touchCount: Int {
    [surface, rim, leftEdge, rightEdge, flank].count { $0.force > 0 }
  }

  /// What happens at a touching place.
  public struct Place: Equatable, Sendable {
    /// The force across the surfaces, in newtons; 0 where nothing touches.
    public internal(set) var force = 0.0
    /// The friction along two directions of the surface, in newtons.
    public internal(set) var friction = SIMD2<Double>.zero
  }

  /// The friction of a place after it has moved by `motion` along its two directions.
  ///
  /// Coulomb's law with an elastic onset: the place resists like a spring until its friction
  /// reaches μ times the normal force, and slides at that force from there.
  ///
  /// - Returns: The friction, and its size before the limit.
  @inline(__always)
  static func friction(
    after earlier: SIMD2<Double>, motion: SIMD2<Double>, stiffness: Double, limit: Double
  ) -> (friction: SIMD2<Double>, wanted: Double) {
    let trial = earlier - stiffness * motion
    let size = trial.length
    return (size <= limit ? trial : trial * (limit / size), size)
  }
}
