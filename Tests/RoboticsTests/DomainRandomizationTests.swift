import DecisionProcesses
import Robotics
import TestSupport
import Testing

@Suite struct DomainRandomizationTests {
  @Test func `What is constant in an episode is drawn once`() {
    let seed = freshSeed()
    var generator = SeededGenerator(seed: seed)
    var world = PegInHole()
    _ = world.reset(using: &generator)
    let (conditions, hole) = (world.conditions, world.hole)
    for _ in 0..<30 where !world.step(1, using: &generator).isLast {
      #expect(world.conditions == conditions && world.hole == hole)
    }
    _ = world.reset(using: &generator)
    #expect(world.conditions != conditions, "seed \(seed)")
  }

  // Each of the ends is left a hundredth of the range: 3,000 draws miss one with chance 0.99^3000,
  // below 1e-13.
  @Test func `Draws fill their ranges and do not leave them`() {
    let seed = freshSeed()
    var generator = SeededGenerator(seed: seed)
    var randomization = DomainRandomization()
    randomization.clearance = 0.0001...0.0003
    let drawn = (0..<3_000).map { _ in randomization.conditions(using: &generator) }
    func check(_ range: ClosedRange<Double>, _ value: (PegConditions) -> Double) {
      let values = drawn.map(value)
      let (low, high) = (values.min() ?? .nan, values.max() ?? .nan)
      let margin = 0.01 * (range.upperBound - range.lowerBound)
      #expect(low >= range.lowerBound && low < range.lowerBound + margin, "seed \(seed)")
      #expect(high <= range.upperBound && high > range.upperBound - margin, "seed \(seed)")
    }
    check(0.1...0.3) { $0.friction }
    check(0.0001...0.0003) { $0.clearance }
    check(-0.05...0.05) { $0.extraMass }
    check(-0.02...0.02) { $0.holeShift.y }
    check(-0.0005...0.0005) { $0.estimateError.x }
    check(-0.003...0.003) { $0.start.tip.x }
    check(-0.03...0.03) { $0.start.lean.y }
    check(0.001...0.005) { $0.start.tip.z }
    #expect(Set(drawn.map(\.latency)) == [0, 1, 2])
  }

  @Test func `With a fixed hole, only the start differs`() {
    var generator = SeededGenerator(seed: freshSeed())
    var first = DomainRandomization.fixedHole.conditions(using: &generator)
    let second = DomainRandomization.fixedHole.conditions(using: &generator)
    #expect(first.start != second.start)
    first.start = second.start
    #expect(first == second)
  }

  // n = 6 · 1,000 errors of deviation 0.02. The sum of squares over n·σ² has deviation √(2/n) = 0.018;
  // 0.12 is 6.5 of them, a false alarm below 1e-9. A deviation 10 % off would be 0.21 off.
  @Test func `The noise of the angles has its deviation, and carries on to the pose`() {
    let seed = freshSeed()
    var generator = SeededGenerator(seed: seed)
    var conditions = PegConditions()
    var world = PegInHoleTests.plain
    let truth = world.reset(to: conditions, using: &generator).angles
    conditions.angleNoise = 0.02
    var (squares, ways) = (0.0, 0.0)
    for _ in 0..<1_000 {
      let seen = world.reset(to: conditions, using: &generator)
      let errors = seen.angles - truth
      for joint in 0..<6 { squares += errors[joint] * errors[joint] }
      ways += PegPlacement(seen.pose, seenFrom: world.hole).offset(from: conditions.start)
    }
    #expect(abs(squares / (6_000 * 0.02 * 0.02) - 1) < 0.12, "seed \(seed)")
    // About a centimetre, a hundred times the clearance.
    #expect(ways / 1_000 > 0.005 && ways / 1_000 < 0.03, "seed \(seed)")
  }
}

extension PegPlacement {
  fileprivate func offset(from other: PegPlacement) -> Double { (tip - other.tip).length }
}
