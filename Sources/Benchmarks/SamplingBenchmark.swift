import DecisionProcesses
import DeepQLearning

/// Drawing 64 of a million transitions: uniformly, and by priority with new priorities after it.
final class SamplingBenchmark {
  private static let capacity = 1_000_000
  private var generator: SeededGenerator
  private var uniformBuffer: ReplayBuffer
  private var prioritizedBuffer: PrioritizedReplayBuffer
  private var batch = TransitionBatch(count: 64, featureCount: 4)
  private var errors = Array(repeating: Float(0), count: 64)

  /// Fills both buffers with random play, and gives every transition a priority of its own.
  init(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    var uniform = ReplayBuffer(capacity: Self.capacity, featureCount: 4)
    var prioritized = PrioritizedReplayBuffer(capacity: Self.capacity, featureCount: 4)
    playAtRandom(Self.capacity, using: &generator) { transition in
      uniform.append(transition)
      prioritized.append(transition)
    }
    for first in stride(from: 0, to: Self.capacity, by: 1_000) {
      prioritized.updatePriorities(
        (0..<1_000).map { _ in Float(generator.unit()) }, at: Array(first..<first + 1_000))
    }
    uniformBuffer = uniform
    prioritizedBuffer = prioritized
    self.generator = generator
  }

  /// Draws without repetition.
  func uniform() -> Double {
    nanoseconds(of: 1_000) { uniformBuffer.sample(into: &batch, using: &generator) }
  }

  /// Draws in proportion to priority, with weights, and sets 64 new priorities.
  func prioritized() -> Double {
    // The errors are drawn outside the time.
    for index in errors.indices { errors[index] = Float(generator.unit()) }
    return nanoseconds(of: 1_000) {
      prioritizedBuffer.sample(into: &batch, importanceSamplingExponent: 0.5, using: &generator)
      prioritizedBuffer.updatePriorities(errors, at: batch.slots)
    }
  }
}
