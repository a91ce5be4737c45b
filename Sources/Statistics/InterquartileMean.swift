import DecisionProcesses

/// The mean of the middle half of the samples.
///
///     interquartileMean(of: [0, 1, 2, 3, 100])  // (1 + 2 + 3) / 3 = 2
///
/// ⌊n / 4⌋ samples are left out at each end. A few wild runs move it far less than they move the
/// mean, and unlike the median it uses half of what was measured. It is SciPy's `trim_mean(x,
/// 0.25)`, which rliable uses, and not the interquartile mean of some textbooks, which weighs the
/// samples at the quartiles by fractions.
///
/// Source: Agarwal et al., *Deep reinforcement learning at the edge of the statistical precipice*
/// (2021), section 4.3.
///
/// - Precondition: There is a sample, and none is NaN.
/// - Complexity: O(n log n).
public func interquartileMean(of samples: [Double]) -> Double {
  let sorted = Summary(of: samples).sorted
  let cut = sorted.count / 4
  let middle = sorted[cut..<(sorted.count - cut)]
  return middle.reduce(0, +) / Double(middle.count)
}

/// How likely a run of one algorithm is to beat a run of another, on a task drawn at random.
///
///     probabilityOfImprovement(of: [[3, 5]], over: [[4, 2]])  // 3 of 4 pairs: 0.75
///
/// For each task, the share of pairs of runs in which the first algorithm scores higher, ties
/// counting one half: Mann and Whitney's U over n · m. Then the mean over tasks.
///
/// Source: Agarwal et al. (2021), section 4.3; Mann and Whitney, *On a test of whether one of two
/// random variables is stochastically larger than the other* (1947).
///
/// - Parameters:
///   - scores: The scores of the first algorithm's runs, task by task.
///   - others: Those of the second, for the same tasks; the numbers of runs may differ.
/// - Returns: A probability; one half where neither algorithm is better.
/// - Precondition: There is a task, each has runs of both, and no score is NaN.
/// - Complexity: O(Σ n · m).
public func probabilityOfImprovement(of scores: [[Double]], over others: [[Double]]) -> Double {
  require(scores.count == others.count, "Both algorithms are compared on the same tasks.")
  require(!scores.isEmpty, "A comparison needs at least one task.")
  let shares = zip(scores, others).map { task in
    require(!task.0.isEmpty && !task.1.isEmpty, "A task needs a run of each algorithm.")
    require(
      !task.0.contains(where: \.isNaN) && !task.1.contains(where: \.isNaN),
      "A score that is not a number cannot be compared.")
    var wins = 0.0
    for score in task.0 {
      for other in task.1 { wins += score > other ? 1 : (score == other ? 0.5 : 0) }
    }
    return wins / Double(task.0.count * task.1.count)
  }
  return shares.reduce(0, +) / Double(shares.count)
}
