import DecisionProcesses
import DeepQLearning
import Foundation

/// How much memory a process has taken.
enum MemoryUse {
  /// The largest amount of memory that the process ever held, in bytes.
  static var peak: Double {
    var usage = rusage()
    #if os(Linux)
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    return Double(usage.ru_maxrss) * 1_024
    #else
    getrusage(RUSAGE_SELF, &usage)
    return Double(usage.ru_maxrss)
    #endif
  }

  /// The peak as a result.
  static func peakResult() -> BenchmarkResult {
    BenchmarkResult(name: "peak-memory", unit: "bytes", samples: [peak])
  }

  /// How much the peak grows while a buffer for a million transitions of CartPole fills: uniform, and
  /// then prioritised with the uniform one gone.
  ///
  /// The second fills the first one's place, so that its figure is what both have grown by together.
  static func ofReplay() -> [BenchmarkResult] {
    let before = peak
    fillUniform()
    let uniform = peak - before
    fillPrioritized()
    return [
      BenchmarkResult(name: "replay-million", unit: "bytes", samples: [uniform]),
      BenchmarkResult(
        name: "prioritized-replay-million", unit: "bytes", samples: [peak - before]),
    ]
  }

  @inline(never)
  private static func fillUniform() {
    var generator = SeededGenerator(seed: 1)
    var buffer = ReplayBuffer(capacity: 1_000_000, featureCount: 4)
    playAtRandom(1_000_000, using: &generator) { buffer.append($0) }
    precondition(buffer.count == 1_000_000, "A full buffer is what is measured.")
  }

  @inline(never)
  private static func fillPrioritized() {
    var generator = SeededGenerator(seed: 1)
    var buffer = PrioritizedReplayBuffer(capacity: 1_000_000, featureCount: 4)
    playAtRandom(1_000_000, using: &generator) { buffer.append($0) }
    precondition(buffer.count == 1_000_000, "A full buffer is what is measured.")
  }
}
