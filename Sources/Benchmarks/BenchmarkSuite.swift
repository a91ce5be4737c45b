public import DecisionProcesses
public import Environments

/// What the library's speed is judged by.
///
///     let results = BenchmarkSuite().run(samples: 9)
///     results[0].value / results[1].value  // Swift over C
public struct BenchmarkSuite: Sendable {
  private let qLearning: QLearningBenchmark

  /// Creates the suite.
  ///
  /// - Parameters:
  ///   - world: The world of the Q-learning step, Gymnasium's slippery 4 by 4 FrozenLake unless
  ///     another is given.
  ///   - episodes: The number of episodes of one sample.
  public init(
    world: some MarkovDecisionProcess = FrozenLake.fourByFour(isSlippery: true),
    episodes: Int = 30_000
  ) {
    qLearning = QLearningBenchmark(of: world, episodes: episodes)
  }

  /// Measures everything.
  ///
  /// The samples of what is compared are interleaved, so that a machine that slows down slows both;
  /// they are short and many, so that the median is not moved by what else the machine does. A
  /// first run of each is thrown away.
  ///
  /// - Precondition: `samples` is positive.
  /// - Returns: `q-learning-step` and `q-learning-step-c`, in nanoseconds.
  public func run(samples: Int = 21, seed: UInt64 = 1) -> [BenchmarkResult] {
    precondition(samples > 0, "A measurement needs at least one sample.")
    _ = qLearning.runSwift(seed: seed)
    _ = qLearning.runC(seed: seed)
    var swift: [Double] = []
    var c: [Double] = []
    for sample in 0..<UInt64(samples) {
      swift.append(qLearning.runSwift(seed: seed &+ sample).nanosecondsPerStep)
      c.append(qLearning.runC(seed: seed &+ sample).nanosecondsPerStep)
    }
    return [
      BenchmarkResult(name: "q-learning-step", unit: "ns", samples: swift),
      BenchmarkResult(name: "q-learning-step-c", unit: "ns", samples: c),
    ]
  }
}
