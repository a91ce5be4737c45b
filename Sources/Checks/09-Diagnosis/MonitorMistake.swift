import Coursework
import RealModule

/// What a monitor knows of a loss.
struct MonitorFall {
  var start: Double
  var best: Double
  var bestError: Double
  var now: Double
  var nowError: Double
  var last: Double
  var wasFallen: Bool
}

/// A mistake in one part of a monitor, with everything else right.
protocol MonitorMistake {
  static func isFull(_ count: Int, _ window: Int) -> Bool
  static func threshold(_ fall: MonitorFall) -> Double
  static func isFallen(_ fall: MonitorFall) -> Bool
  /// Whether a new best mean is compared as well, instead of ending every alert.
  static var comparesAlways: Bool { get }
  static var keepsBest: Bool { get }
  static func bound(_ reward: Double, _ settings: MonitorSettings) -> Double
  static func size(ofReward reward: Double) -> Double
  static func size(ofValues values: [Double]) -> Double
  static func isFlat(_ deviation: Double, _ magnitude: Double) -> Bool
  static func count(_ steps: Int) -> Int
  static var startsAgain: Bool { get }
  static func recent(_ states: [Int], _ window: Int) -> [Int]
  static func places(_ settings: MonitorSettings) -> Int
  static var recovers: Bool { get }
}

extension MonitorMistake {
  static func isFull(_ count: Int, _ window: Int) -> Bool { count >= window }
  static func threshold(_ fall: MonitorFall) -> Double {
    max(
      0.5 * (fall.best - fall.start),
      6 * (fall.nowError * fall.nowError + fall.bestError * fall.bestError).squareRoot(),
      1e-9 * max(fall.best.magnitude, fall.now.magnitude))
  }
  static func isFallen(_ fall: MonitorFall) -> Bool {
    fall.best - fall.now > threshold(fall) * (fall.wasFallen ? 0.5 : 1)
  }
  static var comparesAlways: Bool { false }
  static var keepsBest: Bool { true }
  static func bound(_ reward: Double, _ settings: MonitorSettings) -> Double {
    let gamma = settings.discount
    guard let horizon = settings.horizon else {
      return gamma < 1 ? reward / (1 - gamma) : .infinity
    }
    return gamma < 1
      ? reward * (1 - .pow(gamma, horizon)) / (1 - gamma) : reward * Double(horizon)
  }
  static func size(ofReward reward: Double) -> Double { reward.magnitude }
  static func size(ofValues values: [Double]) -> Double { values.map(\.magnitude).max() ?? 0 }
  static func isFlat(_ deviation: Double, _ magnitude: Double) -> Bool {
    deviation <= 1e-3 * magnitude
  }
  static func count(_ steps: Int) -> Int { steps }
  static var startsAgain: Bool { true }
  static func recent(_ states: [Int], _ window: Int) -> [Int] { states.suffix(window) }
  static func places(_ settings: MonitorSettings) -> Int {
    min(settings.stateWindow, settings.stateCount)
  }
  static var recovers: Bool { false }
}

/// A monitor that refuses bad input and makes one mistake.
struct MistakenMonitor<Mistake: MonitorMistake>: TrainingMonitorExercise {
  private let settings: MonitorSettings
  private var returns: [Double] = []
  private var fall: MonitorFall?
  private var states: [Int] = []
  private var reward = 0.0
  private var magnitude = 0.0
  private var steps = 0
  private var flatSteps = 0
  private var isBroken = false

  init(_ settings: MonitorSettings) throws {
    guard settings.discount >= 0, settings.discount <= 1, settings.horizon ?? 1 >= 1,
      settings.returnWindow > 1, settings.patience > 0, settings.stateWindow > 0,
      settings.stateCount > 0
    else { throw InvalidInput("no settings") }
    self.settings = settings
  }

  mutating func recordStep(state: Int, reward: Double) throws {
    guard state >= 0, state < settings.stateCount else { throw InvalidInput("no state") }
    states.append(state)
    steps += 1
    if reward.isFinite {
      self.reward = max(self.reward, Mistake.size(ofReward: reward))
    } else {
      isBroken = true
    }
  }

  mutating func recordEpisode(return sum: Double, values: [Double]) throws {
    guard values.count > 1 else { throw InvalidInput("no values") }
    let isFine = sum.isFinite && values.allSatisfy(\.isFinite)
    isBroken = !isFine || (isBroken && !Mistake.recovers)
    if sum.isFinite {
      returns.append(sum)
      if Mistake.isFull(returns.count, settings.returnWindow) { compare() }
    }
    let finite = values.filter(\.isFinite)
    magnitude = Mistake.size(ofValues: finite)
    let scale = finite.map(\.magnitude).max() ?? 0
    if Mistake.isFlat(finite.sampleDeviation, scale) {
      flatSteps += Mistake.count(steps)
    } else if Mistake.startsAgain {
      flatSteps = 0
    }
    steps = 0
  }

  private mutating func compare() {
    let recent = Array(returns.suffix(settings.returnWindow))
    let now = recent.average
    let error = recent.sampleDeviation / Double(recent.count).squareRoot()
    var next =
      fall
      ?? MonitorFall(
        start: now, best: now, bestError: error, now: now, nowError: error, last: 0,
        wasFallen: false)
    (next.now, next.nowError, next.last) = (now, error, recent[recent.count - 1])
    let isBest = now > next.best || fall == nil
    if isBest { (next.best, next.bestError) = (now, error) }
    next.wasFallen = isBest && !Mistake.comparesAlways ? false : Mistake.isFallen(next)
    if !Mistake.keepsBest { (next.best, next.bestError) = (now, error) }
    fall = next
  }

  var reading: MonitorReading {
    get throws {
      let isOn: [MonitorAlert: Bool] = [
        .returnFell: fall?.wasFallen ?? false,
        .valuesTooLarge: magnitude > Mistake.bound(reward, settings) * (1 + 1e-9),
        .valuesFlat: flatSteps >= settings.patience,
        .notFinite: isBroken,
      ]
      let unique = Set(Mistake.recent(states, settings.stateWindow)).count
      return MonitorReading(
        smoothedReturn: fall?.now, valueBound: Mistake.bound(reward, settings),
        uniqueStateShare: Double(unique) / Double(Mistake.places(settings)),
        alerts: MonitorAlert.allCases.filter { isOn[$0] == true })
    }
  }
}
