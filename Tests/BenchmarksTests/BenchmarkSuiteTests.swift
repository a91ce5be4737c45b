import Benchmarks
import Testing

struct BenchmarkSuiteTests {
  @Test func `A result is the median of its samples`() {
    #expect(BenchmarkResult(name: "x", unit: "ns", samples: [3, 1, 2]).value == 2)
    #expect(BenchmarkResult(name: "x", unit: "ns", samples: [4, 1, 2, 3]).value == 2.5)
  }

  @Test func `The suite measures the step in Swift and in C`() {
    let results = BenchmarkSuite(episodes: 100).run(samples: 7)
    #expect(results.map(\.name) == ["q-learning-step", "q-learning-step-c"])
    #expect(results.allSatisfy { $0.unit == "ns" && $0.samples.count == 7 && $0.value > 0 })
  }
}

struct DeepBenchmarkSuiteTests {
  @Test func `The deep suite measures times in nanoseconds and memory in bytes`() {
    let results = DeepBenchmarkSuite().run(samples: 1)
    let times = [
      "dqn-training-step", "dqn-step-products", "dqn-step-products-openblas", "dqn-interaction",
      "dqn-action", "cartpole-step", "uniform-sample", "prioritized-sample", "gemm-1024",
      "gemm-1024-openblas",
    ]
    #expect(results.filter { $0.unit == "ns" }.map(\.name) == times)
    #expect(
      results.filter { $0.unit == "bytes" }.map(\.name)
        == ["replay-million", "prioritized-replay-million", "peak-memory"])
    #expect(results.allSatisfy { $0.value >= 0 })
  }
}

struct RoboticsBenchmarkSuiteTests {
  @Test func `The robotics suite measures steps, the safety check and inference`() {
    let results = RoboticsBenchmarkSuite().run(samples: 1)
    let names = [
      "peg-in-hole-step", "peg-in-hole-contact-step", "safety-check", "peg-in-hole-inference",
    ]
    #expect(results.map(\.name) == names)
    #expect(results.allSatisfy { $0.unit == "ns" && $0.value > 0 })
  }
}
