import Testing

@testable import Robotics

/// The load of a peg for which no equilibrium was found.
@Suite struct HandLoadTests {
  @Test func `Where a peg only waits, the load grows with the hand's bend`() {
    // 2 mm down at 20 N/mm, 1 mm along x at 10 N/mm, and 0.02 radians towards y at 50 N m/rad.
    var state = ContactState(free: PegPlacement(tip: .zero))
    let configuration = ContactConfiguration()
    let way = PegPlacement(tip: Vector3(0.001, 0, -0.002), lean: SIMD2(0, 0.02))
    state.target = way.lanes
    state.bearHand(.zero, configuration)
    #expect((state.load.force - Vector3(-10, 0, 40)).length < 1e-9)
    // A moment that leans the peg towards y is one about −x; the surfaces' is the opposite.
    #expect((state.load.moment - Vector3(1, 0, 0)).length < 1e-9)
    // Waiting for another inner step of a push, 0.2 mm, adds 4 N: a cap of 40 N sees it.
    state.target[2] -= 0.0002
    state.bearHand(.zero, configuration)
    #expect(abs(state.load.force.z - 44) < 1e-9)
    #expect(
      MotionGuard.capped.share(speed: 0.02, force: state.load.force.length, isLoading: true) == 0)
    // A weight of 1 N is borne by the surfaces, too.
    state.bearHand(SIMD8(0, 0, -1, 0, 0, 0, 0, 0), configuration)
    #expect(abs(state.load.force.z - 45) < 1e-9)
  }

  @Test func `In equilibrium the hand's load is the surfaces'`() {
    // 0.5 mm into the surface beside the hole, in steps of 0.1 mm.
    let configuration = ContactConfiguration()
    var state = ContactState(free: PegPlacement(tip: Vector3(0.005, 0, 0.0001)))
    for step in 1...6 {
      let target = PegPlacement(tip: Vector3(0.005, 0, 0.0001 - 0.0001 * Double(step)))
      state.settle(at: target, in: HoleGeometry(), configuration)
    }
    #expect(state.residual < 1e-5 && state.load.force.z > 5)
    let surfaces = state.load
    state.bearHand(.zero, configuration)
    #expect((state.load.force - surfaces.force).length < 1e-4)
  }
}
