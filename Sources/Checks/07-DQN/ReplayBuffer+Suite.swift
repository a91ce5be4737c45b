import Coursework

extension ExerciseSuite {
  /// Exercise 7.4.
  static let replayBuffer = ExerciseSuite(
    Contracts.ReplayBuffer.self,
    title: "A memory of what happened, sampled in random batches",
    points: 10,
    minutes: 35,
    hints: [
      """
      A full buffer has to lose its oldest transition and take in a new one. Which single place \
      changes, and which place is the oldest afterwards?
      """,
      """
      An array of at most `capacity` transitions, and the index of the oldest. While the array is \
      not full, append to it; then overwrite the oldest and move the index one on, back to 0 at the \
      end. The list from old to new is the part from that index on, and the part before it. To \
      sample, draw indices that are not drawn yet.
      """,
      """
      append: if ring.count < capacity, ring.append(t); otherwise ring[oldest] = t and oldest = \
      (oldest + 1) % capacity. transitions: ring[oldest...] + ring[..<oldest]. sample: let indices = \
      Array(ring.indices), for k in 0..<count swap indices[k] with indices[k + \
      generator.index(below: ring.count - k)], and return ring at the first `count` indices.
      """,
    ],
    checks: ReplayBufferChecks.all,
    misconceptions: ReplayBufferMisconceptions.all)
}
