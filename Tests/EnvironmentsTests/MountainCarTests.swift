import DecisionProcesses
import Environments
import RealModule
import TestSupport
import Testing

@Suite struct MountainCarTests {
  @Test func `Velocity changes by the push and the slope, and then moves the car`() {
    var world = MountainCar()
    // At the point where cos 3x = 0, only the push counts.
    world.reset(to: SIMD2(-Double.pi / 6, 0))
    let step = world.step(MountainCar.right)
    #expect(abs(step.observation[1] - 0.001) < 1e-15)
    #expect(abs(step.observation[0] + Double.pi / 6 - 0.001) < 1e-15)
    #expect(step.reward == -1)
    #expect(!step.isTerminated)
    // At 0 the slope pulls by 0.0025.
    world.reset(to: .zero)
    #expect(abs(world.step(MountainCar.coast).observation[1] + 0.0025) < 1e-15)
  }

  @Test func `The wall on the left stops the car`() {
    var world = MountainCar()
    world.reset(to: SIMD2(-1.19, -0.07))
    #expect(world.step(MountainCar.left).observation == SIMD2(-1.2, 0))
  }

  @Test func `Speed has a limit`() {
    var world = MountainCar()
    // cos(−3π/2.9) is below −0.99, so the slope pushes up by more than 0.0024.
    world.reset(to: SIMD2(-1.08, 0.0695))
    #expect(world.step(MountainCar.right).observation[1] == 0.07)
  }

  @Test func `The episode ends at the goal and pays for that step`() {
    var world = MountainCar()
    world.reset(to: SIMD2(0.46, 0.05))
    let step = world.step(MountainCar.right)
    #expect(step.isTerminated)
    #expect(step.reward == -1)
    #expect(!MountainCar.isTerminal(SIMD2(0.5.nextDown, 0.07)))
    #expect(MountainCar.isTerminal(SIMD2(0.5, 0)))
    #expect(!MountainCar.isTerminal(SIMD2(0.55, -0.001)))
  }

  @Test func `Pushing right all the time does not arrive, pushing where the car goes does`() {
    let seed = freshSeed()
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<20 {
      var world = MountainCar()
      let start = world.reset(using: &generator)
      #expect(!(0..<1_000).contains { _ in world.step(MountainCar.right).isTerminated })
      world.reset(to: start)
      var velocity = 0.0
      var steps = 0
      while steps < 200 {
        let step = world.step(velocity >= 0 ? MountainCar.right : MountainCar.left)
        steps += 1
        velocity = step.observation[1]
        if step.isTerminated { break }
      }
      #expect(steps < 200, "seed \(seed)")
    }
  }

  @Test func `An episode begins at rest between −0.6 and −0.4`() {
    var generator = SeededGenerator(seed: freshSeed())
    var world = MountainCar()
    for _ in 0..<1_000 {
      let state = world.reset(using: &generator)
      #expect((-0.6 ... -0.4).contains(state[0]) && state[1] == 0)
    }
  }

  @Test func `Starting at the goal is a caller's mistake`() async {
    await #expect(processExitsWith: .failure) {
      var world = MountainCar()
      world.reset(to: SIMD2(0.5, 0))
    }
  }

  @Test func `A fourth action is a caller's mistake`() async {
    await #expect(processExitsWith: .failure) {
      var world = MountainCar()
      world.reset(to: .zero)
      _ = world.step(3)
    }
  }
}
