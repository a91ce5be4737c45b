import RealModule
import Statistics

extension ErrorAgainstExact {
  func findings(_ measurements: [[Measurement]]) -> [Finding] {
    World.allCases.map { certified($0, measurements) } + gains(measurements)
      + settings.map { lastError($0, measurements) }
  }

  /// No run's error is beyond the bound that its own transitions set.
  private func certified(_ world: World, _ measurements: [[Measurement]]) -> Finding {
    let runs = zip(settings, measurements).filter { $0.0.world == world }.flatMap(\.1)
    return .atMost(
      "\(world.title): the largest share that the error of any run reaches of the bound that "
        + "its own transitions set, from 10,000 steps on",
      measured: runs.map(\.largestShareOfBound).max() ?? .nan, bound: 1,
      basis: "The bounds start from the exact values and hold in every run; 10⁻⁹ covers rounding.")
  }

  private func gains(_ measurements: [[Measurement]]) -> [Finding] {
    func gain(_ world: World, of better: Rule, over worse: Rule) -> [Double] {
      zip(logarithms(world, worse, measurements), logarithms(world, better, measurements)).map(-)
    }
    return [
      .mean(
        "In the grid, powers of ten by which the error of a constant 0.5 ends below that of 1 / n",
        of: gain(.grid, of: .constantLarge, over: .inverse), basis: "Differences between runs."),
      .mean(
        "In random models, powers of ten by which the error of 1 / n^0.6 ends below "
          + "that of a constant 0.5",
        of: gain(.random, of: .power, over: .constantLarge), basis: "Differences between runs."),
    ]
  }

  private func lastError(_ setting: Setting, _ measurements: [[Measurement]]) -> Finding {
    let logarithm = MeanInterval(of: logarithms(setting.world, setting.rule, measurements))
    let range = logarithm.range
    // Runs that end with the very same error, that of rounding, have no interval.
    return Finding(
      "\(setting.world.title): the last error with step size \(setting.rule.rawValue)",
      measured: .exp10(logarithm.mean),
      interval: logarithm.radius > 1e-9
        ? Double.exp10(range.lowerBound)...(.exp10(range.upperBound)) : nil,
      basis:
        "Geometric mean over \(runsPerSetting) runs, after 300,000 steps; Student's 95 % interval "
        + "of the logarithm.")
  }

  /// The logarithm of the last error of each run.
  private func logarithms(
    _ world: World, _ rule: Rule, _ measurements: [[Measurement]]
  ) -> [Double] {
    let index = settings.firstIndex(of: Setting(world: world, rule: rule)) ?? 0
    return measurements[index].map { .log10(max($0.errors.last ?? .nan, 1e-16)) }
  }
}
