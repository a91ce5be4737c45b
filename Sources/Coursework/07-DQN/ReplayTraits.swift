/// What can be seen of the way a buffer samples, to compare two of them by.
struct ReplayTraits {
  private var shares: [Double] = []
  private let count: Double

  /// Counts in the batches of an answer.
  ///
  /// Shares of batches: with a place drawn twice; with something that was never appended; with each
  /// place, and with each place and the next one, by age.
  init(of answer: ReplaySampleQuestion.Answer, to question: ReplaySampleQuestion) {
    count = Double(max(1, answer.batches.count))
    let held = question.held(atBatch: 0).count
    var repeated = 0.0
    var strange = 0.0
    var places = Array(repeating: 0.0, count: held)
    var pairs = places
    for (index, batch) in answer.batches.enumerated() {
      let first = question.held(atBatch: index).lowerBound
      let drawn = Set(batch)
      if drawn.count < batch.count { repeated += 1 }
      if drawn.contains(-1) { strange += 1 }
      for age in 0..<held where drawn.contains(first + age) {
        places[age] += 1
        if drawn.contains(first + age + 1) { pairs[age] += 1 }
      }
    }
    shares = ([repeated, strange] + places + pairs).map { $0 / count }
  }

  /// Whether two buffers may have the same chances.
  ///
  /// Two shares of n batches each differ by more than √(18 / n) with a chance of 2 exp(−18) at most,
  /// by Hoeffding's inequality.
  func agrees(with other: ReplayTraits) -> Bool {
    let tolerance = (18 / min(count, other.count)).squareRoot()
    return shares.count == other.shares.count
      && zip(shares, other.shares).allSatisfy { abs($0 - $1) <= tolerance }
  }
}
