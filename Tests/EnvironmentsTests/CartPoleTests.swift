import DecisionProcesses
import Environments
import RealModule
import TestSupport
import Testing

@Suite struct CartPoleTests {
  @Test func `A push from rest moves velocities by the equations' values`() {
    // At rest and upright, sin = 0 and cos = 1: a = 10 / 1.1, the pole's acceleration is
    // −a / (0.5 (4/3 − 0.1 / 1.1)) and the cart's a − 0.05 · that / 1.1.
    let thrust = 10 / 1.1
    let pole = -thrust / (0.5 * (4.0 / 3 - 0.1 / 1.1))
    let cart = thrust - 0.05 * pole / 1.1
    var world = CartPole()
    world.reset(to: .zero)
    let step = world.step(CartPole.right)
    #expect(step.observation == SIMD4(0, 0.02 * cart, 0, 0.02 * pole))
    #expect(step.reward == 1)
    #expect(!step.isTerminated)
    #expect(abs(step.observation[1] - 0.195121951219512) < 1e-15)
    #expect(abs(step.observation[3] + 0.292682926829268) < 1e-15)
  }

  @Test func `Mirrored states and pushes give mirrored states`() {
    let seed = freshSeed()
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<100 {
      let state = SIMD4(
        4 * generator.unit() - 2, generator.normal(), 0.4 * generator.unit() - 0.2,
        generator.normal())
      var world = CartPole()
      var mirror = CartPole()
      world.reset(to: state)
      mirror.reset(to: -state)
      let step = world.step(CartPole.left).observation
      #expect(mirror.step(CartPole.right).observation == -step, "seed \(seed)")
    }
  }

  @Test func `The episode ends beyond 12 degrees or 2.4 metres and pays for that step`() {
    let limit = 12 * Double.pi / 180
    for state in [SIMD4(2.39, 1, 0, 0), SIMD4(0, 0, limit - 0.001, 1), SIMD4(-2.39, -1, 0, 0)] {
      var world = CartPole()
      world.reset(to: state)
      let step = world.step(CartPole.right)
      #expect(step.isTerminated)
      #expect(step.reward == 1)
    }
  }

  @Test func `The limits themselves are still inside`() {
    #expect(!CartPole.isTerminal(SIMD4(2.4, 0, CartPole.angleLimit, 0)))
    #expect(CartPole.isTerminal(SIMD4(2.4.nextUp, 0, 0, 0)))
    #expect(CartPole.isTerminal(SIMD4(0, 0, -CartPole.angleLimit.nextUp, 0)))
  }

  @Test func `An episode begins with all components within 0.05`() {
    let seed = freshSeed()
    var generator = SeededGenerator(seed: seed)
    var world = CartPole()
    for _ in 0..<1_000 {
      let state = world.reset(using: &generator)
      #expect(state.indices.allSatisfy { abs(state[$0]) <= 0.05 }, "seed \(seed)")
    }
  }

  @Test func `Starting beyond the limits is a caller's mistake`() async {
    await #expect(processExitsWith: .failure) {
      var world = CartPole()
      world.reset(to: SIMD4(3, 0, 0, 0))
    }
  }

  @Test func `A third action is a caller's mistake`() async {
    await #expect(processExitsWith: .failure) {
      var world = CartPole()
      world.reset(to: .zero)
      _ = world.step(2)
    }
  }
}
