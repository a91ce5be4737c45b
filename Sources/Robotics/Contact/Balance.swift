/// The equations of an equilibrium, linearised: the force that is not yet balanced, and how it
/// falls as the peg moves.
struct Balance {
  /// The force by lane that is left over.
  var force = SIMD8<Double>.zero
  /// Minus the derivative of the force, by rows.
  private var rows: (SIMD8<Double>, SIMD8<Double>, SIMD8<Double>, SIMD8<Double>, SIMD8<Double>)

  /// Creates the equations of a peg that only the hand holds.
  @inline(__always)
  init(stiffness: SIMD8<Double>) {
    rows = (
      SIMD8(stiffness[0], 0, 0, 0, 0, 0, 0, 0), SIMD8(0, stiffness[1], 0, 0, 0, 0, 0, 0),
      SIMD8(0, 0, stiffness[2], 0, 0, 0, 0, 0), SIMD8(0, 0, 0, stiffness[3], 0, 0, 0, 0),
      SIMD8(0, 0, 0, 0, stiffness[4], 0, 0, 0)
    )
  }

  /// The unbalanced force in newtons, moments divided by 10 mm: the greatest of the five.
  @inline(__always) var size: Double { Self.size(of: force) }

  /// The greatest of five lanes of a force, moments divided by 10 mm.
  @inline(__always)
  static func size(of force: SIMD8<Double>) -> Double {
    let sideways = max(abs(force[0]), abs(force[1]))
    let turning = max(abs(force[3]), abs(force[4]))
    return max(sideways, abs(force[2]), 100 * turning)
  }

  /// Adds left · rightᵀ to the derivative.
  @inline(__always)
  private mutating func add(_ left: SIMD8<Double>, _ right: SIMD8<Double>) {
    rows.0 += left[0] * right
    rows.1 += left[1] * right
    rows.2 += left[2] * right
    rows.3 += left[3] * right
    rows.4 += left[4] * right
  }

  /// Adds the push of a touching place, and returns its size before `normalScale`.
  @inline(__always)
  mutating func push(_ touch: Touch, _ surfaceStiffness: Double) -> Double {
    let push = touch.share * surfaceStiffness * touch.overlap
    force -= push * touch.normal
    add(touch.normal, touch.pushGradient(surfaceStiffness))
    if touch.turnRate > 0 { add((push * touch.turnRate) * touch.turn, touch.turn) }
    if touch.mixedRate != 0 {
      add((push * touch.mixedRate) * touch.turn, touch.slide)
      add((push * touch.mixedRate) * touch.slide, touch.turn)
      add((push * touch.slideRate) * touch.slide, touch.slide)
    }
    return push
  }

  /// Adds the friction of a touching place.
  ///
  /// - Parameters:
  ///   - touch: Where it touches.
  ///   - earlier: The friction of the last equilibrium.
  ///   - motion: The way of the peg since then.
  ///   - normalForce: The force across the surfaces, in newtons.
  ///   - pushes: The gradient of that force.
  ///   - configuration: How rough and stiff the surfaces are.
  /// - Returns: The friction along the touch's two directions, in newtons.
  @inline(__always)
  mutating func rub(
    _ touch: Touch, after earlier: SIMD2<Double>, motion: SIMD8<Double>, normalForce: Double,
    pushes: SIMD8<Double>, _ configuration: ContactConfiguration
  ) -> SIMD2<Double> {
    let (first, second) = (touch.firstTangent, touch.secondTangent)
    let stiffness = configuration.surfaceStiffness
    let limit = configuration.friction * normalForce
    let (friction, wanted) = ContactState.friction(
      after: earlier, motion: SIMD2((first * motion).sum(), (second * motion).sum()),
      stiffness: stiffness, limit: limit)
    force += friction.x * first + friction.y * second
    if wanted <= limit {
      add(stiffness * first, first)
      add(stiffness * second, second)
    } else {
      let direction = friction / max(limit, 1e-300)
      let along = direction.x * first + direction.y * second
      let across = direction.x * second - direction.y * first
      add((limit / wanted * stiffness) * across, across)
      add(-configuration.friction * along, pushes)
    }
    return friction
  }

  /// The motion that would balance the force, or nil where there is none.
  @inline(__always)
  func change() -> SIMD8<Double>? {
    withUnsafeTemporaryAllocation(of: SIMD8<Double>.self, capacity: 5) { system in
      (system[0], system[1], system[2], system[3], system[4]) = rows
      for row in 0..<5 { system[row][5] = force[row] }
      guard SmallSystem.solve(system) else { return nil }
      return SIMD8(system[0][5], system[1][5], system[2][5], system[3][5], system[4][5], 0, 0, 0)
    }
  }
}
