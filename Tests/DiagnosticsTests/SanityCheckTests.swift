import DecisionProcesses
import Diagnostics
import DynamicProgramming
import Environments
import Exploration
import TabularLearning
import Testing

@Suite struct SanityCheckTests {
  private func agent(stepSize: Double, discount: Double) -> QLearning<ActionValues, EpsilonGreedy> {
    QLearning(
      actionValues: ActionValues(stateCount: 1, actionCount: 1),
      explorer: EpsilonGreedy(epsilon: 0.1), stepSize: stepSize, discount: discount)
  }

  @Test func `The smallest task is learned as fast as the geometric series says`() {
    var generator = SeededGenerator(seed: 1)
    // 2 / (1 − 1/2) = 4, less 4 · (1 − 1/2 · 1/2)ⁿ = 4 · (3/4)².
    let error = SanityChecks.trivialTaskError(
      of: agent(stepSize: 0.5, discount: 0.5), reward: 2, steps: 2, using: &generator)
    #expect(abs(error + 2.25) < 1e-12)
    let slow = SanityChecks.trivialTaskError(
      of: agent(stepSize: 0.1, discount: 0.99), reward: 1, steps: 10_000, using: &generator)
    #expect(abs(slow) < 5e-3)
    #expect(abs(slow) > 4e-3)
  }

  @Test func `The largest error leaves terminal states out and lets no NaN pass`() {
    let world = Warehouse()
    let exact = optimalActionValues(of: world, discount: Warehouse.discount)
    var values = exact
    #expect(SanityChecks.largestError(of: values, exact: exact, in: world) == 0)
    values[world.bay, 0] = 100
    #expect(SanityChecks.largestError(of: values, exact: exact, in: world) == 0)
    values[3, 1] += 0.5
    #expect(abs(SanityChecks.largestError(of: values, exact: exact, in: world) - 0.5) < 1e-12)
    values[4, 1] = .nan
    #expect(SanityChecks.largestError(of: values, exact: exact, in: world).isNaN)
  }

  @Test func `Errors are compared in the first and the last tenth`() {
    let errors = (0..<100).map { index -> Double in
      index < 10 ? (index % 2 == 0 ? 9 : 7) : (index % 2 == 0 ? 0.5 : -0.5)
    }
    let distribution = SanityChecks.errorDistribution(of: errors)
    #expect(distribution.early.mean == 8)
    #expect(abs(distribution.late.mean) < 1e-15)
    #expect(distribution.lateMeanInStandardErrors < 1e-12)
    #expect(abs(distribution.remainingDeviation - 0.5) < 1e-12)
    #expect(SanityChecks.errorDistribution(of: [0]).remainingDeviation == 1)
  }
}
