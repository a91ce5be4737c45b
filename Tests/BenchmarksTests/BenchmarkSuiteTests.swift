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
