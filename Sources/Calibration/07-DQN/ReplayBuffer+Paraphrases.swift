import Coursework
import DecisionProcesses

/// The mistakes of exercise 7.4 in other words.
enum ReplayParaphrases {
  typealias Step = Transition<[Double]>

  // MARK: - Overwrites the newest

  struct ReplacesTheLast: ReplayHabit {
    static func push(_ transition: Step, on ledger: inout ReplayLedger) {
      if ledger.next == ledger.capacity {
        ledger.entries[ledger.next - 1] = transition
      } else {
        ledger.push(transition)
      }
    }
  }

  struct StepsBack: ReplayHabit {
    static func push(_ transition: Step, on ledger: inout ReplayLedger) {
      ledger.next = min(ledger.next, ledger.capacity - 1)
      ledger.push(transition)
    }
  }

  // MARK: - Stops when it is full

  struct IsFull: ReplayHabit {
    static func push(_ transition: Step, on ledger: inout ReplayLedger) {
      if ledger.next != ledger.capacity { ledger.push(transition) }
    }
  }

  struct DropsTheNewcomer: ReplayHabit {
    static func push(_ transition: Step, on ledger: inout ReplayLedger) {
      ledger.entries[ledger.next] = transition
      ledger.next += 1
      while ledger.next > ledger.capacity {
        ledger.next -= 1
        ledger.entries[ledger.next] = nil
      }
    }
  }

  // MARK: - Empties itself when it is full

  struct BeginsAnew: ReplayHabit {
    static func push(_ transition: Step, on ledger: inout ReplayLedger) {
      if ledger.next == ledger.capacity { ledger = ReplayLedger(capacity: ledger.capacity) }
      ledger.push(transition)
    }
  }

  struct CountsAnew: ReplayHabit {
    static func push(_ transition: Step, on ledger: inout ReplayLedger) {
      ledger.next = ledger.next % ledger.capacity
      ledger.push(transition)
    }
  }

  // MARK: - Grows beyond its capacity

  struct NeverLetsGo: ReplayHabit {
    static func push(_ transition: Step, on ledger: inout ReplayLedger) {
      ledger.entries[ledger.next] = transition
      ledger.next += 1
    }
  }

  struct HasNoLimit: ReplayHabit {
    static func push(_ transition: Step, on ledger: inout ReplayLedger) {
      let first = ledger.first
      let oldest = ledger.entries[first]
      ledger.push(transition)
      ledger.first = first
      ledger.entries[first] = oldest ?? transition
    }
  }

  // MARK: - Lists the places instead of the ages

  struct SortsByRemainder: ReplayHabit {
    static func list(_ ledger: ReplayLedger) -> [Step] {
      (ledger.first..<ledger.next)
        .sorted { $0 % ledger.capacity < $1 % ledger.capacity }
        .compactMap { ledger.entries[$0] }
    }
  }

  struct FillsPlaces: ReplayHabit {
    static func list(_ ledger: ReplayLedger) -> [Step] {
      var places: [Step?] = Array(repeating: nil, count: ledger.capacity)
      for (number, step) in ledger.entries { places[number % ledger.capacity] = step }
      return places.compactMap { $0 }
    }
  }

  // MARK: - Keeps equal transitions once

  struct LooksFirst: ReplayHabit {
    static func push(_ transition: Step, on ledger: inout ReplayLedger) {
      if ledger.list.firstIndex(of: transition) == nil { ledger.push(transition) }
    }
  }

  struct IsASet: ReplayHabit {
    static func push(_ transition: Step, on ledger: inout ReplayLedger) {
      if Set(ledger.entries.values).isDisjoint(with: [transition]) { ledger.push(transition) }
    }
  }

  // MARK: - Samples places that are not filled

  private static let blank = Step(
    state: [0, 0], action: 0, reward: 0, nextState: [0, 0], isTerminal: false)

  struct DrawsBelowCapacity: ReplayHabit {
    static func batch(
      _ count: Int, of ledger: inout ReplayLedger, using generator: inout some RandomNumberGenerator
    ) -> [Step] {
      (0..<ledger.capacity).shuffled(using: &generator).prefix(count).map {
        ledger.entries[ledger.first + $0] ?? blank
      }
    }
  }

