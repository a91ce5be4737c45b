import DecisionProcesses
import Environments
import RealModule
import TestSupport
import Testing

@Suite struct AcrobotTests {
  @Test func `Hanging at rest, the acrobot stays as it is`() {
    var world = Acrobot()
    world.reset(to: .zero)
    let step = world.step(Acrobot.coast)
    #expect(step.observation.indices.allSatisfy { abs(step.observation[$0]) < 1e-15 })
    #expect(step.reward == -1)
    #expect(!step.isTerminated)
  }

  @Test func `Mirrored states and torques give mirrored states`() {
    let seed = freshSeed()
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<100 {
      let state = SIMD4(
        2 * generator.unit() - 1, 2 * generator.unit() - 1, generator.normal(), generator.normal())
      var world = Acrobot()
      var mirror = Acrobot()
      world.reset(to: state)
      mirror.reset(to: -state)
      let step = world.step(Acrobot.left).observation
      let mirrored = mirror.step(Acrobot.right).observation
      #expect(
        step.indices.allSatisfy { abs(step[$0] + mirrored[$0]) < 1e-11 }, "seed \(seed)")
    }
  }

  /// The energy of two rods with the moments of inertia of the equations.
  private func energy(_ state: SIMD4<Double>) -> Double {
    let cosine = Double.cos(state[1])
    let d1 = 3.5 + cosine
    let d2 = 1.25 + 0.5 * cosine
    let kinetic =
      0.5 * d1 * state[2] * state[2] + d2 * state[2] * state[3] + 0.625 * state[3] * state[3]
    let potential =
      -9.8 * (1.5 * Double.cos(state[0]) + 0.5 * Double.cos(state[0] + state[1]))
    return kinetic + potential
  }

  @Test func `Without a torque, small swings keep their energy but for the error of the method`() {
    var generator = SeededGenerator(seed: freshSeed())
    var world = Acrobot()
    for _ in 0..<20 {
      let start = world.reset(using: &generator)
      var state = start
      for _ in 0..<10 { state = world.step(Acrobot.coast).observation }
      #expect(abs(energy(state) - energy(start)) < 0.01)
    }
  }

  @Test func `The episode ends when the tip is a link's length above the bar, and that pays 0`() {
    var world = Acrobot()
    // The first link lies flat and the second one stands: the tip is as high as a link is long.
    let flat = SIMD4(Double.pi / 2, Double.pi / 2 - 0.01, 0, 3)
    #expect(!Acrobot.isTerminal(flat))
    world.reset(to: SIMD4(1.9, 0.3, 4, 4))
    let step = world.step(Acrobot.right)
    #expect(step.isTerminated)
    #expect(step.reward == 0)
  }

  @Test func `Angles stay within π and angular velocities within their limits`() {
    let seed = freshSeed()
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<500 {
      var world = Acrobot()
      let pi = Double.pi
      let state = SIMD4(
        pi * (2 * generator.unit() - 1), pi * (2 * generator.unit() - 1),
        4 * pi * (2 * generator.unit() - 1), 9 * pi * (2 * generator.unit() - 1))
      guard !Acrobot.isTerminal(state) else { continue }
      world.reset(to: state)
      let next = world.step(generator.index(below: 3)).observation
      #expect(Acrobot.isWithinLimits(next), "seed \(seed)")
    }
  }

  @Test func `The circular view holds cosines and sines`() {
    let view = Acrobot.circular(SIMD4(Double.pi / 2, .pi, 3, -4))
    let expected = [0, 1, -1, 0, 3, -4.0]
    #expect(zip(view, expected).allSatisfy { abs($0 - $1) < 1e-15 })
  }

  @Test func `Starting with the tip up is a caller's mistake`() async {
    await #expect(processExitsWith: .failure) {
      var world = Acrobot()
      world.reset(to: SIMD4(3, 0, 0, 0))
    }
  }

  @Test func `A fourth action is a caller's mistake`() async {
    await #expect(processExitsWith: .failure) {
      var world = Acrobot()
      world.reset(to: .zero)
      _ = world.step(3)
    }
  }
}
