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
    case .searching where peg.tip.z < contactHeight - Gait.drop:
      phase = .inserting
    default: break
    }
    if phase != .inserting && peg.depth > Gait.insideDepth { phase = .inserting }
  }

  /// Stands upright over the hole, and comes down: fast above a millimetre, then in small steps that
  /// give way sideways.
  ///
  /// The whole offset sideways is one motion.
  private func approach(_ peg: PegPlacement, _ wrench: Wrench) -> Twist {
    if peg.tip.z < Gait.slowHeight {
      let side = yielding(to: wrench)
      return Twist(
        linear: Vector3(side.x, side.y, -Gait.slowDescent),
        angular: upright(peg, share: Gait.slowUprighting))
    }
    let isReady =
      peg.offset.length < Gait.readyOffset && peg.lean.length < Gait.readyLean
    let down = isReady ? min(descent, peg.tip.z - Gait.fastFloor) : 0
    return Twist(
      linear: Vector3(-peg.offset.x, -peg.offset.y, -down), angular: upright(peg, share: 1))
  }

  /// Moves along the spiral, holds the force, and gives way where the chamfer pushes sideways.
  private mutating func search(_ peg: PegPlacement, _ wrench: Wrench) -> Twist {
    let before = spiral
    angle += stride / max(pitch * angle / (2 * .pi), pitch / 2)
    let way = spiral - before + yielding(to: wrench)
    let down = (searchForce - wrench.force.z) / hand.axialStiffness
    return Twist(
      linear: Vector3(way.x, way.y, -down), angular: upright(peg, share: Gait.uprighting))
  }

  /// Where the spiral is now, from where it began.
  private var spiral: SIMD2<Double> {
    let radius = pitch * angle / (2 * .pi)
    return SIMD2(radius * Double.cos(angle), radius * Double.sin(angle))
  }

  /// How far to move with a force sideways, beyond what friction under the push can make.
  private func yielding(to wrench: Wrench) -> SIMD2<Double> {
    let side = SIMD2(wrench.force.x, wrench.force.y)
    let excess =
      side.length - Gait.expectedFriction * max(wrench.force.z, 0) - Gait.forceTolerance
    guard excess > 0 else { return .zero }
    return side * (excess / side.length * compliance / hand.lateralStiffness)
  }

  /// Pushes, gives way sideways, and uprights against the moment.
  private func insert(_ peg: PegPlacement, _ wrench: Wrench) -> Twist {
    let side = SIMD2(wrench.force.x, wrench.force.y) * (compliance / hand.lateralStiffness)
    let turn = wrench.moment * (compliance / hand.leanStiffness)
    // A high force sideways is relieved before it is pushed on.
    let isTight = SIMD2(wrench.force.x, wrench.force.y).length > pushForce
    let force = isTight ? Gait.tightShare * pushForce : pushForce
    let down = (force - wrench.force.z) / hand.axialStiffness + (isTight ? 0 : Gait.advance)
    let upright = upright(peg, share: Gait.uprighting)
    return Twist(
      linear: Vector3(side.x, side.y, -down),
      angular: Vector3(turn.x + upright.x, turn.y + upright.y, 0))
  }

  /// The turn that takes a share of the lean away.
  private func upright(_ peg: PegPlacement, share: Double) -> Vector3 {
    Vector3(share * peg.lean.y, -share * peg.lean.x, 0)
  }
}

/// What tells the phases of the search apart, and how it moves in them: this course's values, assumed.
private enum Gait {
  /// The height of the tip over the surface below which it comes down slowly, in metres.
  static let slowHeight = 0.0012
  /// How far it comes down in a slow step, in metres.
  static let slowDescent = 0.00025
  /// The height that fast steps come down to, in metres.
  static let fastFloor = 0.001
  /// How near the hole's axis the tip is before it comes down, in metres.
  static let readyOffset = 0.0002
  /// How little the peg leans before it comes down, in radians.
  static let readyLean = 0.004
  /// How far the tip drops below the place of contact when it has found the mouth, in metres.
  static let drop = 0.0003
  /// The depth of the tip at which it is in the hole, whatever it was doing, in metres.
  static let insideDepth = 0.0015
  /// How far it aims below the place that the force asks for while it inserts, in metres.
  static let advance = 0.001
  /// The share of the lean that a slow step down takes away.
  static let slowUprighting = 0.5
  /// The share of the lean that a step of searching or inserting takes away.
  static let uprighting = 0.3
  /// The share of the push that is left while the force sideways is high.
  static let tightShare = 0.3
  /// The coefficient of friction that a force sideways is put down to, the greatest that training draws.
  static let expectedFriction = 0.3
  /// The force sideways beyond friction that is taken for noise, in newtons.
  static let forceTolerance = 1.0
}
