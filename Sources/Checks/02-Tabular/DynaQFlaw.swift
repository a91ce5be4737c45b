import Coursework
import DecisionProcesses

/// A mistake in planning: what differs from an agent that is right.
protocol DynaQFlaw {
  /// Draws what to plan with.
  static func draw(
    _ memory: Memory, _ generator: inout some RandomNumberGenerator
  ) -> Transition<Int>
  /// What is planned with, given what was drawn.
  static func plans(_ drawn: [Transition<Int>], _ real: Transition<Int>) -> [Transition<Int>]
  /// The updates of a step, in order.
  static func updates(
    _ real: Transition<Int>, _ planned: [Transition<Int>]
  ) -> [Transition<Int>]
  /// Whether a transition is remembered only when planning is over.
  static var remembersLate: Bool { get }
}

extension DynaQFlaw {
  static func draw(
    _ memory: Memory, _ generator: inout some RandomNumberGenerator
  ) -> Transition<Int> { memory.draw(&generator) }

  static func plans(_ drawn: [Transition<Int>], _ real: Transition<Int>) -> [Transition<Int>] {
    drawn
  }

  static func updates(
    _ real: Transition<Int>, _ planned: [Transition<Int>]
  ) -> [Transition<Int>] { [real] + planned }

  static var remembersLate: Bool { false }
}

/// What a planning agent has experienced.
struct Memory {
  let stateCount: Int
  let actionCount: Int
  /// Every transition, in order.
  private(set) var all: [Transition<Int>] = []
  /// The last transition of each pair.
  private(set) var latest: [Transition<Int>] = []

  init(stateCount: Int, actionCount: Int) {
    self.stateCount = stateCount
    self.actionCount = actionCount
  }

  mutating func add(_ transition: Transition<Int>) {
    all.append(transition)
    latest.removeAll { $0.state == transition.state && $0.action == transition.action }
    latest.append(transition)
  }

  func draw(_ generator: inout some RandomNumberGenerator) -> Transition<Int> {
    latest[generator.index(below: latest.count)]
  }
}

/// A planning agent with one mistake, and everything else right.
struct Flawed<Flaw: DynaQFlaw>: DynaQExercise {
  private var question: DynaQQuestion
  private var table: [[Double]]
  private var memory: Memory

  init(
    stateCount: Int,
    actionCount: Int,
    stepSize: Double,
    discount: Double,
    planningSteps: Int
  ) throws {
    guard stateCount > 0, actionCount > 0, planningSteps >= 0, (0...1).contains(stepSize),
      (0...1).contains(discount)
    else { throw InvalidInput("not the settings of an agent") }
    question = DynaQQuestion(
      stateCount: stateCount, actionCount: actionCount, stepSize: stepSize, discount: discount,
      planningSteps: planningSteps, transitions: [], seed: 0)
    table = Array(repeating: Array(repeating: 0, count: actionCount), count: stateCount)
    memory = Memory(stateCount: stateCount, actionCount: actionCount)
  }

  var actionValues: [[Double]] {
    get throws { table }
  }

  mutating func learn(
    from transition: Transition<Int>,
    using generator: inout some RandomNumberGenerator
  ) throws -> [Transition<Int>] {
    guard question.fits(transition), transition.reward.isFinite else {
      throw InvalidInput("not a transition of this table")
    }
    if !Flaw.remembersLate { memory.add(transition) }
    var drawn: [Transition<Int>] = []
    while drawn.count < question.planningSteps, !memory.all.isEmpty {
      drawn.append(Flaw.draw(memory, &generator))
    }
    if Flaw.remembersLate { memory.add(transition) }
    let planned = Flaw.plans(drawn, transition)
    table = question.learning(table, from: Flaw.updates(transition, planned))
    return planned
  }
}
