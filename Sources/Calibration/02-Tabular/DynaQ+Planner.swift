import Coursework
import DecisionProcesses

/// How a planner goes about it; the defaults are right.
protocol Habit {
  static var writesLast: Bool { get }
  static func pick(
    _ diary: Diary, _ generator: inout some RandomNumberGenerator
  ) -> Transition<Int>
  static func choose(_ picked: [Transition<Int>], _ real: Transition<Int>) -> [Transition<Int>]
  static func lessons(
    _ real: Transition<Int>, _ chosen: [Transition<Int>]
  ) -> [Transition<Int>]
}

extension Habit {
  static var writesLast: Bool { false }
  static func pick(
    _ diary: Diary, _ generator: inout some RandomNumberGenerator
  ) -> Transition<Int> { diary.pick(&generator) }
  static func choose(_ picked: [Transition<Int>], _ real: Transition<Int>) -> [Transition<Int>] {
    picked
  }
  static func lessons(
    _ real: Transition<Int>, _ chosen: [Transition<Int>]
  ) -> [Transition<Int>] { [real] + chosen }
}

/// Everything that happened, page by page; what is known of a pair is looked up from the end.
struct Diary {
  let states: Int
  let actions: Int
  private(set) var pages: [Transition<Int>] = []
  /// The different pairs, in rising order.
  private(set) var pairs: [[Int]] = []

  init(states: Int, actions: Int) {
    self.states = states
    self.actions = actions
  }

  mutating func write(_ transition: Transition<Int>) {
    pages.append(transition)
    let pair = [transition.state, transition.action]
    guard !pairs.contains(pair) else { return }
    pairs.append(pair)
    pairs.sort { ($0[0], $0[1]) < ($1[0], $1[1]) }
  }

  func last(_ state: Int, _ action: Int) -> Transition<Int>? {
    pages.last { $0.state == state && $0.action == action }
  }

  func pick(_ generator: inout some RandomNumberGenerator) -> Transition<Int> {
    let pair = pairs[Int.random(in: 0..<pairs.count, using: &generator)]
    return last(pair[0], pair[1]) ?? pages[0]
  }
}

/// A planner with a diary and a flat table.
struct Planner<Way: Habit>: DynaQExercise {
  private var q: [Double]
  private var diary: Diary
  private let rate: Double
  private let discount: Double
  private let plans: Int

  init(
    stateCount: Int,
    actionCount: Int,
    stepSize: Double,
    discount: Double,
    planningSteps: Int
  ) throws {
    guard min(stateCount, actionCount) > 0, planningSteps > -1 else { throw InvalidInput("size") }
    guard stepSize >= 0, stepSize <= 1, discount >= 0, discount <= 1 else {
      throw InvalidInput("settings")
    }
    q = Array(repeating: 0, count: stateCount * actionCount)
    diary = Diary(states: stateCount, actions: actionCount)
    rate = stepSize
    self.discount = discount
    plans = planningSteps
  }

  var actionValues: [[Double]] {
    get throws {
      (0..<diary.states).map { Array(q[$0 * diary.actions..<($0 + 1) * diary.actions]) }
    }
  }

  mutating func learn(
    from transition: Transition<Int>,
    using generator: inout some RandomNumberGenerator
  ) throws -> [Transition<Int>] {
    guard 0..<diary.states ~= transition.state, 0..<diary.states ~= transition.nextState,
      0..<diary.actions ~= transition.action, transition.reward.isFinite
    else { throw InvalidInput("transition") }
    let known = diary
    diary.write(transition)
    let read = Way.writesLast ? known : diary
    let picked =
      read.pages.isEmpty ? [] : (0..<plans).map { _ in Way.pick(read, &generator) }
    let chosen = Way.choose(picked, transition)
    for lesson in Way.lessons(transition, chosen) { take(lesson) }
    return chosen
  }

  private mutating func take(_ lesson: Transition<Int>) {
    let start = lesson.nextState * diary.actions
    let best = q[start..<start + diary.actions].max() ?? 0
    let target = lesson.isTerminal ? lesson.reward : lesson.reward + discount * best
    let index = lesson.state * diary.actions + lesson.action
    q[index] = (1 - rate) * q[index] + rate * target
  }
}
