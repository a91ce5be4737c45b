extension Array where Element == Outcome {
  /// The same distribution with equal results added up and impossible ones left out.
  ///
  /// Results are equal when they agree in next state, reward and whether the episode ends: in Cliff
  /// Walking, standing still and falling both lead to the start, at different costs. The order is
  /// that of each result's first appearance.
  ///
  /// - Complexity: O(n²) in the number of outcomes, which is small.
  public func merged() -> [Outcome] {
    var merged: [Outcome] = []
    for outcome in self where outcome.probability != 0 {
      if let index = merged.firstIndex(where: { $0.isSameResult(as: outcome) }) {
        merged[index].probability += outcome.probability
      } else {
        merged.append(outcome)
      }
    }
    return merged
  }
}

extension Outcome {
  fileprivate func isSameResult(as other: Outcome) -> Bool {
    nextState == other.nextState && reward == other.reward && isTerminal == other.isTerminal
  }
}
