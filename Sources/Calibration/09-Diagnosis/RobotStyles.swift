import Coursework

/// The exercise with floating-point numbers, and combinations numbered by their bits.
protocol RobotByBits: WanderingRobotExercise {
  static func epsilon(_ progress: Double, _ count: Int) -> Double
  static func stepSize(_ progress: Double, _ count: Int) -> Double
  static func number(_ trial: FixTrial, at place: Int) -> Int
  /// 1 where a combination works, −1 where it fails, 0 where nothing is known.
  static func leaning(_ trial: FixTrial) -> Int
  static func direction(_ before: FixTrial, _ after: FixTrial) -> Int
  static func isCounted(_ number: Int) -> Bool
  static func isSufficient(_ bit: Int, _ leanings: [Int]) -> Bool
  static func isNecessary(_ bit: Int, _ leanings: [Int], _ shares: [Double]) -> Bool
  static func effect(_ bit: Int, _ trials: [FixTrial]) -> Double
}

extension RobotByBits {
  static func epsilon(_ progress: Double, _ count: Int) -> Double {
    progress >= 0.9 ? 0.02 : 1 - 0.98 * progress / 0.9
  }
  static func stepSize(_ progress: Double, _ count: Int) -> Double {
    progress < 0.5 ? 0.4 : 0.4 - 0.76 * (progress - 0.5)
  }
  static func number(_ trial: FixTrial, at place: Int) -> Int {
    trial.changes.reduce(0) { $0 | bit(of: $1) }
  }
  static func leaning(_ trial: FixTrial) -> Int {
    let (k, n) = (Double(trial.successes), Double(trial.runs))
    let surplus = 2 * k - n
    return surplus * surplus > 9 * n ? (surplus > 0 ? 1 : -1) : 0
  }
  static func direction(_ before: FixTrial, _ after: FixTrial) -> Int {
    let (m, n) = (Double(before.runs), Double(after.runs))
    let (p, q) = (Double(before.successes) / m, Double(after.successes) / n)
    let pooled = Double(before.successes + after.successes) / (m + n)
    let error = (pooled * (1 - pooled) * (1 / m + 1 / n)).squareRoot()
    return abs(q - p) > 3 * error ? (q > p ? 1 : -1) : 0
  }
  static func isCounted(_ number: Int) -> Bool { true }
  static func isSufficient(_ bit: Int, _ leanings: [Int]) -> Bool { leanings[bit] == 1 }
  static func isNecessary(_ bit: Int, _ leanings: [Int], _ shares: [Double]) -> Bool {
    guard leanings.contains(1) else { return false }
    for number in 0..<8 where number & bit == 0 && leanings[number] != -1 { return false }
    return true
  }
  static func effect(_ bit: Int, _ trials: [FixTrial]) -> Double { plainEffect(bit, trials) }

  static func plainEffect(_ bit: Int, _ trials: [FixTrial]) -> Double {
    trials.indices.reduce(0) { sum, number in
      let share = Double(trials[number].successes) / Double(trials[number].runs)
      return sum + (number & bit == 0 ? -share : share)
    } / 4
  }

  static func plan(episodeCount: Int) throws -> RobotPlan {
    guard episodeCount >= 1, episodeCount <= 10_000 else { throw InvalidInput("no training") }
    var plan = RobotPlan(epsilon: [], stepSize: [], level: 0.5, noise: 0.1)
    for episode in 0..<episodeCount {
      let progress = Double(episode) / Double(episodeCount)
      plan.epsilon.append(epsilon(progress, episodeCount))
      plan.stepSize.append(stepSize(progress, episodeCount))
    }
    return plan
  }

  static func attribution(of trials: [FixTrial]) throws -> FixAttribution {
    let places = trials.map { trial in trial.changes.reduce(0) { $0 | bit(of: $1) } }
    guard places.sorted() == Array(0..<8),
      trials.allSatisfy({ trial in
        trial.runs > 0 && trial.runs <= 1000 && trial.successes >= 0
          && trial.successes <= trial.runs && trial.changes.count == Set(trial.changes).count
      })
    else { throw InvalidInput("no eight combinations") }
    var sorted = trials
    for (place, trial) in trials.enumerated() { sorted[number(trial, at: place)] = trial }
    return FixAttribution(
      exploration: role(1, sorted), stepSize: role(2, sorted), initialValues: role(4, sorted))
  }

  private static func role(_ bit: Int, _ trials: [FixTrial]) -> ChangeRole {
    let leanings = trials.map(leaning)
    let effects = [1, 2, 4].map { plainEffect($0, trials) }
    let directions = (0..<8).filter { $0 & bit == 0 && isCounted($0) }
      .map { direction(trials[$0], trials[$0 | bit]) }
    return ChangeRole(
      isSufficient: isSufficient(bit, leanings), isNecessary: isNecessary(bit, leanings, effects),
      helped: directions.count { $0 == 1 }, harmed: directions.count { $0 == -1 },
      meanEffect: effect(bit, trials))
  }

