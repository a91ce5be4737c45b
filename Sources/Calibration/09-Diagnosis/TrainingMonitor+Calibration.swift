import Coursework

extension CalibrationSet {
  private typealias Style = TrainingMonitorParaphrases

  static let trainingMonitor = CalibrationSet(
    Contracts.TrainingMonitor.self,
    alternatives: [
      "keeps rings and counts": RingMonitor<Style.Plain>.self,
      "keeps the sums of powers": RingMonitor<Style.Powers>.self,
    ],
    paraphrases: [
      "smooths before the window is full": [
        RingMonitor<Style.FromTheFirst>.self, RingMonitor<Style.AsManyAsThereAre>.self,
      ],
      "alerts at a return below half of the mean": [
        RingMonitor<Style.HalfOfMean>.self, RingMonitor<Style.TwiceTheReturn>.self,
      ],
      "alerts below half of the best": [
        RingMonitor<Style.HalfOfBest>.self, RingMonitor<Style.MoreThanHalfLost>.self,
      ],
      "takes every loss for a fall": [
        RingMonitor<Style.GainOnly>.self, RingMonitor<Style.BelowTheMiddle>.self,
      ],
      "never ends an alert": [
        RingMonitor<Style.StaysOn>.self, RingMonitor<Style.Latches>.self,
      ],
      "ends an alert where it began": [
        RingMonitor<Style.NoMemory>.self, RingMonitor<Style.SameBothWays>.self,
      ],
      "lets the best follow the last mean": [
        RingMonitor<Style.LastIsBest>.self, RingMonitor<Style.ComparesNeighbours>.self,
      ],
      "bounds values by a hundred rewards": [
        RingMonitor<Style.HundredRewards>.self, RingMonitor<Style.AtNinetyNine>.self,
      ],
      "forgets the horizon": [
        RingMonitor<Style.ForEver>.self, RingMonitor<Style.WithoutEnd>.self,
      ],
      "takes the largest reward, not the largest magnitude": [
        RingMonitor<Style.RewardAsItIs>.self, RingMonitor<Style.OnlyGains>.self,
      ],
      "looks at the largest value, not the largest magnitude": [
        RingMonitor<Style.TopValue>.self, RingMonitor<Style.LastOfSorted>.self,
      ],
      "calls a variance below 0.01 flat": [
        RingMonitor<Style.VarianceRule>.self, RingMonitor<Style.DeviationRule>.self,
      ],
      "counts looks, not steps": [
        RingMonitor<Style.OneALook>.self, RingMonitor<Style.EpisodesOfPatience>.self,
      ],
      "goes on counting flat steps after values that were not flat": [
        RingMonitor<Style.AddsUp>.self, RingMonitor<Style.KeepsTheCount>.self,
      ],
      "never forgets a state": [
        RingMonitor<Style.EveryState>.self, RingMonitor<Style.EndlessRing>.self,
      ],
      "divides by the places of the window": [
        RingMonitor<Style.OfTheWindow>.self, RingMonitor<Style.PlacesOnly>.self,
      ],
      "forgets a number that was not finite": [
        RingMonitor<Style.LastEpisodeOnly>.self, RingMonitor<Style.ClearsAtTheEnd>.self,
      ],
    ],
    // Measured: 5 of 2,040 runs. Means that are summed in another order meet thresholds in other steps.
    chanceOfNoName: 0.006)
}

/// The state of the return's alert, as some people keep it.
struct FallMemory {
  var first: Double?
  var best = 0.0
  var bestSquare = 0.0
  var now = 0.0
  var nowSquare = 0.0
  var last = 0.0
  var isOn = false
}

/// The parts of a monitor, as some people write them; a sample replaces one.
protocol MonitorRules {
  static func hasEnough(_ count: Int, _ window: Int) -> Bool
  /// What becomes of the alert where the mean is no new best, or always where `alwaysJudges`.
  static func judge(_ memory: FallMemory) -> Bool
  static var alwaysJudges: Bool { get }
  static var forgetsBest: Bool { get }
  static func weights(_ discount: Double, _ horizon: Int?) -> Double
  static func reward(_ reward: Double) -> Double
  static func extreme(_ values: [Double]) -> Double
  static func isFlat(_ variance: Double, _ extreme: Double) -> Bool
  static func flat(_ before: Int, _ steps: Int, _ isFlat: Bool) -> Int
  static func stateWindow(_ settings: MonitorSettings) -> Int
  static func most(_ settings: MonitorSettings) -> Int
  static func broken(_ before: Bool, _ now: Bool) -> Bool
}

