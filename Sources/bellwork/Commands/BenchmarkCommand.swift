import ArgumentParser
import Benchmarks
import CommandSupport

/// Measures the speed of the reference against a named peer, in one run.
struct BenchmarkCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "benchmark",
    abstract: "Measure the speed of the reference against the same work in C.",
    discussion: """
      What counts is the ratio of two medians in one run: times depend on the machine and on what else it \
      is doing. For the numbers of a release build: swift run -c release bellwork benchmark
      """)

  @Option(help: "The number of samples of each, at least 7.")
  var samples = 9

  @Flag(help: "Print JSON, for a program to read.")
  var json = false

  func validate() throws {
    guard samples >= 7 else {
      throw ValidationError("A median needs at least 7 samples, not \(samples).")
    }
  }

  func run() throws {
    let results = BenchmarkSuite().run(samples: samples)
    if json { return try JSON.write(Report(results: results)) }
    for result in results {
      let value = "\((result.value * 100).rounded() / 100) \(result.unit)"
      print("\(result.name.padded(to: 24)) \(value)   median of \(result.samples.count)")
    }
    for result in results {
      guard let peer = results.first(where: { $0.name == "\(result.name)-c" }) else { continue }
      let ratio = (result.value / peer.value * 100).rounded() / 100
      print("\(result.name) takes \(ratio) times the time of C")
    }
  }

  private struct Report: Encodable {
    var results: [BenchmarkResult]
  }
}
