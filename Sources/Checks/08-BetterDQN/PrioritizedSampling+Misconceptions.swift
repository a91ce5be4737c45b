import Coursework
import DecisionProcesses
import RealModule

/// The classic mistakes of exercise 8.4.
enum PrioritizedSamplingMisconceptions {
  private typealias Contract = Contracts.PrioritizedSampling

  static let all = [
    Misconception(
      Contract.self, "ignores the exponent",
      """
      Your probabilities are the priorities over their sum, whatever α is. What should α = 0 make of \
      them?
      """,
      as: Memory<NoExponent>.self),
    Misconception(
      Contract.self, "applies the exponent twice",
      """
      Your probabilities belong to α². Are your stored priorities those before the exponent?
      """,
      as: Memory<TwiceExponent>.self),
    Misconception(
      Contract.self, "gives new transitions the least priority",
      """
      A new transition of yours is seldom drawn, so nothing is learned of it. What is known about \
      its error?
      """,
      as: Memory<LeastForNew>.self),
    Misconception(
      Contract.self, "gives every new transition priority 1",
      """
      Your new transitions have priority 1. Where errors are large, that is nearly the least: what \
      is the largest now?
      """,
      as: Memory<OneForNew>.self),
    Misconception(
      Contract.self, "puts an error of 0 out of reach",
      """
      You leave out the offset. What is predicted perfectly once is never drawn again, also when the \
      prediction has become wrong: what keeps its priority above 0?
      """,
      as: Memory<NoOffset>.self),
    Misconception(
      Contract.self, "takes only positive errors for surprising",
      """
      A negative error gives you the priority of no error at all. Is a result that is worse than \
      expected less of a surprise?
      """,
      as: Memory<PositiveOnly>.self),
    Misconception(
      Contract.self, "draws every point from the whole length",
      """
      Your draws have the right shares on average, and no strata: a batch can miss a slot that fills \
      a whole part. Where should draw number k come from?
      """,
      as: Memory<NoStrata>.self),
    Misconception(
      Contract.self, "draws all slots alike",
      """
      Your batches do not depend on the priorities at all.
      """,
      as: Memory<UniformDraws>.self),
    Misconception(
      Contract.self, "takes the middle of each part",
      """
      Your batches are always the same. Where in its part does a point lie?
      """,
      as: Memory<Middle>.self),
    Misconception(
      Contract.self, "overwrites slot 0 again and again",
      """
      When your memory is full, only one slot is ever renewed. Which transition is the oldest after \
      that?
      """,
      as: Memory<StuckRing>.self),
    Misconception(
      Contract.self, "looks for the largest priority after overwriting",
      """
      Where the largest priority is that of the slot that is overwritten, yours is lost. The contract \
      counts it.
      """,
      as: Memory<ForgetsOverwritten>.self),
  ]

  private enum NoExponent: PriorityRule {
    static func weight(_ priority: Double, _ exponent: Double) -> Double { priority }
  }

  private enum TwiceExponent: PriorityRule {
    static func weight(_ priority: Double, _ exponent: Double) -> Double {
      .pow(.pow(priority, exponent), exponent)
    }
  }

  private enum LeastForNew: PriorityRule {
    static func new(_ stored: [Double], _ slot: Int) -> Double { stored.min() ?? 1 }
  }

  private enum OneForNew: PriorityRule {
    static func new(_ stored: [Double], _ slot: Int) -> Double { 1 }
  }

  private enum NoOffset: PriorityRule {
    static func priority(_ error: Double, _ offset: Double) -> Double { abs(error) }
  }

  private enum PositiveOnly: PriorityRule {
    static func priority(_ error: Double, _ offset: Double) -> Double { max(error, 0) + offset }
  }

  private enum NoStrata: PriorityRule {
    static func point(
      _ part: Int, _ count: Int, using generator: inout some RandomNumberGenerator
    ) -> Double {
      generator.unit()
    }
  }

  private enum UniformDraws: PriorityRule {
    static let drawsByPriority = false
    static func point(
      _ part: Int, _ count: Int, using generator: inout some RandomNumberGenerator
    ) -> Double {
      generator.unit()
    }
  }

