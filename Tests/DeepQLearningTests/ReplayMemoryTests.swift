import DecisionProcesses
import DeepQLearning
import TestSupport
import Testing

/// How much memory replay takes: a million transitions of CartPole at most 48 MB.
struct ReplayMemoryTests {
  private static let count = 1_000_000
  private static let limit = 48_000_000

  private func fill(_ append: (Transition<SIMD4<Double>>) -> Void) {
    let transition = Transition(
      state: SIMD4<Double>(0, 1, 2, 3), action: 1, reward: 1, nextState: SIMD4(4, 5, 6, 7),
      isTerminal: false)
    for _ in 0..<Self.count { append(transition) }
  }

  // Two observations of four numbers, the reward, and what is packed: ten words of four bytes.
  @Test func `A million transitions of CartPole take 40 MB in a uniform buffer`() {
    var buffer = ReplayBuffer(capacity: Self.count, featureCount: 4)
    fill { buffer.append($0) }
    #expect(buffer.count == Self.count)
    #expect(buffer.byteCount >= 40_000_000)
    #expect(buffer.byteCount <= Self.limit)
  }

  // On top come 65,536 blocks of 16 priorities of four bytes, and twice as many nodes of eight.
  @Test func `A million transitions of CartPole take 45 MB in a prioritised buffer, once used`() {
    var generator = SeededGenerator(seed: freshSeed())
    var buffer = PrioritizedReplayBuffer(capacity: Self.count, featureCount: 4)
    fill { buffer.append($0) }
    var batch = TransitionBatch(count: 64, featureCount: 4)
    buffer.sample(into: &batch, importanceSamplingExponent: 0.4, using: &generator)
    buffer.updatePriorities(Array(repeating: 0.5, count: 64), at: batch.slots)
    #expect(buffer.count == Self.count)
    #expect(buffer.byteCount >= 40_000_000 + 65_536 * 16 * 4 + 2 * 65_536 * 8)
    #expect(buffer.byteCount <= Self.limit)
  }
}
