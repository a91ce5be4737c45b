import DecisionProcesses
import RealModule
import Statistics

/// The same curve measured in several runs, summarised point by point.
struct RunCurves {
  /// The mean over the runs.
  let mean: [Double]
  /// The median over the runs.
  let median: [Double]
  /// The first quartile over the runs.
  let lower: [Double]
  /// The third quartile over the runs.
  let upper: [Double]

  /// Summarises runs of equal length.
  ///
  /// - Precondition: There is a run, and all have as many points.
  /// - Complexity: O(points · runs · log runs).
  init(_ runs: [[Double]]) {
    require(!runs.isEmpty, "A summary needs at least one run.")
    require(runs.allSatisfy { $0.count == runs[0].count }, "Runs have as many points.")
    let summaries = runs[0].indices.map { point in Summary(of: runs.map { $0[point] }) }
    mean = summaries.map(\.mean)
    median = summaries.map(\.median)
    lower = summaries.map { $0.quantile(0.25) }
    upper = summaries.map { $0.quantile(0.75) }
  }
}

/// The means of `width` values up to each place, or of all so far at the beginning.
///
/// - Complexity: O(values).
public func trailingMeans(_ values: [Double], width: Int) -> [Double] {
  var sum = 0.0
  return values.indices.map { index in
    sum += values[index]
    if index >= width { sum -= values[index - width] }
    return sum / Double(min(index + 1, width))
  }
}

/// Counts from 1 to at most `last` in steps of equal ratio, each once.
func logarithmicSteps(to last: Int, perDecade: Int) -> [Int] {
  var steps: [Int] = []
  var next = 1.0
  let ratio = Double.pow(10, 1 / Double(perDecade))
  while Int(next.rounded()) <= last {
    let step = Int(next.rounded())
    if steps.last != step { steps.append(step) }
    next *= ratio
  }
  if steps.last != last { steps.append(last) }
  return steps
}
