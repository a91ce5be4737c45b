import DecisionProcesses
import Robotics
import TestSupport
import Testing

/// Forces that can be computed by hand.
@Suite struct ContactTests {
  let geometry = HoleGeometry()
  var configuration = ContactConfiguration()

  init() {
    // A hand that hardly leans, so that the sums are short.
    configuration.leanStiffness = 1e9
  }

  private func walk(
    _ state: inout ContactState, from start: PegPlacement, by way: Vector3, steps: Int
  ) {
    for step in 1...steps {
      let target = PegPlacement(
        tip: start.tip + way * (Double(step) / Double(steps)), lean: start.lean)
      state.settle(at: target, in: geometry, configuration)
    }
  }

  @Test func `A peg on the surface presses with the two stiffnesses in a row`() {
    // 0.5 mm at 20 N/mm and 2,000 N/mm in a row.
    let start = PegPlacement(tip: Vector3(0.005, 0, 0.0001))
    var state = ContactState(free: start)
    walk(&state, from: start, by: Vector3(0, 0, -0.0006), steps: 10)
    let expected = 0.0005 / (1 / 20_000.0 + 1 / 2_000_000)
    #expect(abs(state.load.force.z - expected) < 1e-6)
    #expect(abs(state.surface.force - expected) < 1e-6)
    #expect(state.touchCount == 1)
  }

  @Test func `Inside the hole, rim and flank share the force of an offset`() {
    // 0.25 mm less half of the clearance, at 10 N/mm, and 2,000 N/mm at each of two places.
    let start = PegPlacement(tip: Vector3(0, 0, -0.010))
    var state = ContactState(free: start)
    walk(&state, from: start, by: Vector3(0.00025, 0, 0), steps: 10)
    let expected = 0.0002 / (1 / 10_000.0 + 1 / 4_000_000)
    #expect(abs(state.load.force.x + expected) < 1e-6)
    #expect(abs(state.rim.force - expected / 2) < 1e-3)
    #expect(abs(state.flank.force - expected / 2) < 1e-3)
    #expect(state.touchCount == 2)
  }

  @Test func `Sliding down the wall costs μ times the force on it`() {
    let start = PegPlacement(tip: Vector3(0, 0, -0.010))
    var state = ContactState(free: start)
    walk(&state, from: start, by: Vector3(0.00025, 0, 0), steps: 10)
    let beside = PegPlacement(tip: Vector3(0.00025, 0, -0.010))
    walk(&state, from: beside, by: Vector3(0, 0, -0.002), steps: 20)
    #expect(abs(state.load.force.z + 0.2 * state.load.force.x) < 1e-6)
    #expect(state.load.force.z > 0.39)
  }

  @Test func `Rubbing around the wall turns the peg with the radius for its lever`() {
    let start = PegPlacement(tip: Vector3(0, 0, -0.010))
    var state = ContactState(free: start)
    walk(&state, from: start, by: Vector3(0.00025, 0, 0), steps: 10)
    #expect(abs(state.load.moment.z) < 1e-9)
    // The wall is at +x: who is drawn to +y is held back towards −y, 10 mm ahead of the axis.
    let beside = PegPlacement(tip: Vector3(0.00025, 0, -0.010))
    walk(&state, from: beside, by: Vector3(0, 0.0001, 0), steps: 20)
    let offset = SIMD2(state.peg.tip.x, state.peg.tip.y)
    let n = offset / (offset.x * offset.x + offset.y * offset.y).squareRoot()
    let force = state.load.force
    let (across, along) = (force.x * n.x + force.y * n.y, force.y * n.x - force.x * n.y)
    #expect(across < -1.9 && abs(along - 0.2 * across) < 1e-6)
    #expect(abs(state.load.moment.z - 0.010 * along) < 1e-8)
  }

  @Test(arguments: [0, 0.1, 0.3])
  func `The chamfer pushes at 45°, turned by the angle of friction`(friction: Double) {
    var configuration = configuration
    configuration.friction = friction
    let start = PegPlacement(tip: Vector3(0.0006, 0, 0))
    var state = ContactState(free: start)
    for step in 1...12 {
      let target = PegPlacement(tip: Vector3(0.0006, 0, -0.00006 * Double(step)))
      state.settle(at: target, in: geometry, configuration)
    }
    // Down and inwards it slides, so friction points up and outwards: (−1 + μ, 1 + μ).
    let force = state.load.force
    #expect(force.z > 1)
    #expect(abs(force.z * (1 - friction) + force.x * (1 + friction)) < 1e-5)
    #expect(abs(force.y) < 1e-9)
  }

  @Test func `Within its cone friction holds, and gives back what it took`() {
    // A peg pressed on the surface with 10 N resists up to 2 N: 0.1 mm aside at 10 N/mm.
    let start = PegPlacement(tip: Vector3(0.005, 0, 0))
    var state = ContactState(free: start)
    walk(&state, from: start, by: Vector3(0, 0, -0.0005), steps: 10)
    let pressed = PegPlacement(tip: Vector3(0.005, 0, -0.0005))
    walk(&state, from: pressed, by: Vector3(0, 0.0001, 0), steps: 10)
    #expect(abs(state.load.force.y + 0.995) < 0.01)
    #expect(abs(state.peg.tip.y) < 1e-6)
    let aside = PegPlacement(tip: Vector3(0.005, 0.0001, -0.0005))
    walk(&state, from: aside, by: Vector3(0, 0.0004, 0), steps: 10)
    #expect(abs(state.load.force.y + 0.2 * state.surface.force) < 1e-6)
    #expect(state.peg.tip.y > 0.00025)
  }

  @Test func `A leaning peg in two-point contact slides on the edge of Whitney's diagram`() {
    var configuration = configuration
    configuration.leanStiffness = 50
    for friction in [0.1, 0.2, 0.3] {
      configuration.friction = friction
      let lean = SIMD2(0.02, 0.0)
      var target = PegPlacement(tip: Vector3(0, 0, -0.002), lean: lean)
      var state = ContactState(free: target)
      var hits = 0
      while state.peg.depth < 0.015 {
        target.tip.z -= 0.00005
        state.settle(at: target, in: geometry, configuration)
        guard state.rim.force > 1, state.flank.force > 1 else { continue }
        // What the hand does is minus the load; a moment about +y turns the tip towards −x.
        let diagram = JammingDiagram(
          depth: state.peg.depth - geometry.chamfer, radius: geometry.pegRadius,
          friction: friction)
        let axial = state.load.force.z
        let (force, turn) = (
          -state.load.force.x / axial, state.load.moment.y / (geometry.pegRadius * axial)
        )
        let level = abs(turn + friction * (1 + diagram.lambda) * force) / diagram.lambda
        // The diagram neglects leans; 0.02 beside a friction of 0.1 is a fifth.
        #expect(abs(level - 1) < 1.5 * abs(state.peg.lean.x) / friction)
        hits += 1
      }
      #expect(hits > 50)
    }
  }
}
