public import Coursework

extension Submission {
  /// Exercise 9.3: a monitor that goes along with a training and says what is alarming now.
  ///
  /// The contract, with every choice spelt out, is `TrainingMonitorExercise`.
  public struct TrainingMonitor: TrainingMonitorExercise {
    private let settings: MonitorSettings
    private var returns: [Double] = []
    /// The first smoothed return; nil before there is one.
    private var start: Double?
    private var best = (mean: 0.0, error: 0.0)
    private var isReturnAlarming = false
    private var states: [Int] = []
    private var largestReward = 0.0
    private var largestValue = 0.0
    private var stepsSinceLook = 0
    private var flatSteps = 0
    private var sawNonFinite = false

    public init(_ settings: MonitorSettings) throws {
      guard (0...1).contains(settings.discount), settings.horizon ?? 1 > 0,
        settings.returnWindow >= 2, settings.patience > 0, settings.stateWindow > 0,
        settings.stateCount > 0
      else { throw InvalidInput("settings of no training") }
      self.settings = settings
    }

    public mutating func recordStep(state: Int, reward: Double) throws {
      guard (0..<settings.stateCount).contains(state) else { throw InvalidInput("no such state") }
      states.append(state)
      if states.count > settings.stateWindow { states.removeFirst() }
      stepsSinceLook += 1
      if reward.isFinite {
        largestReward = max(largestReward, abs(reward))
      } else {
        sawNonFinite = true
      }
    }

    public mutating func recordEpisode(return sum: Double, values: [Double]) throws {
      guard values.count >= 2 else { throw InvalidInput("fewer than two values") }
      if !sum.isFinite || !values.allSatisfy(\.isFinite) { sawNonFinite = true }
      if sum.isFinite { take(sum) }
      look(at: values.filter(\.isFinite))
    }

    public var reading: MonitorReading {
      get throws {
        let isOn: [(MonitorAlert, Bool)] = [
          (.returnFell, isReturnAlarming),
          (.valuesTooLarge, largestValue > bound * (1 + 1e-9)),
          (.valuesFlat, flatSteps >= settings.patience),
          (.notFinite, sawNonFinite),
        ]
        let possible = min(settings.stateWindow, settings.stateCount)
        return MonitorReading(
          smoothedReturn: isFull ? statistics(returns).mean : nil, valueBound: bound,
          uniqueStateShare: Double(Set(states).count) / Double(possible),
          alerts: isOn.filter(\.1).map(\.0))
      }
    }

    private var isFull: Bool { returns.count == settings.returnWindow }

    private mutating func take(_ sum: Double) {
      returns.append(sum)
      if returns.count > settings.returnWindow { returns.removeFirst() }
      guard isFull else { return }
      let now = statistics(returns)
      guard let start, now.mean <= best.mean else {
        // The first mean, or a new best one: there is no loss.
        start = start ?? now.mean
        best = (now.mean, now.error)
        isReturnAlarming = false
        return
      }
      // Differences of returns: where 0 is, they do not know, and neither does the alert.
      let loss = best.mean - now.mean
      let noise = 6 * (now.error * now.error + best.error * best.error).squareRoot()
      let rounding = 1e-9 * max(abs(best.mean), abs(now.mean))
      let threshold = max(0.5 * (best.mean - start), noise, rounding)
      isReturnAlarming = isReturnAlarming ? loss > threshold / 2 : loss > threshold
    }

    private mutating func look(at values: [Double]) {
      largestValue = values.map(abs).max() ?? 0
      // Both have the unit of a reward. A number of its own would be large for cents and small for
      // euros.
      let isFlat = statistics(values).deviation <= 1e-3 * largestValue
      flatSteps = isFlat ? flatSteps + stepsSinceLook : 0
      stepsSinceLook = 0
    }

    private var bound: Double {
      guard let horizon = settings.horizon else {
        return settings.discount < 1 ? largestReward / (1 - settings.discount) : .infinity
      }
      var weights = 0.0
      var weight = 1.0
      for _ in 0..<horizon {
        weights += weight
        weight *= settings.discount
      }
      return largestReward * weights
    }

    private func statistics(
      _ numbers: [Double]
    ) -> (mean: Double, deviation: Double, error: Double) {
      let count = Double(numbers.count)
      guard count > 1 else { return (numbers.first ?? 0, 0, 0) }
      let mean = numbers.reduce(0, +) / count
      let squares = numbers.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
      let deviation = (squares / (count - 1)).squareRoot()
      return (mean, deviation, deviation / count.squareRoot())
    }
  }
}
