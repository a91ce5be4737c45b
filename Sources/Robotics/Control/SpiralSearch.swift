import RealModule

/// Puts the peg into the hole without learning: upright it, find the mouth by a spiral, push gently.
///
///     var search = SpiralSearch()
///     while !isOver {
///       let motion = search.motion(for: world.observation, hole: world.holeEstimate)
///       let step = world.step(motion: motion, using: &generator)
///     }
///
/// The force-control baseline. It stands upright over where the hole is believed to be, comes down until
/// it touches, and moves outwards along Archimedes' spiral under a light push until the tip drops. From
/// there on it pushes, and gives way to forces sideways and to moments as a compliant wrist does.
///
/// Source: the search by a spiral is the usual one, as in Chhatpar and Branicky, *Search strategies for
/// peg-in-hole assemblies with position uncertainty* (2001); gains and speeds are this course's.
public struct SpiralSearch: Equatable, Sendable {
  /// What it is doing.
  public enum Phase: Equatable, Sendable {
    case approaching, searching, inserting
  }

  /// What it is doing.
  public private(set) var phase = Phase.approaching
  /// The distance between two turns of the spiral, in metres.
  public var pitch = 0.0005
  /// How far it moves along the spiral in a step, in metres.
  public var stride = 0.0004
  /// The force that it presses with while it searches, in newtons.
  public var searchForce = 8.0
  /// The force that it pushes with while it inserts, in newtons.
  public var pushForce = 15.0
  /// How far it moves down in a step at most, in metres.
  public var descent = 0.002
  /// The share of a sideways force, at the hand's stiffness, that it gives way to in a step.
  public var compliance = 0.3

  private var angle = 0.0
  private var contactHeight = 0.0
  private let hand = ContactConfiguration()

  /// Creates a search with the starting values.
  public init() {}

  /// The next motion of the tip, in its own frame.
  public mutating func motion(for observation: PegObservation, hole: Pose) -> Twist {
    let peg = PegPlacement(observation.pose, seenFrom: hole)
    let toHole = hole.rotation.inverse * observation.pose.rotation
    let wrench = observation.wrench.turned(by: toHole)
    advance(peg, wrench)
    var motion: Twist
    switch phase {
    case .approaching: motion = approach(peg, wrench)
    case .searching: motion = search(peg, wrench)
    case .inserting: motion = insert(peg, wrench)
    }
    motion.linear.z = min(max(motion.linear.z, -descent), descent)
    return motion.turned(by: toHole.inverse)
  }

  /// Goes on to the next phase when this one has done its part.
  private mutating func advance(_ peg: PegPlacement, _ wrench: Wrench) {
    switch phase {
    case .approaching where wrench.force.z > searchForce:
      (phase, contactHeight, angle) = (.searching, peg.tip.z, 0)
    case .searching where peg.tip.z < contactHeight - 0.0003:
      phase = .inserting
    default: break
    }
    if phase != .inserting && peg.depth > 0.0015 { phase = .inserting }
  }

  /// Stands upright over the hole, and comes down: fast above a millimetre, then in small steps that
  /// give way sideways.
  private func approach(_ peg: PegPlacement, _ wrench: Wrench) -> Twist {
    if peg.tip.z < 0.0012 {
      let side = yielding(to: wrench)
      return Twist(
        linear: Vector3(side.x, side.y, -0.00025), angular: upright(peg, share: 0.5))
    }
    let isReady = peg.offset.length < 0.0002 && peg.lean.length < 0.004
    let down = isReady ? min(descent, peg.tip.z - 0.001) : 0
    return Twist(
      linear: Vector3(-peg.offset.x, -peg.offset.y, -down), angular: upright(peg, share: 1))
  }

  /// Moves along the spiral, holds the force, and gives way where the chamfer pushes sideways.
  private mutating func search(_ peg: PegPlacement, _ wrench: Wrench) -> Twist {
    let before = spiral
    angle += stride / max(pitch * angle / (2 * .pi), pitch / 2)
    let way = spiral - before + yielding(to: wrench)
    let down = (searchForce - wrench.force.z) / hand.axialStiffness
    return Twist(linear: Vector3(way.x, way.y, -down), angular: upright(peg, share: 0.3))
  }

  /// Where the spiral is now, from where it began.
  private var spiral: SIMD2<Double> {
    let radius = pitch * angle / (2 * .pi)
    return SIMD2(radius * Double.cos(angle), radius * Double.sin(angle))
  }

  /// How far to move with a force sideways, beyond what friction under the push can make.
  private func yielding(to wrench: Wrench) -> SIMD2<Double> {
    let side = SIMD2(wrench.force.x, wrench.force.y)
    let excess = side.length - 0.3 * max(wrench.force.z, 0) - 1
    guard excess > 0 else { return .zero }
    return side * (excess / side.length * compliance / hand.lateralStiffness)
  }

  /// Pushes, gives way sideways, and uprights against the moment.
  private func insert(_ peg: PegPlacement, _ wrench: Wrench) -> Twist {
    let side = SIMD2(wrench.force.x, wrench.force.y) * (compliance / hand.lateralStiffness)
    let turn = wrench.moment * (compliance / hand.leanStiffness)
    // A high force sideways is relieved before it is pushed on.
    let isTight = SIMD2(wrench.force.x, wrench.force.y).length > pushForce
    let force = isTight ? 0.3 * pushForce : pushForce
    let down = (force - wrench.force.z) / hand.axialStiffness + (isTight ? 0 : 0.001)
    let upright = upright(peg, share: 0.3)
    return Twist(
      linear: Vector3(side.x, side.y, -down),
      angular: Vector3(turn.x + upright.x, turn.y + upright.y, 0))
  }

  /// The turn that takes a share of the lean away.
  private func upright(_ peg: PegPlacement, share: Double) -> Vector3 {
    Vector3(share * peg.lean.y, -share * peg.lean.x, 0)
  }
}
