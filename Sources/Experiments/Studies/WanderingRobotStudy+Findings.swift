import Environments
import Statistics

extension WanderingRobotStudy {
  func findings(_ measurements: [[Measurement]]) -> [Finding] {
    exactFindings
      + [false, true].flatMap { isSlippery in
        incidentAndFix(isSlippery, measurements)
      }
      + [stepSizeMatters(measurements)]
      + zip(settings, measurements).map { setting, runs in
        .share(
          "Share of runs that end at the bay with \(setting.words)",
          count: runs.count { $0.destination == .bay }, of: runs.count, basis: "")
      }
  }

  private var exactFindings: [Finding] {
    [
      .equal(
        "The optimal value of the start on the solid floor",
        measured: Self.startValue(isSlippery: false), exact: 10 * 0.6634204312890625,
        tolerance: 1e-9, basis: "The bay is nine moves away: 10 · 0.95⁸."),
      .atLeast(
        "The optimal value of the start on the slippery floor",
        measured: Self.startValue(isSlippery: true), bound: 0.95 * 0.95,
        basis: "The shelf alone is worth 0.95² on a solid floor; policy iteration says what the "
          + "bay is worth."),
    ]
  }

  /// The incident ends at the shelf and the fix at the bay, on most seeds.
  private func incidentAndFix(_ isSlippery: Bool, _ measurements: [[Measurement]]) -> [Finding] {
    let all = Set(WarehouseTraining.Change.allCases)
    let floor = isSlippery ? "slippery" : "solid"
    func goes(
      _ changes: Set<WarehouseTraining.Change>, to destination: WarehouseRun.Destination
    ) -> [Bool] {
      runs(of: changes, isSlippery, measurements).map { $0.destination == destination }
    }
    return [
      .majority(
        "Share of runs of the incident that end at the shelf, on a \(floor) floor",
        goes([], to: .shelf), chance: 0.97, basis: Self.before(isSlippery ? 992 : 996)),
      .majority(
        "Share of runs of the fix that end at the bay, on a \(floor) floor",
        goes(all, to: .bay), chance: 0.97, basis: Self.before(isSlippery ? 999 : 997)),
      .majority(
        "Share of runs that stay at the shelf although the step size falls and values begin with "
          + "noise, on a \(floor) floor",
        goes([.decayingStepSize, .noisyValues], to: .shelf), chance: 0.95,
        basis: Self.before(isSlippery ? 989 : 973)),
    ]
  }

  private static func before(_ count: Int) -> String { "Of 1,000 runs before, \(count) agreed." }

  /// With slow exploration, a falling step size brings the value of the start nearer to the optimal
  /// one where moves are random.
  private func stepSizeMatters(_ measurements: [[Measurement]]) -> Finding {
    let fixed = runs(of: [.slowExploration], true, measurements)
    let falling = runs(of: [.slowExploration, .decayingStepSize], true, measurements)
    return .majority(
      "Share of pairs of runs in which a falling step size ends nearer to the optimal value of the "
        + "start, on a slippery floor",
      zip(falling, fixed).map { $0.startError < $1.startError }, chance: 0.94,
      basis: "Of 1,000 pairs before, 967 agreed.")
  }
}
