import DecisionProcesses

/// The cart's four numbers as the index of a cell.
///
/// Bins of equal width between limits (±2.4 m, ±3 m/s, ±0.2095, ±3.5 per second); what lies beyond
/// belongs to the outermost bin.
struct CartPoleBins: Sendable {
  static let limits = SIMD4(2.4, 3.0, 0.2095, 3.5)
  let counts: [Int]

  /// - Precondition: There are four positive counts.
  init(_ counts: [Int]) {
    require(
      counts.count == 4 && counts.allSatisfy { $0 > 0 }, "Each of four numbers has a bin.")
    self.counts = counts
  }

  var cellCount: Int { counts.reduce(1, *) }

  func cell(of observation: SIMD4<Double>) -> Int {
    var cell = 0
    for index in 0..<4 {
      let share = (observation[index] / Self.limits[index] + 1) / 2
      let bin = Int((share * Double(counts[index])).rounded(.down))
      cell = cell * counts[index] + min(max(bin, 0), counts[index] - 1)
    }
    return cell
  }
}

/// A world that is seen through bins.
struct BinnedWorld<Base: Environment>: Environment where Base.Observation == SIMD4<Double> {
  var base: Base
  let bins: CartPoleBins

  var actionCount: Int { base.actionCount }

  mutating func reset(using generator: inout some RandomNumberGenerator) -> Int {
    bins.cell(of: base.reset(using: &generator))
  }

  mutating func step(
    _ action: Int, using generator: inout some RandomNumberGenerator
  ) -> Step<Int> {
    let step = base.step(action, using: &generator)
    return Step(
      observation: bins.cell(of: step.observation), reward: step.reward,
      isTerminated: step.isTerminated, isTruncated: step.isTruncated)
  }
}
