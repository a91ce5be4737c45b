import Coursework
import DecisionProcesses

/// The classic mistakes of exercise 2.4.
enum OffPolicyLearningMisconceptions {
  static let all = [
    Misconception(
      Contracts.OffPolicyLearning.self, "learns from the action that the log took next",
      """
      Your target uses the action that comes next in the log. So you learn what the log's author \
      was worth, not what the best behaviour is. Whose next action should count?
      """,
      as: Mistaken<FollowsTheLog>.self),
    Misconception(
      Contracts.OffPolicyLearning.self, "averages the next values, as the behaviour does",
      """
      Your target uses the mean of the next action values. Those are the values of choosing at \
      random. Which of the next actions would somebody take who knows the table?
      """,
      as: Mistaken<AveragesLikeTheBehaviour>.self),
    Misconception(
      Contracts.OffPolicyLearning.self, "the discount is missing",
      """
      Your target adds the best next value in full. What is a reward worth that comes one step \
      later?
      """,
      as: Mistaken<ForgetsTheDiscount>.self),
    Misconception(
      Contracts.OffPolicyLearning.self, "bootstraps from a terminal state",
      """
      Your target adds the value of the next state also where the transition is marked terminal. \
      What can be earned after the end?
      """,
      as: Mistaken<IgnoresTheMark>.self),
    Misconception(
      Contracts.OffPolicyLearning.self, "skips terminal transitions",
      """
      Your table never hears of what was paid at the end of an episode. Nothing follows a terminal \
      transition, but was nothing paid for it?
      """,
      as: Mistaken<SkipsTheEnd>.self),
    Misconception(
      Contracts.OffPolicyLearning.self, "reads the log only once",
      """
      Your table is the same for one pass and for many. What does a second pass know that the \
      first did not, and is it still there when the second begins?
      """,
      as: Mistaken<ReadsOnce>.self),
  ]

  private enum FollowsTheLog: LogMistake {
    static func nextValue(_ row: [Double], takenNext: Int?) -> Double {
      takenNext.map { row[$0] } ?? row.largestValue
    }
  }

  private enum AveragesLikeTheBehaviour: LogMistake {
    static func nextValue(_ row: [Double], takenNext: Int?) -> Double {
      row.reduce(0, +) / Double(row.count)
    }
  }

  private enum ForgetsTheDiscount: LogMistake {
    static func continuation(_ discount: Double, isTerminal: Bool) -> Double { isTerminal ? 0 : 1 }
  }

  private enum IgnoresTheMark: LogMistake {
    static func continuation(_ discount: Double, isTerminal: Bool) -> Double { discount }
  }

  private enum SkipsTheEnd: LogMistake {
    static func learns(from step: Transition<Int>) -> Bool { !step.isTerminal }
  }

  private enum ReadsOnce: LogMistake {
    static func passes(_ passes: Int) -> Int { min(1, passes) }
  }
}

/// A mistake in reading a log, with everything else right.
private protocol LogMistake {
  static func nextValue(_ row: [Double], takenNext: Int?) -> Double
  static func continuation(_ discount: Double, isTerminal: Bool) -> Double
  static func learns(from step: Transition<Int>) -> Bool
  static func passes(_ passes: Int) -> Int
}

extension LogMistake {
  static func nextValue(_ row: [Double], takenNext: Int?) -> Double { row.largestValue }
  static func continuation(_ discount: Double, isTerminal: Bool) -> Double {
    isTerminal ? 0 : discount
  }
  static func learns(from step: Transition<Int>) -> Bool { true }
  static func passes(_ passes: Int) -> Int { passes }
}

/// Reads a log, refuses bad input and makes one mistake.
private enum Mistaken<Mistake: LogMistake>: OffPolicyLearningExercise {
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
      for (index, step) in transitions.enumerated() where Mistake.learns(from: step) {
        let takenNext = index + 1 < transitions.count ? transitions[index + 1].action : nil
        let value = Mistake.nextValue(table[step.nextState], takenNext: takenNext)
        let continuation = Mistake.continuation(discount, isTerminal: step.isTerminal)
        let error = step.reward + continuation * value - table[step.state][step.action]
        table[step.state][step.action] += stepSize * error
      }
    }
    return table
  }
}