extension MonitorRules {
  static func hasEnough(_ count: Int, _ window: Int) -> Bool { count == window }
  static func level(_ memory: FallMemory) -> Double {
    let noise = 36 * (memory.nowSquare + memory.bestSquare)
    let gain = (memory.best - (memory.first ?? memory.best)) / 2
    let rounding = max(abs(memory.best), abs(memory.now)) / 1e9
    return gain > 0 && gain * gain > noise ? max(gain, rounding) : max(noise.squareRoot(), rounding)
  }
  static func judge(_ memory: FallMemory) -> Bool {
    let loss = memory.best - memory.now
    return memory.isOn ? loss + loss > level(memory) : loss > level(memory)
  }
  static var alwaysJudges: Bool { false }
  static var forgetsBest: Bool { false }
  static func weights(_ discount: Double, _ horizon: Int?) -> Double {
    guard let horizon else { return discount == 1 ? .infinity : 1 / (1 - discount) }
    return (0..<horizon).reduce(0) { sum, _ in 1 + discount * sum }
  }
  static func reward(_ reward: Double) -> Double { max(reward, -reward) }
  static func extreme(_ values: [Double]) -> Double {
    values.reduce(0) { max($0, max($1, -$1)) }
  }
  static func isFlat(_ variance: Double, _ extreme: Double) -> Bool {
    variance <= 1e-6 * extreme * extreme
  }
  static func flat(_ before: Int, _ steps: Int, _ isFlat: Bool) -> Int {
    isFlat ? before + steps : 0
  }
  static func stateWindow(_ settings: MonitorSettings) -> Int { settings.stateWindow }
  static func most(_ settings: MonitorSettings) -> Int {
    settings.stateCount < settings.stateWindow ? settings.stateCount : settings.stateWindow
  }
  static func broken(_ before: Bool, _ now: Bool) -> Bool { before || now }
}

/// A monitor that keeps rings and counts, and refuses bad input.
struct RingMonitor<Rules: MonitorRules>: TrainingMonitorExercise {
  private let settings: MonitorSettings
  private var ring: [Double] = []
  private var place = 0
  private var memory = FallMemory()
  private var trail: [Int] = []
  private var counts: [Int: Int] = [:]
  private var reward = 0.0
  private var extreme = 0.0
  private var steps = 0
  private var flat = 0
  private var isBroken = false

  init(_ settings: MonitorSettings) throws {
    if settings.discount.isNaN || settings.discount < 0 || settings.discount > 1 {
      throw InvalidInput("discount")
    }
    if let horizon = settings.horizon, horizon <= 0 { throw InvalidInput("horizon") }
    for number in [
      settings.returnWindow - 1, settings.patience, settings.stateWindow, settings.stateCount,
    ] where number < 1 { throw InvalidInput("window") }
    self.settings = settings
  }

  mutating func recordStep(state: Int, reward: Double) throws {
    if state < 0 || state >= settings.stateCount { throw InvalidInput("state") }
    trail.append(state)
    counts[state, default: 0] += 1
    if trail.count > Rules.stateWindow(settings) {
      let old = trail[trail.count - 1 - Rules.stateWindow(settings)]
      counts[old] = counts[old] == 1 ? nil : (counts[old] ?? 1) - 1
    }
    steps += 1
    if reward - reward == 0 { self.reward = max(Rules.reward(reward), self.reward) }
    if reward - reward != 0 { isBroken = true }
  }

  mutating func recordEpisode(return sum: Double, values: [Double]) throws {
    if values.isEmpty || values.count == 1 { throw InvalidInput("values") }
    let finite = values.filter { abs($0) < .infinity }
    isBroken = Rules.broken(isBroken, finite.count < values.count || !sum.isFinite)
    if sum.isFinite { take(sum) }
    var moments = ReportMoments()
    for value in finite { moments.take(value) }
    extreme = Rules.extreme(finite)
    let isFlat = Rules.isFlat(
      moments.count > 1 ? moments.squares / (moments.count - 1) : 0,
      finite.map(abs).max() ?? 0)
    flat = Rules.flat(flat, steps, isFlat)
    steps = 0
  }

  private mutating func take(_ sum: Double) {
    if ring.count < settings.returnWindow {
      ring.append(sum)
    } else {
      ring[place] = sum
      place = (place + 1) % ring.count
    }
    guard Rules.hasEnough(ring.count, settings.returnWindow) else { return }
    var moments = ReportMoments()
    for value in ring { moments.take(value) }
    let variance = moments.count > 1 ? moments.squares / (moments.count - 1) : 0
    (memory.now, memory.nowSquare, memory.last) = (moments.mean, variance / moments.count, sum)
    let isFirst = memory.first == nil
    if isFirst { memory.first = moments.mean }
    let isBest = isFirst || memory.now > memory.best
    if isBest { (memory.best, memory.bestSquare) = (memory.now, memory.nowSquare) }
    memory.isOn = isBest && !Rules.alwaysJudges ? false : Rules.judge(memory)
    if Rules.forgetsBest { (memory.best, memory.bestSquare) = (memory.now, memory.nowSquare) }
  }

  var reading: MonitorReading {
    get throws {
      // Nothing times infinity is infinity here: the bound is infinite whatever the rewards.
      let weights = Rules.weights(settings.discount, settings.horizon)
      let bound = weights == .infinity ? .infinity : weights * reward
      var alerts: [MonitorAlert] = []
      if memory.isOn { alerts.append(.returnFell) }
      if extreme > bound + 1e-9 * abs(bound) { alerts.append(.valuesTooLarge) }
      if flat >= settings.patience { alerts.append(.valuesFlat) }
      if isBroken { alerts.append(.notFinite) }
      return MonitorReading(
        smoothedReturn: memory.first.map { _ in memory.now }, valueBound: bound,
        uniqueStateShare: Double(counts.count) / Double(Rules.most(settings)), alerts: alerts)
    }
  }
}
