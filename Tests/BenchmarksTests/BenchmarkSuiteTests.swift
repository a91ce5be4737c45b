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
    #expect(DeepBenchmarkSuite.goals.allSatisfy { $0.verdict(in: results) != nil })
  }

  @Test func `Goals of deep Q-learning are multiples within a run, and memory`() {
    let results = [
      result("dqn-training-step", 82_500, "ns"), result("dqn-step-products", 55_000, "ns"),
      result("prioritized-sample", 10_500, "ns"), result("uniform-sample", 2_000, "ns"),
      result("replay-million", 40_500_000, "bytes"),
      result("prioritized-replay-million", 48_000_001, "bytes"),
    ]
    let verdicts = DeepBenchmarkSuite.goals.compactMap { $0.verdict(in: results) }
    #expect(
      verdicts.map(\.text) == [
        "met     dqn-training-step: a training step within 1.5 times its own matrix products "
          + "(1.5 of at most 1.5 times)",
        "missed  prioritized-sample: a prioritised sample and its new priorities within 5 times a "
          + "uniform sample (5.25 of at most 5.0 times)",
        "met     replay-million: a million transitions of CartPole in 48 MB "
          + "(40.5 of at most 48.0 MB)",
        "missed  prioritized-replay-million: a million transitions of CartPole and their priorities "
          + "in 48 MB (48.0 of at most 48.0 MB)",
      ])
    #expect(verdicts.map(\.other) == ["dqn-step-products", "uniform-sample", nil, nil])
  }

  @Test func `A multiple of what was not measured has no verdict`() {
    let goal = DeepBenchmarkSuite.goals[0]
    #expect(goal.verdict(in: [result("dqn-training-step", 80_000, "ns")]) == nil)
    #expect(goal.verdict(in: [result("dqn-step-products", 55_000, "ns")]) == nil)
  }

  private func result(_ name: String, _ value: Double, _ unit: String) -> BenchmarkResult {
    BenchmarkResult(name: name, unit: unit, samples: [value])
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

  private func result(_ name: String, _ nanoseconds: Double) -> BenchmarkResult {
    BenchmarkResult(name: name, unit: "ns", samples: [nanoseconds])
  }

  @Test func `50,000 steps a second are 20 microseconds a step, and no more`() {
    let goal = RoboticsBenchmarkSuite.goals[0]
    #expect(goal.name == "peg-in-hole-step" && goal.limit == 1e6 / 50_000)
    #expect(goal.verdict(in: [result(goal.name, 20_000)])?.verdict == "met")
    #expect(goal.verdict(in: [result(goal.name, 20_001)])?.verdict == "missed")
    #expect(goal.verdict(in: [result("q-learning-step", 5)]) == nil)
  }

  @Test func `What is to be below a time may not take that time`() {
    let results = [
      result("safety-check", 999), result("peg-in-hole-inference", 50_000),
      result("peg-in-hole-contact-step", 21_500),
    ]
    let verdicts = RoboticsBenchmarkSuite.goals.compactMap { $0.verdict(in: results) }
    #expect(
      verdicts.map(\.text) == [
        "missed  peg-in-hole-contact-step: at least 50,000 steps of 100 ms a second "
          + "(21.5 of at most 20.0 µs)",
        "met     safety-check: a safety check below 1 µs (0.999 of at most 1.0 µs)",
        "missed  peg-in-hole-inference: an inference of 256, 128 and 64 units below 50 µs "
          + "(50.0 of at most 50.0 µs)",
      ])
  }

  @Test func `Each goal is held against a result that the suite has`() {
    let names = RoboticsBenchmarkSuite().run(samples: 1).map(\.name)
    #expect(RoboticsBenchmarkSuite.goals.map(\.name) == names)
  }
}