  struct PadsWithZeros: ReplayHabit {
    static func batch(
      _ count: Int, of ledger: inout ReplayLedger, using generator: inout some RandomNumberGenerator
    ) -> [Step] {
      var all = ledger.list
      while all.count < ledger.capacity { all.append(blank) }
      return (0..<count).map { _ in all.remove(at: generator.index(below: all.count)) }
    }
  }

  // MARK: - Never samples the last place

  struct EndsOneEarly: ReplayHabit {
    static func batch(
      _ count: Int, of ledger: inout ReplayLedger, using generator: inout some RandomNumberGenerator
    ) -> [Step] {
      let places = FillsPlaces.list(ledger)
      return Array(places[..<max(0, places.count - 1)].shuffled(using: &generator).prefix(count))
    }
  }

  struct SkipsAPlace: ReplayHabit {
    static func batch(
      _ count: Int, of ledger: inout ReplayLedger, using generator: inout some RandomNumberGenerator
    ) -> [Step] {
      var places = SortsByRemainder.list(ledger)
      _ = places.popLast()
      var batch: [Step] = []
      while batch.count < count, !places.isEmpty {
        batch.append(places.remove(at: generator.index(below: places.count)))
      }
      return batch
    }
  }

  // MARK: - Samples with replacement

  struct DrawsAndForgets: ReplayHabit {
    static func batch(
      _ count: Int, of ledger: inout ReplayLedger, using generator: inout some RandomNumberGenerator
    ) -> [Step] {
      var batch: [Step] = []
      for _ in 0..<count {
        let number = ledger.first + generator.index(below: ledger.next - ledger.first)
        if let step = ledger.entries[number] { batch.append(step) }
      }
      return batch
    }
  }

  struct TakesRandom: ReplayHabit {
    static func batch(
      _ count: Int, of ledger: inout ReplayLedger, using generator: inout some RandomNumberGenerator
    ) -> [Step] {
      let all = ledger.list
      return (0..<count).compactMap { _ in all.randomElement(using: &generator) }
    }
  }

  // MARK: - Samples neighbours

  struct WalksOn: ReplayHabit {
    static func batch(
      _ count: Int, of ledger: inout ReplayLedger, using generator: inout some RandomNumberGenerator
    ) -> [Step] {
      let last = ledger.next - count
      let start = Int.random(in: ledger.first...last, using: &generator)
      return (start..<start + count).reversed().compactMap { ledger.entries[$0] }
    }
  }

  struct DropsBothEnds: ReplayHabit {
    static func batch(
      _ count: Int, of ledger: inout ReplayLedger, using generator: inout some RandomNumberGenerator
    ) -> [Step] {
      let all = ledger.list
      let dropped = generator.index(below: all.count - count + 1)
      return Array(all.dropFirst(dropped).prefix(count))
    }
  }

  // MARK: - Takes out what it samples

  struct Pops: ReplayHabit {
    static func batch(
      _ count: Int, of ledger: inout ReplayLedger, using generator: inout some RandomNumberGenerator
    ) -> [Step] {
      var left = ledger.list.shuffled(using: &generator).map { $0 }
      let batch = Array(left.prefix(count))
      left.removeFirst(count)
      keep(left, in: &ledger)
      return batch
    }
  }

  struct FiltersOut: ReplayHabit {
    static func batch(
      _ count: Int, of ledger: inout ReplayLedger, using generator: inout some RandomNumberGenerator
    ) -> [Step] {
      let batch = ReplayStandard.batch(count, of: &ledger, using: &generator)
      keep(ledger.list.filter { !batch.contains($0) }, in: &ledger)
      return batch
    }
  }

  /// Numbers what is left anew, in the order of the first of their two numbers.
  private static func keep(_ left: [Step], in ledger: inout ReplayLedger) {
    ledger = ReplayLedger(capacity: ledger.capacity)
    for step in left.sorted(by: { ($0.state.first ?? 0) < ($1.state.first ?? 0) }) {
      ledger.push(step)
    }
  }
}
