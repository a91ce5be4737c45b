import DecisionProcesses
import Environments
import TestSupport
import Testing

@Suite struct DriftingBanditTests {
  private var generator = SeededGenerator(seed: freshSeed())

  @Test mutating func `Without noise an arm pays its mean after the move`() {
    var world = DriftingBandit(armCount: 3, driftDeviation: 1, noiseDeviation: 0)
    _ = world.reset(using: &generator)
    for index in 0..<30 {
      let before = world.means
      let step = world.step(index % 3, using: &generator)
      #expect(step == Step(observation: 0, reward: world.means[index % 3], isTerminated: false))
      #expect(zip(before, world.means).allSatisfy { $0 != $1 })
    }
  }

  @Test mutating func `Without drift the means stay at 0, and a reset takes them back there`() {
    var still = DriftingBandit(armCount: 2, driftDeviation: 0)
    _ = still.reset(using: &generator)
    for _ in 0..<10 { _ = still.step(0, using: &generator) }
    #expect(still.means == [0, 0])
    var moving = DriftingBandit(armCount: 2)
    _ = moving.reset(using: &generator)
    _ = moving.step(1, using: &generator)
    #expect(moving.reset(using: &generator) == 0)
    #expect(moving.means == [0, 0])
  }

  // Sums of n = 5,000 squares of normal draws are chi-squared. By Laurent and Massart's bound (2000)
  // their mean is in 1 − 2 √(x/n) ... 1 + 2 √(x/n) + 2 x/n but for a probability of 2 e⁻ˣ; x = 22.2
  // makes that 5e-10 for each of the two. Deviations that are wrong by 15 % are found as surely.
  @Test mutating func `Moves and noise have the deviations that were asked for`() {
    var world = DriftingBandit(armCount: 1, driftDeviation: 0.5, noiseDeviation: 2)
    _ = world.reset(using: &generator)
    var (moves, noise) = (0.0, 0.0)
    for _ in 0..<5_000 {
      let before = world.means[0]
      let reward = world.step(0, using: &generator).reward
      moves += (world.means[0] - before) * (world.means[0] - before)
      noise += (reward - world.means[0]) * (reward - world.means[0])
    }
    let accepted = 0.866...1.143
    #expect(accepted.contains(moves / 5_000 / 0.25))
    #expect(accepted.contains(noise / 5_000 / 4))
  }

  @Test func `No arms, and a step before the first reset, are a caller's mistakes`() async {
    await #expect(processExitsWith: .failure) { _ = DriftingBandit(armCount: 0) }
    await #expect(processExitsWith: .failure) {
      var generator = SeededGenerator(seed: 0)
      var world = DriftingBandit()
      _ = world.step(0, using: &generator)
    }
  }
}
