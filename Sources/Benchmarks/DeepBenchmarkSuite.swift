/// What the speed of deep Q-learning is judged by.
///
///     let results = DeepBenchmarkSuite().run(samples: 9)
///
/// The work is the agent of the course's second document on CartPole: two hidden layers of 128
/// units, 64 transitions a training step, Adam, gradients clipped to a norm of 10, replay of
/// 100,000. `Tests/Peers` does the same work in PyTorch and JAX.
public struct DeepBenchmarkSuite: Sendable {
  /// Creates the suite.
  public init() {}

  /// Measures everything on one thread.
  ///
  /// Works are measured in turn, one sample of each after the other, so that a machine that slows
  /// down slows all; the first of each is thrown away. Memory is measured before anything else has
  /// had time to take some.
  ///
  /// - Precondition: `samples` is positive.
  /// - Returns: In nanoseconds `dqn-training-step` (sampling included), `dqn-step-products` (its own
  ///   matrix products, alone), `dqn-step-products-openblas` (the same in OpenBLAS),
  ///   `dqn-interaction` (choosing, stepping, keeping and one training step), `dqn-action`,
  ///   `cartpole-step`, `uniform-sample` and `prioritized-sample` (64 of a million; the latter with
  ///   new priorities), `gemm-1024` and `gemm-1024-openblas`; in bytes `replay-million`,
  ///   `prioritized-replay-million` and `peak-memory`.
  public func run(samples: Int = 21, seed: UInt64 = 1) -> [BenchmarkResult] {
    precondition(samples > 0, "A measurement needs at least one sample.")
    let memory = MemoryUse.ofReplay()
    let step = TrainingStepBenchmark(seed: seed)
    let sampling = SamplingBenchmark(seed: seed)
    let products = ProductBenchmark()
    let works: [(name: String, run: () -> Double)] = [
      ("dqn-training-step", step.trainingStep),
      ("dqn-step-products", products.ofTrainingStep),
      ("dqn-step-products-openblas", products.ofTrainingStepInOpenBLAS),
      ("dqn-interaction", step.interaction),
      ("dqn-action", step.action),
      ("cartpole-step", step.worldStep),
      ("uniform-sample", sampling.uniform),
      ("prioritized-sample", sampling.prioritized),
      ("gemm-1024", products.large),
      ("gemm-1024-openblas", products.largeInOpenBLAS),
    ]
    for work in works { _ = work.run() }
    var times = works.map { _ in [Double]() }
    for _ in 0..<samples {
      for (index, work) in works.enumerated() { times[index].append(work.run()) }
    }
    return zip(works, times).map { BenchmarkResult(name: $0.name, unit: "ns", samples: $1) }
      + memory + [MemoryUse.peakResult()]
  }
}

/// The nanoseconds that one of `count` repetitions takes.
@inline(__always)
func nanoseconds(of count: Int, _ body: () -> Void) -> Double {
  let time = ContinuousClock().measure { for _ in 0..<count { body() } }
  return time / .nanoseconds(1) / Double(count)
}
