extension ContactState {
  /// Finds where the peg comes to rest when the hand's target moves to `target`.
  ///
  /// The motion is slow, so that forces balance at every moment (quasi-static): with q the peg's
  /// placement, K the control's stiffness, and each touching place pushing by its overlap and
  /// rubbing by Coulomb's law,
  ///
  ///     K (target − q) + external force + pushes + frictions = 0
  ///
  /// Newton's method solves it, with the friction of this step as part of the unknown. Friction
  /// remembers the last equilibrium, so a long way has to be taken in small steps: tenths of a
  /// millimetre.
  ///
  /// An `external` force on the peg, in newtons, acts at its tip.
  ///
  /// - Complexity: One step where nothing touches; else two to eight eliminations of 5 by 5. No
  ///   allocation.
  public mutating func settle(
    at target: PegPlacement, external: Vector3 = .zero, in geometry: HoleGeometry,
    _ configuration: ContactConfiguration
  ) {
    let stiffness = configuration.stiffness
    let pull = SIMD8(external.x, external.y, external.z, 0, 0, 0, 0, 0)
    let free = PegPlacement(
      lanes: target.lanes + pull
        / stiffness.replacing(
          with: 1, where: stiffness .== 0))
    if !geometry.touches(free) {
      self = ContactState(free: free)
      return
    }
    move(to: target.lanes, pull, in: geometry, configuration, halvings: 0)
  }

  /// Takes one step to an equilibrium, or two half steps where Newton's method fails.
  ///
  /// A peg that slips over an edge snaps from one equilibrium to a distant one, and there is none
  /// near by. Then it is held back by a damper ten times as stiff as the hand, or a hundred times,
  /// and what is not yet balanced moves it in the next steps. Its load is the hand's then: the
  /// surfaces push against the damper, too, and that is nobody's force.
  private mutating func move(
    to target: SIMD8<Double>, _ pull: SIMD8<Double>, in geometry: HoleGeometry,
    _ configuration: ContactConfiguration, halvings: Int
  ) {
    let start = self
    if iterate(from: start, target, pull, damping: 0, in: geometry, configuration) { return }
    self = start
    if halvings < 2 {
      let middle = start.target + 0.5 * (target - start.target)
      for goal in [middle, target] {
        move(to: goal, pull, in: geometry, configuration, halvings: halvings + 1)
      }
      return
    }
    for damping in [10.0, 100] {
      if iterate(from: start, target, pull, damping: damping, in: geometry, configuration) {
        bearHand(pull, configuration)
        return
      }
      self = start
    }
    // Rarely even that fails; then the peg waits where it was, and the hand bends.
    self.target = target
    residual += Balance.size(of: configuration.stiffness * (target - start.target))
    bearHand(pull, configuration)
  }

  /// Takes what hand and external force exert for the load, where surfaces alone do not say it.
  ///
  /// In equilibrium both are the same, K (target − q) + external force + load = 0. Without one, the
  /// surfaces' force is that of a moment that this slow model does not follow: after a step in which the
  /// peg could only wait it is an old one, and falls behind the hand by 4 N in each such step.
  mutating func bearHand(_ pull: SIMD8<Double>, _ configuration: ContactConfiguration) {
    load = Wrench()
    add(-(configuration.stiffness * (target - peg.lanes) + pull), twist: 0)
  }

  /// Newton's method from where the peg is.
  ///
  /// A touching place that appears, vanishes or begins to slide changes the equations, and whole
  /// rounds can then go to and fro between two of them; shorter ones end that.
  ///
  /// - Returns: Whether the equations, with the damper's force, are solved.
  @inline(__always)
  private mutating func iterate(
    from start: ContactState, _ target: SIMD8<Double>, _ pull: SIMD8<Double>, damping: Double,
    in geometry: HoleGeometry, _ configuration: ContactConfiguration
  ) -> Bool {
    let stiffness = configuration.stiffness
    let damper = damping * stiffness
    self.target = target
    for round in 0..<Self.roundLimit {
      var balance = Balance(stiffness: stiffness + damper)
      let motion = peg.lanes - start.peg.lanes
      balance.force = stiffness * (target - peg.lanes) + pull - damper * motion
      gather(from: start, motion, into: &balance, in: geometry, configuration)
      residual = balance.size
      guard residual > Self.tolerance, round + 1 < Self.roundLimit,
        let change = balance.change()
      else { break }
      peg.lanes += (round < 12 ? 1 : round < 20 ? 0.5 : 0.25) * Self.limited(change)
    }
    let isSolved = residual <= Self.poorResidual
    residual += Balance.size(of: damper * (peg.lanes - start.peg.lanes))
    return isSolved
  }

  /// The rounds of Newton's method before an equilibrium is taken as it is.
  static let roundLimit = 30
  /// The force, in newtons, at which forces count as balanced; moments are divided by 10 mm.
  static let tolerance = 1e-6
  /// The force, in newtons, above which an equilibrium is sought again in smaller steps.
  static let poorResidual = 1e-3

  /// A round's motion, shortened to 0.5 mm and 0.05 radians.
  @inline(__always)
  private static func limited(_ change: SIMD8<Double>) -> SIMD8<Double> {
    let way = max(abs(change[0]), abs(change[1]), abs(change[2]))
    let size = max(2e3 * way, 20 * max(abs(change[3]), abs(change[4])))
    return size > 1 ? change / size : change
  }

