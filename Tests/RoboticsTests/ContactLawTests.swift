import DecisionProcesses
import Robotics
import TestSupport
import Testing

/// What holds wherever a peg is pushed.
@Suite struct ContactLawTests {
  let geometry = HoleGeometry()

  /// A walk of the hand in steps of a tenth of the world's actions, from above the hole.
  private func walk(
    seed: UInt64, steps: Int = 300, moved: ((PegPlacement) -> PegPlacement)? = nil,
    _ body: (ContactState, ContactState, PegPlacement, ContactConfiguration) -> Void
  ) {
    var generator = SeededGenerator(seed: seed)
    var configuration = ContactConfiguration()
    configuration.friction = 0.1 + 0.2 * generator.unit()
    func draw(_ size: Double) -> Double { size * (2 * generator.unit() - 1) }
    var target = PegPlacement(
      tip: Vector3(draw(0.003), draw(0.003), 0.0005), lean: SIMD2(draw(0.03), draw(0.03)))
    if let moved { target = moved(target) }
    var state = ContactState(free: target)
    var move = PegPlacement(tip: .zero)
    for step in 0..<steps {
      if step.isMultiple(of: 10) {
        move = PegPlacement(tip: .zero)
        switch generator.index(below: 8) {
        case 0...3: move.tip.z = -0.0002
        case 4: move.tip.x = generator.flip(0.5) ? 0.00005 : -0.00005
        case 5: move.tip.y = generator.flip(0.5) ? 0.00005 : -0.00005
        case 6: move.tip.z = 0.0001
        default: move.lean.x = generator.flip(0.5) ? 0.0005 : -0.0005
        }
        if let moved { move = moved(move) }
      }
      let before = state
      target.tip += move.tip
      target.lean += move.lean
      target.lean.clamp(lowerBound: SIMD2(repeating: -0.03), upperBound: SIMD2(repeating: 0.03))
      state.settle(at: target, in: geometry, configuration)
      body(before, state, target, configuration)
      if state.load.force.length > 60 || state.peg.depth > 0.02 { return }
    }
  }

  /// A placement turned by 90° about the hole's axis.
  private func turn(_ peg: PegPlacement) -> PegPlacement {
    PegPlacement(
      tip: Vector3(-peg.tip.y, peg.tip.x, peg.tip.z), lean: SIMD2(-peg.lean.y, peg.lean.x))
  }

  /// A placement seen in a mirror in which y is −y.
  private func mirror(_ peg: PegPlacement) -> PegPlacement {
    PegPlacement(
      tip: Vector3(peg.tip.x, -peg.tip.y, peg.tip.z), lean: SIMD2(peg.lean.x, -peg.lean.y))
  }

  /// The states of a walk and of the same walk seen otherwise, step by step.
  private func pairs(
    seed: UInt64, moved: @escaping (PegPlacement) -> PegPlacement
  ) -> [(straight: ContactState, moved: ContactState)] {
    var (straight, other): ([ContactState], [ContactState]) = ([], [])
    walk(seed: seed) { _, state, _, _ in straight.append(state) }
    walk(seed: seed, moved: moved) { _, state, _, _ in other.append(state) }
    return zip(straight, other).map { (straight: $0, moved: $1) }
  }

  @Test func `Above the surface there is no force, and the peg is where the hand aims`() {
    let seed = freshSeed()
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<200 {
      let lean = SIMD2(generator.unit() - 0.5, generator.unit() - 0.5) * 0.1
      let height = geometry.pegRadius * lean.length + 1e-9
      let target = PegPlacement(
        tip: Vector3(0.01 * generator.unit(), 0.01 * generator.unit(), height), lean: lean)
      var state = ContactState(free: target)
      state.settle(at: target, in: geometry, ContactConfiguration())
      #expect(state.peg == target && state.load == Wrench(), "seed \(seed)")
      #expect(state.touchCount == 0)
    }
  }

  // A peg that snaps over an edge is held by a damper for a step or two: in 330 of two million steps
  // of such walks when this was written, and at most 1 in 800 of those of one test. More than 1 in 100
  // would be a mistake.
  @Test func `Hand and surfaces balance`() {
    let seed = freshSeed()
    var (touching, poor) = (0, 0)
    for walkIndex in 0..<100 {
      walk(seed: seed &+ UInt64(walkIndex)) { _, state, target, configuration in
        guard state.touchCount > 0 else { return }
        touching += 1
        let way = target.tip - state.peg.tip
        let lean = target.lean - state.peg.lean
        let stiffness = Vector3(
          configuration.lateralStiffness, configuration.lateralStiffness,
          configuration.axialStiffness)
        let force = stiffness * way + state.load.force
        let moment =
          configuration.leanStiffness * lean + SIMD2(state.load.moment.y, -state.load.moment.x)
        // Where no equilibrium was found, the load is the hand's, so that nothing is missing at all: the
        // world's force cap and safety layer look at it.
        let missing = max(force.length, 100 * moment.length)
        #expect(missing < 0.003, "seed \(seed), walk \(walkIndex)")
        if state.residual > 0.01 { poor += 1 }
      }
    }
    #expect(touching > 3_000 && poor * 100 < touching, "seed \(seed): \(poor) of \(touching)")
  }

