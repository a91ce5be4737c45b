import DecisionProcesses
public import LinearLearning

extension Discretizer {
  /// How far the bins of position (m), velocity (m/s), angle (rad) and angular velocity (rad/s) reach.
  public static let cartPoleLimits = [2.4, 3.0, 0.2095, 3.5]

  /// The bins in which a table sees the cart's four numbers.
  ///
  /// They are equally wide between the limits; what lies beyond belongs to the outermost bin.
  ///
  /// - Precondition: There are four positive counts.
  static func cartPole(binCounts: [Int]) -> Discretizer {
    Discretizer(ranges: cartPoleLimits.map { -$0...$0 }, binCounts: binCounts)
  }
}

/// A world that is seen through bins.
struct BinnedWorld<Base: Environment>: Environment where Base.Observation == SIMD4<Double> {
  var base: Base
  let bins: Discretizer

  var actionCount: Int { base.actionCount }

  mutating func reset(using generator: inout some RandomNumberGenerator) -> Int {
    cell(of: base.reset(using: &generator))
  }

  mutating func step(
    _ action: Int, using generator: inout some RandomNumberGenerator
  ) -> Step<Int> {
    let step = base.step(action, using: &generator)
    return Step(
      observation: cell(of: step.observation), reward: step.reward,
      isTerminated: step.isTerminated, isTruncated: step.isTruncated)
  }

  private func cell(of observation: SIMD4<Double>) -> Int {
    bins.cell(of: observation.indices.map { observation[$0] })
  }
}
