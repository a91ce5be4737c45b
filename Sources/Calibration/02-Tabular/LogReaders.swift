import Coursework
import DecisionProcesses

// MARK: - One flat array

protocol FlatStyle {
  static func value(_ next: ArraySlice<Double>, _ rest: ArraySlice<Transition<Int>>) -> Double
  static func target(_ step: Transition<Int>, _ value: Double, _ discount: Double) -> Double
  static func isWorthReading(_ step: Transition<Int>) -> Bool
  static func kept(_ table: [Double]) -> [Double]
  static func read(_ log: [Transition<Int>]) -> [Transition<Int>]
  static func weight(_ stepSize: Double) -> Double
}

extension FlatStyle {
  static func value(_ next: ArraySlice<Double>, _ rest: ArraySlice<Transition<Int>>) -> Double {
    next.reduce(-.greatestFiniteMagnitude) { $0 < $1 ? $1 : $0 }
  }
  static func target(_ step: Transition<Int>, _ value: Double, _ discount: Double) -> Double {
    step.isTerminal ? step.reward : value * discount + step.reward
  }
  static func isWorthReading(_ step: Transition<Int>) -> Bool { true }
  static func kept(_ table: [Double]) -> [Double] { table }
  static func read(_ log: [Transition<Int>]) -> [Transition<Int>] { log }
  static func weight(_ stepSize: Double) -> Double { stepSize }
}

enum Flat<Style: FlatStyle>: Refusing {
  static func learn(
    _ log: [Transition<Int>], _ settings: LogSettings
  ) -> [[Double]] {
    let width = settings.actionCount
    let weight = Style.weight(settings.stepSize)
    let log = Style.read(log)
    var table = Array(repeating: 0.0, count: settings.stateCount * width)
    for _ in 0..<settings.passes {
      table = Style.kept(table)
      for (place, step) in log.enumerated() where Style.isWorthReading(step) {
        let next = table[step.nextState * width..<(step.nextState + 1) * width]
        let target = Style.target(
          step, Style.value(next, log.dropFirst(place + 1)), settings.discount)
        let old = table[step.state * width + step.action]
        table[step.state * width + step.action] =
          weight * target + (1 - weight) * old
      }
    }
    return (0..<settings.stateCount).map { Array(table[$0 * width..<($0 + 1) * width]) }
  }
}

// MARK: - Dictionaries in a dictionary

protocol KeyedStyle {
  static func value(_ next: [Int: Double], _ log: [Transition<Int>], _ place: Int) -> Double
  static func weight(_ step: Transition<Int>, _ discount: Double) -> Double
  static func share(_ step: Transition<Int>, _ stepSize: Double) -> Double
  static func rounds(_ passes: Int) -> ClosedRange<Int>?
  static func place(_ number: Int, of count: Int) -> Int
  static func heard(_ step: Transition<Int>) -> Double
}

extension KeyedStyle {
  static func value(_ next: [Int: Double], _ log: [Transition<Int>], _ place: Int) -> Double {
    next.values.max() ?? 0
  }
  static func weight(_ step: Transition<Int>, _ discount: Double) -> Double {
    discount * (step.isTerminal ? 0 : 1)
  }
  static func share(_ step: Transition<Int>, _ stepSize: Double) -> Double { stepSize }
  static func rounds(_ passes: Int) -> ClosedRange<Int>? { passes > 0 ? 1...passes : nil }
  static func place(_ number: Int, of count: Int) -> Int { number }
  static func heard(_ step: Transition<Int>) -> Double { step.reward }
}

/// The parts of a reader that is right.
enum KeyedRight: KeyedStyle {}

enum Keyed<Style: KeyedStyle>: Refusing {
  static func learn(
    _ log: [Transition<Int>], _ settings: LogSettings
  ) -> [[Double]] {
    let zeros = Dictionary(uniqueKeysWithValues: (0..<settings.actionCount).map { ($0, 0.0) })
    var table = Dictionary(uniqueKeysWithValues: (0..<settings.stateCount).map { ($0, zeros) })
    for _ in Style.rounds(settings.passes).map(Array.init) ?? [] {
      for number in log.indices {
        let place = Style.place(number, of: log.count)
        let step = log[place]
        let future = Style.value(table[step.nextState] ?? zeros, log, place)
        let weight = Style.weight(step, settings.discount)
        let old = table[step.state]?[step.action] ?? 0
        let error = Style.heard(step) - old + weight * future
        table[step.state]?[step.action] = old + error * Style.share(step, settings.stepSize)
      }
    }
    return (0..<settings.stateCount).map { state in
      (0..<settings.actionCount).map { table[state]?[$0] ?? 0 }
    }
  }
}

// MARK: - Bad input

struct LogSettings {
  let stateCount: Int
  let actionCount: Int
  let stepSize: Double
  let discount: Double
  let passes: Int
}

/// Refuses bad input, then leaves the rest to the sample.
protocol Refusing: OffPolicyLearningExercise {
  static func learn(_ log: [Transition<Int>], _ settings: LogSettings) -> [[Double]]
}

extension Refusing {
  static func actionValues(
    from transitions: [Transition<Int>],
    stateCount: Int,
    actionCount: Int,
    stepSize: Double,
    discount: Double,
    passes: Int
  ) throws -> [[Double]] {
    guard min(stateCount, actionCount) > 0, passes > -1 else { throw InvalidInput("counts") }
    for share in [stepSize, discount] {
      guard share >= 0, share <= 1 else { throw InvalidInput("not a share") }
    }
    for step in transitions {
      let isKnown = max(step.state, step.nextState) < stateCount && step.action < actionCount
      guard isKnown, min(step.state, step.nextState, step.action) >= 0, step.reward.isFinite else {
        throw InvalidInput("not of this world")
      }
    }
    return learn(
      transitions,
      LogSettings(
        stateCount: stateCount, actionCount: actionCount, stepSize: stepSize, discount: discount,
        passes: passes))
  }
}
