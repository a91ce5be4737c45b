import Benchmarks
import DecisionProcesses
import DynamicProgramming
import Environments
import TestSupport
import Testing

struct QLearningBenchmarkTests {
  @Test func `Swift and C do the same work, bit for bit`() {
    // Any seed will do, and each run takes another: the claim is exact.
    let seed = freshSeed()
    let benchmark = QLearningBenchmark(
      of: FrozenLake.fourByFour(isSlippery: true), episodes: 2_000)
    let swift = benchmark.runSwift(seed: seed)
    let c = benchmark.runC(seed: seed)
    #expect(swift.stepCount == c.stepCount, "seed \(seed)")
    #expect(swift.actionValues == c.actionValues, "seed \(seed)")
    #expect(swift.stepCount >= 2_000)
  }
}
