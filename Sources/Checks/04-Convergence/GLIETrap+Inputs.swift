import Coursework
import DecisionProcesses

/// Settings in which schedules that are legal alone fail together, and the other way round.
///
/// Powers are whole eighths, so that their sums are exact.
extension GLIETrapQuestion.Setting {
  /// Two power laws of random scales.
  static func powers(
    _ p: Double,
    _ q: Double,
    _ clock: StepSizeClock,
    using generator: inout SeededGenerator
  ) -> GLIETrapQuestion.Setting {
    GLIETrapQuestion.Setting(
      epsilon: generator.powerLaw(exponent: p), stepSize: generator.powerLaw(exponent: q),
      clock: clock)
  }
}

extension SeededGenerator {
  /// Settings by episodes, one for each thing that can become of the sums.
  mutating func settingsByEpisode() -> [GLIETrapQuestion.Setting] {
    let p = dyadic(in: 0.125...0.875)
    let legal = dyadic(in: 0.125...0.5)
    let tooSlow = dyadic(in: 0.125...0.375)
    let pairs = [
      // The step sizes alone are legal; together the sum is finite.
      (p, dyadic(in: (1.125 - p)...1.5)), (1, dyadic(in: 0.625...1)),
      // On the border: infinite sum, finite squares.
      (p, 1 - p),
      // The squares of the step sizes alone diverge; together they do not.
      (1 - legal, legal),
      // On the border: infinite squares.
      (1 - 2 * tooSlow, tooSlow),
      // Infinite squares, finite squares if the chance were squared, too.
      (0.5, dyadic(in: 0.125...0.25)),
      // Tried finitely often.
      (dyadic(in: 1.125...2), dyadic(in: 0...1)),
    ]
    return pairs.map { .powers($0.0, $0.1, .episodes, using: &self) }
  }

  /// Settings just beside each border of the sums; all powers are exact in binary, and so are their sums.
  mutating func settingsBesideBorders() -> [GLIETrapQuestion.Setting] {
    var settings: [GLIETrapQuestion.Setting] = []
    for distance in [0x1p-10, -0x1p-10, 0x1p-20, -0x1p-20] {
      let p = dyadic(in: 0.25...0.75)
      settings += [
        .powers(p, 1 - p + distance, .episodes, using: &self),
        .powers(p, (1 - p) / 2 + distance, .episodes, using: &self),
        .powers(1 + distance, dyadic(in: 0.625...1), .episodes, using: &self),
        .powers(1 + distance, dyadic(in: 0.625...1), .visits, using: &self),
        .powers(p, 0.5 + distance, .visits, using: &self),
        .powers(p, 1 + distance, .visits, using: &self),
      ]
    }
    return settings
  }

  /// Settings by visits: legal and illegal step sizes, tried for ever and not.
  mutating func settingsByVisit() -> [GLIETrapQuestion.Setting] {
    let chances = [dyadic(in: 0.5...0.875), 1, dyadic(in: 1.125...2)]
    let powers = [dyadic(in: 0...0.375), 0.5, dyadic(in: 0.625...0.875), 1, dyadic(in: 1.125...2)]
    return chances.flatMap { p in powers.map { q in .powers(p, q, .visits, using: &self) } }
  }

  /// A setting with this epsilon and either clock.
  mutating func settings(epsilon: ScheduleFamily) -> [GLIETrapQuestion.Setting] {
    StepSizeClock.allCases.map {
      .init(epsilon: epsilon, stepSize: powerLaw(exponent: dyadic(in: 0.625...1)), clock: $0)
    }
  }
}
