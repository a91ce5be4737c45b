/// How often things happen in runs of choices: what two samples are compared by.
///
/// Of each run it notes the action at each of the first four places, the first two actions
/// together, and whether all actions are the same. The runs of one rule are drawn alike, so the
/// share of each of these in the sample estimates its probability, whatever a rule remembers within
/// a run.
struct RunFeatures {
  private let runCount: Int
  private let counts: [Int]

  /// Counts what happens in some runs, given one after another.
  ///
  /// - Returns: Nil where the number of choices is wrong, or one is no action.
  /// - Complexity: O(choices + actions²).
  init?(of actions: [Int], runCount: Int, runLength: Int, actionCount: Int) {
    guard runLength > 0, actions.count == runCount * runLength,
      actions.allSatisfy({ (0..<actionCount).contains($0) })
    else { return nil }
    let places = min(runLength, 4)
    let pairs = runLength > 1 ? actionCount * actionCount : 0
    var counts = Array(repeating: 0, count: places * actionCount + pairs + 1)
    for start in stride(from: 0, to: actions.count, by: runLength) {
      for place in 0..<places { counts[place * actionCount + actions[start + place]] += 1 }
      if pairs > 0 {
        counts[places * actionCount + actions[start] * actionCount + actions[start + 1]] += 1
      }
      let run = actions[start..<start + runLength]
      if run.allSatisfy({ $0 == run.first }) { counts[counts.count - 1] += 1 }
    }
    self.runCount = runCount
    self.counts = counts
  }

  /// Whether no share differs by more than 6 √(0.5 / runs), six standard deviations at the most.
  ///
  /// Two samples of the same rule differ by more in one share with chance 2 exp(−18) = 3.1e-8 at
  /// most, by Hoeffding's inequality.
  func agrees(with other: RunFeatures) -> Bool {
    let margin = 6 * (0.5 * Double(runCount)).squareRoot()
    return runCount == other.runCount
      && zip(counts, other.counts).allSatisfy { abs(Double($0 - $1)) <= margin }
  }
}
