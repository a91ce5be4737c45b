import ArgumentParser
import Benchmarks
import CommandSupport

/// Measures the speed of the reference against a named peer, in one run.
struct BenchmarkCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "benchmark",
    abstract: "Measure the speed of the reference, beside the same work in C and in OpenBLAS.",
    discussion: """
      What counts is the ratio of two medians in one run: times depend on the machine and on what else it \
      is doing. Goals of deep Q-learning are ratios and amounts of memory; those of the robot's speed are times, and \
      are held against this machine's as it is now. For the numbers of a release build: swift run -c release bellwork benchmark

      Tests/Peers/compare.py runs the deep part in turn with the same work in PyTorch and JAX.
      """)

  @Option(help: "The number of samples of each, at least 7.")
  var samples = 9

  @Option(help: "Measure one part alone: \(Part.allCases.map(\.rawValue).joined(separator: ", ")).")
  var only: Part?

  @Flag(help: "Print JSON, for a program to read.")
  var json = false

  func validate() throws {
    guard samples >= 7 else {
      throw ValidationError("A median needs at least 7 samples, not \(samples).")
    }
  }

  func run() throws {
    // Deep first: it measures how memory grows, before anything else has taken some.
    var results: [BenchmarkResult] = []
    if only == nil || only == .deep { results += DeepBenchmarkSuite().run(samples: samples) }
    if only == nil || only == .tabular { results += BenchmarkSuite().run(samples: samples) }
    if only == nil || only == .robotics {
      results += RoboticsBenchmarkSuite().run(samples: samples)
    }
    let goals = DeepBenchmarkSuite.goals + RoboticsBenchmarkSuite.goals
    let verdicts = goals.compactMap { $0.verdict(in: results) }
    if json { return try JSON.write(Report(results: results, goals: verdicts)) }
    for result in results {
      let value = "\((result.value * 100).rounded() / 100) \(result.unit)"
      print("\(result.name.padded(to: 28)) \(value)   median of \(result.samples.count)")
    }
    for comparison in Self.comparisons {
      guard let own = results.first(where: { $0.name == comparison.own }),
        let other = results.first(where: { $0.name == comparison.other })
      else { continue }
      let ratio = (own.value / other.value * 100).rounded() / 100
      print("\(own.name) takes \(ratio) times \(comparison.title)")
    }
    for verdict in verdicts { print(verdict.text) }
  }

  /// A part of the measurements.
  enum Part: String, CaseIterable, ExpressibleByArgument {
    /// Q-learning over a table.
    case tabular
    /// Deep Q-learning.
    case deep
    /// The peg-in-hole world.
    case robotics
  }

  /// What is compared with what in one run, beside the goals.
  private static let comparisons = [
    (own: "q-learning-step", other: "q-learning-step-c", title: "the time of C"),
    (
      own: "dqn-step-products", other: "dqn-step-products-openblas",
      title: "the same products in OpenBLAS"
    ),
    (own: "gemm-1024", other: "gemm-1024-openblas", title: "the same product in OpenBLAS"),
  ]

  private struct Report: Encodable {
    var results: [BenchmarkResult]
    var goals: [BenchmarkGoal.Verdict]
  }
}
