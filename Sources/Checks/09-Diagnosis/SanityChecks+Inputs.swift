import Coursework
import DecisionProcesses

/// The agents that sanity checks are about.
extension TrivialRun {
  /// A run of right updates, or of others: what an update makes of an estimate is told by `update`.
  static func random(
    isTerminal: Bool,
    using generator: inout SeededGenerator,
    update: (TrivialRun, Double) -> Double = { $0.updated($1) }
  ) -> TrivialRun {
    let sign = generator.flip(0.5) ? 1.0 : -1
    var run = TrivialRun(
      reward: sign * generator.number(in: 0.5...9), isTerminal: isTerminal,
      discount: generator.number(in: 0.5...0.95), stepSize: generator.number(in: 0.05...0.3),
      initialValue: sign * generator.number(in: -9 ... -1),
      updateCount: generator.integer(in: 3...30), learnedValue: 0)
    var estimate = run.initialValue
    for _ in 0..<run.updateCount { estimate = update(run, estimate) }
    run.learnedValue = estimate
    return run
  }

  /// The estimate after one right update.
  func updated(_ estimate: Double) -> Double {
    estimate + stepSize * (reward + (isTerminal ? 0 : discount * estimate) - estimate)
  }

  /// Updates with a fault each.
  static let faults: [@Sendable (TrivialRun, Double) -> Double] = [
    // Bootstraps from a terminal state, or does not from one that goes on.
    { $1 + $0.stepSize * ($0.reward + ($0.isTerminal ? $0.discount * $1 : 0) - $1) },
    // Leaves the discount away, or discounts the reward.
    { $1 + $0.stepSize * ($0.reward * $0.discount + ($0.isTerminal ? 0 : $1) - $1) },
    // Goes the wrong way.
    { $1 - $0.stepSize * ($0.reward + ($0.isTerminal ? 0 : $0.discount * $1) - $1) },
    // Learns nothing.
    { $1 },
    // Takes the target for the estimate.
    { $0.reward + ($0.isTerminal ? 0 : $0.discount * $1) },
  ]
}

extension SeededGenerator {
  /// Values of 4 to 6 states that are known, and what an agent learned.
  ///
  /// The largest known magnitude is `scale`, of which an eighth is allowed. Pairs that were tried are
  /// off by up to a half of that, those that were not by far more.
  mutating func knownValues(scale: Double) -> KnownValuesQuestion {
    let (stateCount, actionCount) = (integer(in: 4...6), integer(in: 2...4))
    var known = (0..<stateCount).map { _ in
      dyadics(actionCount, in: -6...6).map { $0 / 8 * scale }
    }
    known[0][0] = flip(0.5) ? scale : -scale
    var visits = known.map { row in row.map { _ in integer(in: 1...90) } }
    var learned = known.map { row in row.map { $0 + dyadic(in: -4...4) / 64 * scale } }
    for state in 1..<stateCount where flip(0.6) || state == 1 {
      let action = index(below: actionCount)
      visits[state][action] = 0
      learned[state][action] = known[state][action] + 3 * scale
    }
    return KnownValuesQuestion(
      learned: learned, known: known, visits: visits, tolerance: 0.125)
  }

  /// As many errors with a mean of exactly this, and a deviation of about that.
  mutating func tdErrors(_ pairs: Int, mean: Double, deviation: Double) -> [Double] {
    var errors: [Double] = []
    for _ in 0..<pairs {
      let error = deviation * (0.5 + Double(index(below: 9)) / 8)
      errors += [mean + error, mean - error]
    }
    return errors.shuffled(using: &self)
  }

  /// Errors of a training: early ones, some between, and late ones, in windows of 64.
  mutating func tdErrors(
    early: (mean: Double, deviation: Double), late: (mean: Double, deviation: Double)
  ) -> ErrorDistributionQuestion {
    ErrorDistributionQuestion(
      tdErrors: tdErrors(32, mean: early.mean, deviation: early.deviation)
        + tdErrors(integer(in: 10...30), mean: 5 * late.deviation, deviation: 3 * late.deviation)
        + tdErrors(32, mean: late.mean, deviation: late.deviation),
      window: 64)
  }
}
