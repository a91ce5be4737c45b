import DecisionProcesses
import DeepQLearning
import Statistics
import TestSupport
import Testing

struct ReplayBufferTests {
  /// Transition k: recognisable by its numbers, terminal for every third.
  private func transition(_ k: Int) -> Transition<[Float]> {
    Transition(
      state: [Float(k), Float(k) + 0.5], action: k % 5, reward: Double(k) / 4,
      nextState: [Float(k) + 1, -Float(k)], isTerminal: k % 3 == 0)
  }

  @Test func `What goes in comes out`() {
    var buffer = ReplayBuffer(capacity: 3, featureCount: 2)
    #expect(buffer.count == 0)
    buffer.append(transition(7))
    buffer.append(transition(9), stepCount: 5)
    #expect(buffer.count == 2)
    #expect(buffer[0] == transition(7))
    #expect(buffer[1] == transition(9))
    #expect(buffer.stepCount(at: 0) == 1)
    #expect(buffer.stepCount(at: 1) == 5)
  }

  @Test func `A full buffer replaces its oldest transition`() {
    var buffer = ReplayBuffer(capacity: 3, featureCount: 2)
    for k in 0..<7 { buffer.append(transition(k)) }
    #expect(buffer.count == 3)
    #expect((0..<3).map { buffer[$0] } == [6, 4, 5].map(transition))
  }

  @Test func `Extreme actions and step counts are kept`() {
    var buffer = ReplayBuffer(capacity: 1, featureCount: 1)
    buffer.append(
      Transition(
        state: [Float.nan], action: 65_535, reward: -.infinity, nextState: [Float(-0.0)],
        isTerminal: true), stepCount: 32_767)
    #expect(buffer[0].action == 65_535)
    #expect(buffer[0].isTerminal)
    #expect(buffer[0].reward == -.infinity)
    #expect(buffer[0].state[0].isNaN)
    #expect(buffer.stepCount(at: 0) == 32_767)
  }

  @Test func `A vector of doubles is a row of floats`() {
    var buffer = ReplayBuffer(capacity: 2, featureCount: 4)
    buffer.append(
      Transition(
        state: SIMD4(0.1, -2, 3, 4), action: 1, reward: 1, nextState: SIMD4(5, 6, 7, 8.5),
        isTerminal: false))
    #expect(buffer[0].state == [0.1, -2, 3, 4])
    #expect(buffer[0].nextState == [5, 6, 7, 8.5])
  }

  @Test(arguments: [1, 2, 4, 7])
  func `A batch holds what its slots hold, column by column`(featureCount: Int) {
    let seed = freshSeed()
    var generator = SeededGenerator(seed: seed)
    var buffer = ReplayBuffer(capacity: 50, featureCount: featureCount)
    for _ in 0..<70 {
      buffer.append(
        Transition(
          state: (0..<featureCount).map { _ in Float(generator.unit()) },
          action: generator.index(below: 9), reward: generator.unit(),
          nextState: (0..<featureCount).map { _ in Float(generator.unit()) },
          isTerminal: generator.flip(0.5)), stepCount: 1 + generator.index(below: 6))
    }
    let batch = buffer.sample(count: 32, using: &generator)
    for (index, slot) in batch.slots.enumerated() {
      let expected = buffer[slot]
      let row = index * featureCount..<(index + 1) * featureCount
      #expect(Array(batch.observations[row]) == expected.state, "seed \(seed)")
      #expect(Array(batch.nextObservations[row]) == expected.nextState)
      #expect(Int(batch.actions[index]) == expected.action)
      #expect(Double(batch.rewards[index]) == expected.reward)
      #expect(batch.isTerminated[index] == expected.isTerminal)
      #expect(Int(batch.stepCounts[index]) == buffer.stepCount(at: slot))
      #expect(batch.weights[index] == 1)
    }
  }

  @Test func `No transition comes twice, and no slot that was never filled`() {
    let seed = freshSeed()
    var generator = SeededGenerator(seed: seed)
    var buffer = ReplayBuffer(capacity: 1_000, featureCount: 2)
    for k in 0..<40 {
      buffer.append(transition(k))
      let batch = buffer.sample(count: (k + 1 + 1) / 2, using: &generator)
      #expect(Set(batch.slots).count == batch.count, "seed \(seed)")
      #expect(batch.slots.allSatisfy { (0...k).contains($0) }, "seed \(seed)")
    }
    let all = buffer.sample(count: 40, using: &generator)
    #expect(Set(all.slots) == Set(0..<40))
  }

  @Test func `Distinct indices are those of the plain algorithm`() {
    let seed = freshSeed()
    for (count, limit) in [(1, 1), (3, 3), (5, 9), (64, 70), (64, 1_000_000)] {
      var (first, second) = (SeededGenerator(seed: seed), SeededGenerator(seed: seed))
      var fast = DistinctIndices(count: count)
      var indices = Array(repeating: 0, count: count)
      for _ in 0..<3 {
        fast.draw(below: limit, into: &indices, using: &first)
        var plain: [Int] = []
        for last in limit - count..<limit {
          let candidate = second.index(below: last + 1)
          plain.append(plain.contains(candidate) ? last : candidate)
        }
        #expect(indices == plain, "seed \(seed)")
      }
    }
  }

  // n = 60,000 batches of 3 out of 6: each of the 20 sets has chance 1/20. The bound of the binary
  // Kullback–Leibler form over 20 cells fails with a probability of at most 1e-9; it sees a set
  // whose chance is 0.044 instead of 0.05 with more than 99.99 %.
  @Test func `Every set of distinct slots is equally likely`() {
    let seed = freshSeed()
    var generator = SeededGenerator(seed: seed)
    var distinct = DistinctIndices(count: 3)
    var indices = [0, 0, 0]
    var counts: [Int: Int] = [:]
    let n = 60_000
    for _ in 0..<n {
      distinct.draw(below: 6, into: &indices, using: &generator)
      counts[indices.reduce(0) { $0 | 1 << $1 }, default: 0] += 1
    }
    #expect(counts.count == 20, "seed \(seed)")
    let check = FrequencyCheck(
      counts: Array(counts.values), probabilities: Array(repeating: 0.05, count: counts.count),
      falseAlarm: 1e-9)
    #expect(check.passes, "seed \(seed)")
  }

  @Test func `A copy does not change with the original`() {
    var buffer = ReplayBuffer(capacity: 2, featureCount: 2)
    buffer.append(transition(1))
    let copy = buffer
    buffer.append(transition(2))
    buffer.append(transition(3))
    #expect(copy.count == 1)
    #expect(copy[0] == transition(1))
  }

  @Test func `Continuations are powers of the discount, and 0 at the end`() {
    let batch = TransitionBatch(
      [transition(1), transition(3), transition(4)], stepCounts: [1, 2, 3])
    var continuations: [Float] = [9, 9, 9]
    batch.writeContinuations(powers: [1, 0.5, 0.25, 0.125], into: &continuations)
    #expect(continuations == [0.5, 0, 0.125])
  }
}
