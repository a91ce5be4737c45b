import Coursework
import DecisionProcesses

/// What a buffer keeps that numbers its transitions: a dictionary from numbers to transitions.
struct ReplayLedger {
  let capacity: Int
  var entries: [Int: Transition<[Double]>] = [:]
  /// The smallest number in use.
  var first = 0
  /// The number of the next transition.
  var next = 0

  /// Takes in a transition and lets go of the oldest where there are too many.
  mutating func push(_ transition: Transition<[Double]>) {
    entries[next] = transition
    next += 1
    if next - first > capacity {
      entries[first] = nil
      first += 1
    }
  }

  var list: [Transition<[Double]>] { (first..<next).compactMap { entries[$0] } }
}

/// How somebody writes a replay buffer around a ledger.
protocol ReplayHabit: SendableMetatype {
  static func push(_ transition: Transition<[Double]>, on ledger: inout ReplayLedger)
  static func list(_ ledger: ReplayLedger) -> [Transition<[Double]>]
  static func batch(
    _ count: Int, of ledger: inout ReplayLedger, using generator: inout some RandomNumberGenerator
  ) -> [Transition<[Double]>]
}

extension ReplayHabit {
  static func push(_ transition: Transition<[Double]>, on ledger: inout ReplayLedger) {
    ledger.push(transition)
  }

  static func list(_ ledger: ReplayLedger) -> [Transition<[Double]>] { ledger.list }

  /// Draws numbers, and draws again where one has been drawn.
  static func batch(
    _ count: Int, of ledger: inout ReplayLedger, using generator: inout some RandomNumberGenerator
  ) -> [Transition<[Double]>] {
    var drawn: [Int] = []
    while drawn.count < count {
      let number = Int.random(in: ledger.first..<ledger.next, using: &generator)
      if !drawn.contains(number) { drawn.append(number) }
    }
    return drawn.compactMap { ledger.entries[$0] }
  }
}

/// The habit of one who does nothing wrong.
struct ReplayStandard: ReplayHabit {}

/// A buffer around a ledger.
struct LedgerBuffer<Habit: ReplayHabit>: ReplayBufferExercise {
  private var ledger: ReplayLedger

  init(capacity: Int) throws {
    if capacity < 1 { throw InvalidInput("nothing fits in") }
    ledger = ReplayLedger(capacity: capacity)
  }

  var count: Int { get throws { Habit.list(ledger).count } }
  var transitions: [Transition<[Double]>] { get throws { Habit.list(ledger) } }

  mutating func append(_ transition: Transition<[Double]>) throws {
    Habit.push(transition, on: &ledger)
  }

  mutating func sample(
    count: Int, using generator: inout some RandomNumberGenerator
  ) throws -> [Transition<[Double]>] {
    if count < 0 || count > Habit.list(ledger).count { throw InvalidInput("too much") }
    return Habit.batch(count, of: &ledger, using: &generator)
  }
}