  private enum Middle: PriorityRule {
    static func point(
      _ part: Int, _ count: Int, using generator: inout some RandomNumberGenerator
    ) -> Double {
      (Double(part) + 0.5) / Double(count)
    }
  }

  private enum StuckRing: PriorityRule {
    static func next(_ slot: Int, _ capacity: Int) -> Int { slot + 1 < capacity ? slot + 1 : 0 }
    static let staysAtStart = true
  }

  private enum ForgetsOverwritten: PriorityRule {
    static func new(_ stored: [Double], _ slot: Int) -> Double {
      stored.indices.filter { $0 != slot }.map { stored[$0] }.max() ?? 1
    }
  }

  /// A memory that follows a rule in all its parts.
  private struct Memory<Rule: PriorityRule>: PrioritizedSamplingExercise {
    private let capacity: Int
    private let exponent: Double
    private let offset: Double
    private var stored: [Double] = []
    private var slot = 0
    private var isFull = false

    init(capacity: Int, exponent: Double, offset: Double) throws {
      guard capacity > 0, exponent >= 0, exponent.isFinite, offset > 0, offset.isFinite else {
        throw InvalidInput("no memory")
      }
      (self.capacity, self.exponent, self.offset) = (capacity, exponent, offset)
    }

    var priorities: [Double] { stored }

    var probabilities: [Double] {
      let weights = stored.map { Rule.weight($0, exponent) }
      return weights.map { $0 / weights.reduce(0, +) }
    }

    mutating func append() -> Int {
      let here = slot
      let priority = Rule.new(stored, here)
      if here < stored.count { stored[here] = priority } else { stored.append(priority) }
      if stored.count == capacity, here == capacity - 1 { isFull = true }
      slot = isFull && Rule.staysAtStart ? 0 : Rule.next(here, capacity)
      return here
    }

    mutating func update(_ errors: [Double], at slots: [Int]) throws {
      guard errors.count == slots.count, errors.allSatisfy(\.isFinite),
        slots.allSatisfy(stored.indices.contains)
      else { throw InvalidInput("no update") }
      for (slot, error) in zip(slots, errors) { stored[slot] = Rule.priority(error, offset) }
    }

    func sample(
      _ count: Int, using generator: inout some RandomNumberGenerator
    ) throws -> [Int] {
      guard count > 0, !stored.isEmpty else { throw InvalidInput("no draw") }
      let weights = stored.map { Rule.drawsByPriority ? Rule.weight($0, exponent) : 1 }
      let total = weights.reduce(0, +)
      return (0..<count).map { part in
        let point = Rule.point(part, count, using: &generator) * total
        var end = 0.0
        return weights.firstIndex {
          end += $0
          return point < end
        } ?? weights.count - 1
      }
    }
  }
}

/// The parts of a prioritised memory in which a mistake can be made.
private protocol PriorityRule: Sendable {
  static func weight(_ priority: Double, _ exponent: Double) -> Double
  static func priority(_ error: Double, _ offset: Double) -> Double
  static func new(_ stored: [Double], _ slot: Int) -> Double
  static func next(_ slot: Int, _ capacity: Int) -> Int
  static var staysAtStart: Bool { get }
  static var drawsByPriority: Bool { get }
  /// A point of the whole length, as a share of it.
  static func point(
    _ part: Int, _ count: Int, using generator: inout some RandomNumberGenerator
  ) -> Double
}

extension PriorityRule {
  static func weight(_ priority: Double, _ exponent: Double) -> Double { .pow(priority, exponent) }
  static func priority(_ error: Double, _ offset: Double) -> Double { abs(error) + offset }
  static func new(_ stored: [Double], _ slot: Int) -> Double { stored.max() ?? 1 }
  static func next(_ slot: Int, _ capacity: Int) -> Int { (slot + 1) % capacity }
  static var staysAtStart: Bool { false }
  static var drawsByPriority: Bool { true }
  static func point(
    _ part: Int, _ count: Int, using generator: inout some RandomNumberGenerator
  ) -> Double {
    (Double(part) + generator.unit()) / Double(count)
  }
}
