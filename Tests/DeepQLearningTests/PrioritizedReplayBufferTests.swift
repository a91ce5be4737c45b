import DecisionProcesses
import DeepQLearning
import Statistics
import TestSupport
import Testing

struct PrioritizedReplayBufferTests {
  private func buffer(
    _ errors: [Float], priorityExponent: Double = 1, capacity: Int = 8
  ) -> PrioritizedReplayBuffer {
    var buffer = PrioritizedReplayBuffer(
      capacity: capacity, featureCount: 1, priorityExponent: priorityExponent)
    for k in errors.indices {
      buffer.append(
        Transition(
          state: [Float(k)], action: k, reward: Double(k), nextState: [Float(-k)],
          isTerminal: false))
    }
    buffer.updatePriorities(errors, at: Array(errors.indices))
    return buffer
  }

  @Test func `A transition is drawn in proportion to the power of its error`() {
    // |−3| : 1 : 0 with exponent 1; √9 : √1 : √0 with exponent ½.
    for (errors, exponent) in [([-3, 1, 0], 1.0), ([9, -1, 0], 0.5)] as [([Float], Double)] {
      let buffer = buffer(errors, priorityExponent: exponent)
      #expect(abs(buffer.probability(of: 0) - 0.75) < 1e-3)
      #expect(abs(buffer.probability(of: 1) - 0.25) < 1e-3)
      #expect(buffer.probability(of: 2) > 0, "An error of 0 leaves a chance.")
      #expect(buffer.probability(of: 2) < 1e-3)
    }
  }

  @Test func `An exponent of 0 draws uniformly`() {
    let buffer = buffer([100, 1, 0, 1e-3], priorityExponent: 0)
    for slot in 0..<4 { #expect(buffer.probability(of: slot) == 0.25) }
  }

  @Test func `A new transition has the largest priority so far`() {
    var buffer = buffer([3, 5, 2])
    #expect(abs(buffer.largestPriority - 5) < 1e-5)
    buffer.updatePriorities([1], at: [1])
    #expect(abs(buffer.largestPriority - 5) < 1e-5, "The largest ever, not the largest now.")
    buffer.append(
      Transition(state: [Float(9)], action: 0, reward: 0, nextState: [Float(9)], isTerminal: true))
    #expect(abs(buffer.probability(of: 3) - 5.0 / (3 + 1 + 2 + 5)) < 1e-5)
  }

  // Of the errors −3, 5 and 2 the largest priority is 5; a batch of NaN, 1 and −∞ leaves 5, 1 and 5. One
  // of 7 in the same batch is larger than that, wherever it stands.
  @Test func `An error that is not finite leaves the largest priority so far`() {
    var buffer = buffer([-3, 5, 2])
    buffer.updatePriorities([.nan, 1, -.infinity], at: [0, 1, 2])
    for (slot, priority) in [5.0, 1, 5].enumerated() {
      #expect(abs(buffer.probability(of: slot) - priority / 11) < 1e-5)
    }
    #expect(abs(buffer.largestPriority - 5) < 1e-5)
    buffer.updatePriorities([.infinity, 7], at: [0, 1])
    for (slot, priority) in [7.0, 7, 5].enumerated() {
      #expect(abs(buffer.probability(of: slot) - priority / 19) < 1e-5)
    }
    #expect(abs(buffer.largestPriority - 7) < 1e-5)
  }

  @Test func `A slot that is filled anew loses its old priority`() {
    var buffer = buffer([1_000, 0.5], capacity: 2)
    buffer.updatePriorities([0.25], at: [0])
    buffer.append(
      Transition(state: [Float(9)], action: 0, reward: 0, nextState: [Float(9)], isTerminal: true))
    #expect(abs(buffer.probability(of: 0) - 1_000 / 1_000.5) < 1e-5)
    #expect(buffer.transitions[0].state == [9])
  }

  @Test func `Weights undo the shift, and the largest of a batch is 1`() {
    let seed = freshSeed()
    var generator = SeededGenerator(seed: seed)
    var buffer = buffer([4, 1, 2, 1])
    var batch = TransitionBatch(count: 8, featureCount: 1)
    for (exponent, weights) in [
      (0.0, [1, 1, 1, 1]), (0.5, [0.5, 1, 0.70710678, 1]), (1, [0.25, 1, 0.5, 1]),
    ] as [(Double, [Float])] {
      // Eight equal parts of a total of 8: four for slot 0, one for slot 1, two for slot 2.
      buffer.sample(into: &batch, importanceSamplingExponent: exponent, using: &generator)
      #expect(batch.slots == [0, 0, 0, 0, 1, 2, 2, 3], "seed \(seed)")
      for (slot, weight) in zip(batch.slots, batch.weights) {
        #expect(abs(weight - weights[slot]) < 1e-5, "seed \(seed)")
      }
      #expect(batch.rewards == [0, 0, 0, 0, 1, 2, 2, 3])
      #expect(batch.weights.max() == 1)
    }
  }

  // n = 40,000 draws: the bound fails with a probability of at most 1e-9, and sees a shift of a
  // chance by 0.02 with more than 99.99 %. Strata make the counts vary less than independent draws,
  // for which the bound holds, too.
  @Test func `Strata leave every transition its chance`() {
    let seed = freshSeed()
    var generator = SeededGenerator(seed: seed)
    let errors: [Float] = [0.3, 2, 0.01, 1, 5, 0.7]
    var buffer = buffer(errors, priorityExponent: 0.6)
    var batch = TransitionBatch(count: 40, featureCount: 1)
    var counts = Array(repeating: 0, count: 6)
    for _ in 0..<1_000 {
      buffer.sample(into: &batch, importanceSamplingExponent: 1, using: &generator)
      for slot in batch.slots { counts[slot] += 1 }
    }
    let check = FrequencyCheck(
      counts: counts, probabilities: (0..<6).map { buffer.probability(of: $0) }, falseAlarm: 1e-9)
    #expect(check.passes, "\(counts), seed \(seed)")
  }

  @Test func `Weighted means are the plain means of all that is stored`() {
    // Σ P(i) w(i) x(i) ∝ mean of x where β is 1: exact, over the chances themselves.
    let buffer = buffer([0.3, 2, 0.01, 1, 5], priorityExponent: 0.6)
    let x = [3.0, -1, 4, 1, -5]
    let weights = (0..<5).map { 1 / (5 * buffer.probability(of: $0)) }
    let mean = (0..<5).reduce(0) { $0 + buffer.probability(of: $1) * weights[$1] * x[$1] }
    #expect(abs(mean - 0.4) < 1e-12)
  }

  @Test func `Slots that were never filled are never drawn`() {
    let seed = freshSeed()
    var generator = SeededGenerator(seed: seed)
    var buffer = buffer([1, 0, 3], capacity: 1_000)
    var batch = TransitionBatch(count: 64, featureCount: 1)
    for _ in 0..<100 {
      buffer.sample(into: &batch, importanceSamplingExponent: 0.4, using: &generator)
      #expect(batch.slots.allSatisfy { $0 < 3 }, "seed \(seed)")
    }
  }
}
