import Coursework
import DecisionProcesses

/// A mistake in reading a log, with everything else right.
protocol LogMistake {
  static func nextValue(_ row: [Double], takenNext: Int?) -> Double
  static func continuation(_ discount: Double, isTerminal: Bool) -> Double
  static func learns(from step: Transition<Int>) -> Bool
  static func paid(_ step: Transition<Int>) -> Double
  static func shareOfError(_ stepSize: Double) -> Double
  static func order(_ indices: Range<Int>) -> [Int]
  static func passes(_ passes: Int) -> Int
}

extension LogMistake {
  static func nextValue(_ row: [Double], takenNext: Int?) -> Double { row.largestValue }
  static func continuation(_ discount: Double, isTerminal: Bool) -> Double {
    isTerminal ? 0 : discount
  }
  static func learns(from step: Transition<Int>) -> Bool { true }
  static func paid(_ step: Transition<Int>) -> Double { step.reward }
  static func shareOfError(_ stepSize: Double) -> Double { stepSize }
  static func order(_ indices: Range<Int>) -> [Int] { Array(indices) }
  static func passes(_ passes: Int) -> Int { passes }
}

/// Reads a log, refuses bad input and makes one mistake.
enum MistakenReader<Mistake: LogMistake>: OffPolicyLearningExercise {
  static func actionValues(
    from transitions: [Transition<Int>],
    stateCount: Int,
    actionCount: Int,
    stepSize: Double,
    discount: Double,
    passes: Int
  ) throws -> [[Double]] {
    let isOfThisWorld = transitions.allSatisfy { step in
      [step.state, step.nextState].allSatisfy((0..<max(0, stateCount)).contains)
        && (0..<max(0, actionCount)).contains(step.action) && step.reward.isFinite
    }
    guard isOfThisWorld, stateCount > 0, actionCount > 0, passes >= 0,
      (0...1).contains(stepSize), (0...1).contains(discount)
    else { throw InvalidInput("not a log of this world") }
    var table = Array(repeating: Array(repeating: 0.0, count: actionCount), count: stateCount)
    for _ in 0..<Mistake.passes(passes) {
      for index in Mistake.order(transitions.indices) {
        let step = transitions[index]
        guard Mistake.learns(from: step) else { continue }
        let takenNext = index + 1 < transitions.count ? transitions[index + 1].action : nil
        let value = Mistake.nextValue(table[step.nextState], takenNext: takenNext)
        let continuation = Mistake.continuation(discount, isTerminal: step.isTerminal)
        let error = Mistake.paid(step) + continuation * value - table[step.state][step.action]
        table[step.state][step.action] += Mistake.shareOfError(stepSize) * error
      }
    }
    return table
  }
}
