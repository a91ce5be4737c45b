import DecisionProcesses
import DynamicProgramming
import Environments
import Exploration
import LinearLearning
import TabularLearning
import TestSupport
import Testing

@testable import Experiments

struct CartPoleBinsTests {
  // An angle of −0.1 lies in the lower half, an angular velocity of 0.1 in the third of four quarters.
  @Test func `Cells, worked by hand`() {
    let bins = Discretizer.cartPole(binCounts: [1, 1, 2, 4])
    #expect(bins.cellCount == 8)
    #expect(bins.cell(of: [2, -9, -0.1, 0.1]) == 2)
    #expect(bins.cell(of: [0, 0, 0.1, -1.76]) == 4)
    #expect(bins.cell(of: [0, 0, 0.3, 99]) == 7)
    #expect(bins.cell(of: [0, 0, -0.3, -99]) == 0)
  }

  // The two round otherwise within some 1e-15 of an edge. That one of 40,000 numbers falls there, with 19 edges
  // for each, has a chance below 1e-9.
  @Test(arguments: [[1, 1, 6, 12], [3, 3, 6, 6], [20, 20, 20, 20]])
  func `A bin is the share of the range that lies below, in so many parts`(counts: [Int]) {
    let seed = freshSeed()
    var generator = SeededGenerator(seed: seed)
    let bins = Discretizer.cartPole(binCounts: counts)
    for _ in 0..<10_000 {
      let observation = SharedWorld.limits * (3 * generator.unitVector() - 1.5)
      #expect(
        bins.cell(of: (0..<4).map { observation[$0] })
          == SharedWorld.cell(of: observation, counts: counts), "seed \(seed)")
    }
  }

  // As above: some 20,000 steps.
  @Test func `A table learns what it learns with cells of that formula, to the bit`() {
    let (seed, counts) = (freshSeed(), [1, 1, 6, 12])
    let bins = Discretizer.cartPole(binCounts: counts)
    let base = TimeLimited(CartPole(), limit: 200)
    let first = Self.run(BinnedWorld(base: base, bins: bins), seed: seed)
    let second = Self.run(SharedWorld(base: base, counts: counts), seed: seed)
    #expect(first.log == second.log, "seed \(seed)")
    #expect(first.values == second.values, "seed \(seed)")
  }

  private static func run<World: Environment>(
    _ world: World, seed: UInt64
  ) -> (log: TrainingLog, values: ActionValues) where World.Observation == Int {
    var world = world
    var generator = SeededGenerator(seed: seed)
    var agent = QLearning(
      actionValues: ActionValues(stateCount: 72, actionCount: 2),
      explorer: EpsilonGreedy(epsilon: 0.2), stepSize: 0.2, discount: 0.99)
    let log = train(&agent, in: &world, episodes: 200, using: &generator)
    return (log, agent.actionValues)
  }
}

/// CartPole seen through bins that a formula numbers: the share of the range that lies below a number.
private struct SharedWorld: Environment {
  static let limits = SIMD4(2.4, 3.0, 0.2095, 3.5)

  var base: TimeLimited<CartPole>
  let counts: [Int]

  var actionCount: Int { base.actionCount }

  static func cell(of observation: SIMD4<Double>, counts: [Int]) -> Int {
    var cell = 0
    for index in 0..<4 {
      let share = (observation[index] / limits[index] + 1) / 2
      let bin = Int((share * Double(counts[index])).rounded(.down))
      cell = cell * counts[index] + min(max(bin, 0), counts[index] - 1)
    }
    return cell
  }

  mutating func reset(using generator: inout some RandomNumberGenerator) -> Int {
    Self.cell(of: base.reset(using: &generator), counts: counts)
  }

  mutating func step(
    _ action: Int, using generator: inout some RandomNumberGenerator
  ) -> Step<Int> {
    let step = base.step(action, using: &generator)
    return Step(
      observation: Self.cell(of: step.observation, counts: counts), reward: step.reward,
      isTerminated: step.isTerminated, isTruncated: step.isTruncated)
  }
}

extension SeededGenerator {
  /// Four numbers in 0..<1.
  fileprivate mutating func unitVector() -> SIMD4<Double> {
    SIMD4(unit(), unit(), unit(), unit())
  }
}
