import DecisionProcesses
import Robotics
import TestSupport
import Testing

@Suite struct InsertionPotentialTests {
  let potential = InsertionPotential()

  @Test func `It counts missing millimetres of depth, and twice what is off in place and lean`() {
    let peg = PegPlacement(tip: Vector3(0.0003, 0.0004, 0.003), lean: SIMD2(0, -0.01))
    // 23 mm are missing, 0.5 mm are off, and half of 0.02 radians.
    #expect(abs(potential.value(of: peg) + 23 + 1 + 1) < 1e-12)
    #expect(potential.value(of: PegPlacement(tip: Vector3(0, 0, -0.021))) == 0)
  }

  @Test func `A terminal state has no potential, a truncated one keeps its own`() {
    let before = PegPlacement(tip: Vector3(0, 0, -0.010))
    let after = PegPlacement(tip: Vector3(0, 0, -0.012))
    let ended = potential.shaping(from: before, to: after, discount: 0.5, isTerminal: true)
    #expect(abs(ended - 10) < 1e-12)
    let going = potential.shaping(from: before, to: after, discount: 0.5, isTerminal: false)
    #expect(abs(going - (10 - 0.5 * 8)) < 1e-12)
  }

  // Over an episode that terminates, the discounted sum telescopes to −Φ of its first state.
  @Test func `Over an episode, what is added depends on its start alone`() {
    let seed = freshSeed()
    var generator = SeededGenerator(seed: seed)
    let discount = 0.97
    let start = PegPlacement(tip: Vector3(0.001, 0, 0.004), lean: SIMD2(0.01, 0))
    for _ in 0..<20 {
      var (peg, sum, weight) = (start, 0.0, 1.0)
      for step in 0..<30 {
        let next = PegPlacement(
          tip: Vector3(0.001 * generator.normal(), 0, 0.01 * generator.normal()))
        sum +=
          weight
          * potential.shaping(from: peg, to: next, discount: discount, isTerminal: step == 29)
        weight *= discount
        peg = next
      }
      #expect(abs(sum + potential.value(of: start)) < 1e-11, "seed \(seed)")
    }
  }
}
