public import Coursework
import DecisionProcesses
import RealModule

/// The monitor of exercise 9.3 as the contract has it: what answers are compared with.
///
/// It keeps everything and counts anew. The monitors of `Diagnostics` are no reference for it: they keep the
/// threshold with which an alert began, where the contract ends an alert by the threshold as it is then; and
/// they do not say where rounding may have decided.
public struct MonitorModel {
  let settings: MonitorSettings
  private var returns: [Double] = []
  private(set) var start: Double?
  private(set) var best = (mean: -Double.infinity, error: 0.0)
  private(set) var isFallen = false
  private(set) var loss = 0.0
  private(set) var threshold = 0.0
  /// Whether rounding may have decided about the return's alert.
  private(set) var isFallOnTheEdge = false
  private(set) var rewardBound = 0.0
  private(set) var magnitude = 0.0
  private(set) var flatSteps = 0
  /// Whether rounding may have decided about flatness.
  private(set) var isFlatOnTheEdge = false
  private var states: [Int] = []
  private var steps = 0
  private var isBroken = false

  /// Creates a monitor that has seen nothing.
  public init(_ settings: MonitorSettings) { self.settings = settings }

  mutating func record(_ step: MonitoringQuestion.Step) {
    states.append(step.state)
    steps += 1
    if step.reward.isFinite {
      rewardBound = max(rewardBound, step.reward.magnitude)
    } else {
      isBroken = true
    }
  }

  /// Takes the steps of an episode, and its end.
  public mutating func record(_ episode: MonitoringQuestion.Episode) {
    for step in episode.steps { record(step) }
    if !episode.sum.isFinite || !episode.values.allSatisfy(\.isFinite) { isBroken = true }
    if episode.sum.isFinite {
      returns.append(episode.sum)
      compare()
    }
    let values = episode.values.filter(\.isFinite)
    magnitude = values.map(\.magnitude).max() ?? 0
    let (deviation, limit) = (values.sampleDeviation, 1e-3 * magnitude)
    if limit > 0, abs(deviation - limit) <= 1e-9 * limit { isFlatOnTheEdge = true }
    flatSteps = deviation <= limit ? flatSteps + steps : 0
    steps = 0
  }

  private mutating func compare() {
    guard let now = smoothed else { return }
    let error = recent.sampleDeviation / Double(settings.returnWindow).squareRoot()
    let size = max(best.mean.magnitude, now.magnitude)
    if start != nil, now != best.mean, abs(now - best.mean) <= 1e-9 * size {
      isFallOnTheEdge = true
    }
    guard let start, now <= best.mean else {
      start = start ?? now
      best = (now, error)
      (isFallen, loss) = (false, 0)
      return
    }
    loss = best.mean - now
    threshold = max(
      0.5 * (best.mean - start), 6 * (error * error + best.error * best.error).squareRoot(),
      1e-9 * size)
    let edge = isFallen ? threshold / 2 : threshold
    if loss > 0, abs(loss - edge) <= 1e-8 * edge { isFallOnTheEdge = true }
    isFallen = loss > edge
  }

  private var recent: [Double] { Array(returns.suffix(settings.returnWindow)) }

  /// The smoothed return, once there is one.
  var smoothed: Double? {
    returns.count >= settings.returnWindow ? recent.average : nil
  }

  /// The largest magnitude that a value can have.
  var bound: Double {
    guard let horizon = settings.horizon else {
      return settings.discount < 1 ? rewardBound / (1 - settings.discount) : .infinity
    }
    return rewardBound
      * (settings.discount < 1
        ? (1 - .pow(settings.discount, horizon)) / (1 - settings.discount) : Double(horizon))
  }

  /// The number of different states among the last.
  var uniqueCount: Int { Set(states.suffix(settings.stateWindow)).count }

  /// What there is to see.
  public var reading: MonitorReading {
    MonitorReading(
      smoothedReturn: smoothed, valueBound: bound,
      uniqueStateShare: Double(uniqueCount)
        / Double(min(settings.stateWindow, settings.stateCount)),
      alerts: alerts)
  }

  /// What is alarming.
  var alerts: [MonitorAlert] {
    MonitorAlert.allCases.filter { alert in
      switch alert {
      case .returnFell: isFallen
      case .valuesTooLarge: magnitude > bound * (1 + 1e-9)
      case .valuesFlat: flatSteps >= settings.patience
      case .notFinite: isBroken
      }
    }
  }

  /// Why an alert is on, or is not.
  func reason(for alert: MonitorAlert) -> String {
    switch alert {
    case .returnFell:
      guard let smoothed, let start else {
        return "there are fewer than \(settings.returnWindow) returns that are finite"
      }
      return
        "the smoothed return began at \(start), was \(best.mean) at best and is \(smoothed): a loss "
        + "of \(loss), with a threshold of \(threshold) to begin an alert and half of it to end one"
    case .valuesTooLarge: return "values reach \(magnitude), and the bound is \(bound)"
    case .valuesFlat:
      return "values have looked flat for \(flatSteps) steps, and patience is \(settings.patience)"
    case .notFinite: return isBroken ? "some number was not finite" : "all numbers were finite"
    }
  }
}