  @Test func `Friction stays within μ times the force across`() {
    let seed = freshSeed()
    for walkIndex in 0..<100 {
      walk(seed: seed &+ UInt64(walkIndex)) { _, state, _, configuration in
        let places = [state.surface, state.rim, state.leftEdge, state.rightEdge, state.flank]
        #expect(
          places.allSatisfy {
            $0.force >= 0 && $0.friction.length <= configuration.friction * $0.force + 1e-9
          }, "seed \(seed), walk \(walkIndex)")
      }
    }
  }

  // An equilibrium is found to 1e-6 N, at 10 N/mm 1e-10 m; just before a peg snaps it is softer.
  @Test func `At rest nothing moves and nothing is gained`() {
    let seed = freshSeed()
    for walkIndex in 0..<100 {
      walk(seed: seed &+ UInt64(walkIndex)) { _, state, target, configuration in
        guard state.residual < 1e-5 else { return }
        var resting = state
        for _ in 0..<3 { resting.settle(at: target, in: geometry, configuration) }
        let moved = (resting.peg.tip - state.peg.tip).length
        #expect(moved < 1e-7, "seed \(seed), walk \(walkIndex)")
      }
    }
  }

  // By rounding a peg may snap a step earlier or later, and be elsewhere for the time between: in one
  // step of a thousand over thirty tests, and in at most one of 87 of a single test. Were the law
  // broken, most steps in contact would differ.
  @Test func `Turned by a right angle, everything happens turned by a right angle`() {
    let seed = freshSeed()
    var (steps, apart) = (0, 0)
    for walkIndex in 0..<100 {
      for pair in pairs(seed: seed &+ UInt64(walkIndex), moved: turn) {
        steps += 1
        let (peg, load) = (turn(pair.straight.peg), pair.straight.load)
        let isApart =
          (pair.moved.peg.tip - peg.tip).length > 1e-6
          || abs(pair.moved.load.moment.z - load.moment.z) > 1e-3
        apart += isApart ? 1 : 0
      }
    }
    #expect(steps > 2_000 && apart * 10 < steps, "seed \(seed): \(apart) of \(steps)")
  }

  // As above. A moment is an axial vector: the mirror keeps what turns about y, and reverses the rest.
  @Test func `In the mirror everything happens as in the mirror`() {
    let seed = freshSeed()
    var (steps, apart, turning) = (0, 0, 0)
    for walkIndex in 0..<100 {
      for pair in pairs(seed: seed &+ UInt64(walkIndex), moved: mirror) {
        steps += 1
        let (peg, load) = (mirror(pair.straight.peg), pair.straight.load)
        let force = Vector3(load.force.x, -load.force.y, load.force.z)
        let moment = Vector3(-load.moment.x, load.moment.y, -load.moment.z)
        let isApart =
          (pair.moved.peg.tip - peg.tip).length > 1e-6
          || (pair.moved.load.force - force).length > 0.1
          || (pair.moved.load.moment - moment).length > 1e-3
        apart += isApart ? 1 : 0
        turning += abs(moment.z) > 2e-3 ? 1 : 0
      }
    }
    #expect(steps > 2_000 && apart * 10 < steps, "seed \(seed): \(apart) of \(steps)")
    // In many of these steps there is a moment whose sign can be wrong.
    #expect(turning * 10 > steps, "seed \(seed): \(turning) of \(steps)")
  }

  @Test func `A hand that comes back to where it began has spent work, never won any`() {
    let seed = freshSeed()
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<50 {
      let start = PegPlacement(
        tip: Vector3(0.002 * generator.unit(), 0.002 * generator.unit(), 0.0005),
        lean: SIMD2(0.02 * generator.unit(), 0))
      let configuration = ContactConfiguration()
      var state = ContactState(free: start)
      var (work, slack, target) = (0.0, 3e-4, start)
      let aside = 0.001 * generator.unit()
      // Down, aside, up and back: 4 ways of 100 steps.
      for way in [Vector3(0, 0, -0.002), Vector3(aside, 0, 0), Vector3(0, 0, 0.002)]
        + [Vector3(-aside, 0, 0)]
      {
        for _ in 0..<100 {
          let before = state.load.force
          target.tip += way / 100
          state.settle(at: target, in: geometry, configuration)
          work -= 0.5 * (before + state.load.force).dot(way / 100)
          let jump = state.load.force - before
          if jump.length > 1 { slack += 0.5 * abs(jump.dot(way / 100)) }
        }
      }
      #expect(state.touchCount == 0)
      // The work is 2 mJ in the mean. The trapezoid's error is some 10 µJ, but where a peg snaps and
      // the force jumps, and springs of the model change where a rim changes places; the least of
      // 3,000 was −32 µJ.
      #expect(work > -slack, "seed \(seed)")
    }
  }
}