  static func bit(of change: RobotChange) -> Int {
    switch change {
    case .exploration: 1
    case .stepSize: 2
    case .initialValues: 4
    }
  }
}

/// The exercise by searching the list again and again.
protocol RobotBySearch: WanderingRobotExercise {
  static var level: Double { get }
  static func schedules(_ count: Int) -> (epsilon: [Double], stepSize: [Double])
  static func arrange(_ trials: [FixTrial]) -> [FixTrial]
  static func verdict(_ trial: FixTrial) -> Bool?
  static func verdict(_ trial: FixTrial, _ other: FixTrial) -> Bool?
  static func base(_ trials: [FixTrial]) -> [FixTrial]
  static func sufficient(_ change: RobotChange, _ trials: [FixTrial]) -> Bool
  static func necessary(_ change: RobotChange, _ trials: [FixTrial]) -> Bool
  static func effect(_ change: RobotChange, _ trials: [FixTrial]) -> Double
}

extension RobotBySearch {
  /// Hope in place of exploration: all values begin at what the bay pays.
  static var level: Double { 10 }

  static func schedules(_ count: Int) -> (epsilon: [Double], stepSize: [Double]) {
    (Array(repeating: 0.01, count: count), falling(count))
  }
  static func falling(_ count: Int) -> [Double] {
    Array(stride(from: count, to: 0, by: -1)).map { 0.01 + 0.49 * Double($0) / Double(count) }
  }
  static func arrange(_ trials: [FixTrial]) -> [FixTrial] { trials }
  static func verdict(_ trial: FixTrial) -> Bool? {
    let failures = trial.runs - trial.successes
    let gap = trial.successes - failures
    return gap * gap <= 9 * trial.runs ? nil : trial.successes > failures
  }
  static func verdict(_ trial: FixTrial, _ other: FixTrial) -> Bool? {
    let (a, b) = (trial.successes, trial.runs - trial.successes)
    let (c, d) = (other.successes, other.runs - other.successes)
    let determinant = c * b - a * d
    let evidence = determinant * determinant * (a + b + c + d)
    return evidence <= 9 * (a + c) * (b + d) * (a + b) * (c + d) ? nil : determinant > 0
  }
  static func base(_ trials: [FixTrial]) -> [FixTrial] { trials }
  static func sufficient(_ change: RobotChange, _ trials: [FixTrial]) -> Bool {
    trials.contains { $0.changes == [change] && verdict($0) == true }
  }
  static func necessary(_ change: RobotChange, _ trials: [FixTrial]) -> Bool {
    trials.contains { verdict($0) == true }
      && !trials.contains { !$0.changes.contains(change) && verdict($0) != false }
  }
  static func effect(_ change: RobotChange, _ trials: [FixTrial]) -> Double {
    plain(change, trials)
  }

  static func plain(_ change: RobotChange, _ trials: [FixTrial]) -> Double {
    var sum = 0.0
    for trial in trials {
      let share = Double(trial.successes) / Double(trial.runs) / 4
      if trial.changes.contains(change) { sum += share } else { sum -= share }
    }
    return sum
  }

  static func plan(episodeCount: Int) throws -> RobotPlan {
    if episodeCount < 1 || episodeCount > 10_000 { throw InvalidInput("no training") }
    let (epsilon, stepSize) = schedules(episodeCount)
    return RobotPlan(epsilon: epsilon, stepSize: stepSize, level: level, noise: 0)
  }

  static func attribution(of trials: [FixTrial]) throws -> FixAttribution {
    let kinds = Set(trials.map { Set($0.changes) })
    if trials.count != 8 || kinds.count != 8 { throw InvalidInput("no eight combinations") }
    for trial in trials
    where trial.runs < 1 || trial.runs > 1000 || trial.successes < 0
      || trial.successes > trial.runs || Set(trial.changes).count != trial.changes.count
    {
      throw InvalidInput("no counts")
    }
    let trials = arrange(trials)
    return FixAttribution(
      exploration: role(.exploration, trials), stepSize: role(.stepSize, trials),
      initialValues: role(.initialValues, trials))
  }

  private static func role(_ change: RobotChange, _ trials: [FixTrial]) -> ChangeRole {
    var (helped, harmed) = (0, 0)
    for trial in base(trials) where !trial.changes.contains(change) {
      for other in trials where Set(other.changes) == Set(trial.changes + [change]) {
        switch verdict(trial, other) {
        case true: helped += 1
        case false: harmed += 1
        case nil: continue
        }
      }
    }
    return ChangeRole(
      isSufficient: sufficient(change, trials), isNecessary: necessary(change, trials),
      helped: helped, harmed: harmed, meanEffect: effect(change, trials))
  }
}