  /// Adds up what all touching places do, and keeps it.
  @inline(__always)
  private mutating func gather(
    from start: ContactState, _ motion: SIMD8<Double>, into balance: inout Balance,
    in geometry: HoleGeometry, _ configuration: ContactConfiguration
  ) {
    load = Wrench()
    (surface, rim, leftEdge, rightEdge, flank) = (Place(), Place(), Place(), Place(), Place())
    if geometry.isOverSurface(peg) {
      gatherSurface(start, motion, into: &balance, geometry, configuration)
      return
    }
    // A rim that comes to the edge, or leaves it, keeps the friction that it had.
    switch geometry.rimRegion(peg) {
    case .chamfer:
      rim = gather(
        geometry.chamferTouch(peg), start.smoothFriction, motion, into: &balance, configuration)
    case .wall:
      rim = gather(
        geometry.wallTouch(peg), start.smoothFriction, motion, into: &balance, configuration)
    case .edge:
      let (left, right) = (start.leftEdge, start.rightEdge)
      leftEdge = gather(
        geometry.edgeTouch(peg, side: 1), left.force > 0 ? left.friction : start.rim.friction,
        motion, into: &balance, configuration)
      rightEdge = gather(
        geometry.edgeTouch(peg, side: -1), right.force > 0 ? right.friction : start.rim.friction,
        motion, into: &balance, configuration)
    }
    flank = gather(
      geometry.flankTouch(peg), start.flank.friction, motion, into: &balance, configuration)
  }

  /// The friction of a rim on chamfer or wall, or that with which it left the edge.
  @inline(__always)
  private var smoothFriction: SIMD2<Double> {
    if rim.force > 0 { return rim.friction }
    return leftEdge.force > rightEdge.force ? leftEdge.friction : rightEdge.friction
  }

  /// Adds what one place inside of the mouth does.
  @inline(__always)
  private mutating func gather(
    _ touch: Touch, _ earlier: SIMD2<Double>, _ motion: SIMD8<Double>,
    into balance: inout Balance, _ configuration: ContactConfiguration
  ) -> Place {
    guard touch.overlap > 0 else { return Place() }
    let force = balance.push(touch, configuration.surfaceStiffness)
    let normalForce = force * touch.normalScale
    let friction = balance.rub(
      touch, after: earlier, motion: motion, normalForce: normalForce,
      pushes: touch.normalScale * touch.pushGradient(configuration.surfaceStiffness),
      configuration)
    let total =
      friction.x * touch.firstTangent + friction.y * touch.secondTangent - force * touch.normal
    add(total, twist: touch.lever * friction.x)
    return Place(force: normalForce, friction: friction)
  }

  /// Adds what the surface does to the lower face; its three places rub as one.
  @inline(__always)
  private mutating func gatherSurface(
    _ start: ContactState, _ motion: SIMD8<Double>, into balance: inout Balance,
    _ geometry: HoleGeometry, _ configuration: ContactConfiguration
  ) {
    var (total, pushes) = (SIMD8<Double>.zero, SIMD8<Double>.zero)
    var last: Touch?
    for place in -1...1 {
      let touch = geometry.surfaceTouch(peg, place: place)
      guard touch.overlap > 0 else { continue }
      let force = balance.push(touch, configuration.surfaceStiffness)
      surface.force += force
      total -= force * touch.normal
      pushes += touch.pushGradient(configuration.surfaceStiffness)
      last = touch
    }
    guard let touch = last else { return }
    let friction = balance.rub(
      touch, after: start.surface.friction, motion: motion, normalForce: surface.force,
      pushes: pushes, configuration)
    surface.friction = friction
    // The three pushes act like one at their centre, about which friction turns the peg. A push at
    // (x, y) has the moments −x and −y times its force in the lanes of the lean.
    let centre = SIMD2(-total[3], -total[4]) / surface.force
    total += SIMD8(friction.x, friction.y, 0, 0, 0, 0, 0, 0)
    add(total, twist: centre.x * friction.y - centre.y * friction.x)
  }

  /// Adds a force by lanes to the load: a moment of lean x turns about y, one of lean y about −x.
  @inline(__always)
  private mutating func add(_ total: SIMD8<Double>, twist: Double) {
    load.force += Vector3(total[0], total[1], total[2])
    load.moment += Vector3(-total[4], total[3], twist)
  }
}

extension HoleGeometry {
  /// Whether a peg overlaps with anything.
  @inline(__always)
  func touches(_ peg: PegPlacement) -> Bool {
    // The lowest point of the face is still above the surface.
    if peg.lanes[2] - pegRadius * peg.lean.length > 0 { return false }
    if isOverSurface(peg) {
      return (-1...1).contains { surfaceTouch(peg, place: $0).overlap > 0 }
    }
    if flankTouch(peg).overlap > 0 { return true }
    switch rimRegion(peg) {
    case .chamfer: return chamferTouch(peg).overlap > 0
    case .wall: return wallTouch(peg).overlap > 0
    case .edge:
      return edgeTouch(peg, side: 1).overlap > 0 || edgeTouch(peg, side: -1).overlap > 0
    }
  }
}
