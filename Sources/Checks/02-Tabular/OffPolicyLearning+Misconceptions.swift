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
      as: MistakenReader<FollowsTheLog>.self),
    Misconception(
      Contracts.OffPolicyLearning.self, "averages the next values, as the behaviour does",
      """
      Your target uses the mean of the next action values. Those are the values of choosing at \
      random. Which of the next actions would somebody take who knows the table?
      """,
      as: MistakenReader<AveragesLikeTheBehaviour>.self),
    Misconception(
      Contracts.OffPolicyLearning.self, "the discount is missing",
      """
      Your target adds the best next value in full. What is a reward worth that comes one step \
      later?
      """,
      as: MistakenReader<ForgetsTheDiscount>.self),
    Misconception(
      Contracts.OffPolicyLearning.self, "bootstraps from a terminal state",
      """
      Your target adds the value of the next state also where the transition is marked terminal. \
      What can be earned after the end?
      """,
      as: MistakenReader<IgnoresTheMark>.self),
    Misconception(
      Contracts.OffPolicyLearning.self, "skips terminal transitions",
      """
      Your table never hears of what was paid at the end of an episode. Nothing follows a terminal \
      transition, but was nothing paid for it?
      """,
      as: MistakenReader<SkipsTheEnd>.self),
    Misconception(
      Contracts.OffPolicyLearning.self, "reads the log only once",
      """
      Your table is the same for one pass and for many. What does a second pass know that the \
      first did not, and is it still there when the second begins?
      """,
      as: MistakenReader<ReadsOnce>.self),
    Misconception(
      Contracts.OffPolicyLearning.self, "reads the log from its end",
      """
      Your table is that of the log read backwards. That carries values back faster, but the \
      contract reads the log in its order.
      """,
      as: MistakenReader<ReadsBackward>.self),
    Misconception(
      Contracts.OffPolicyLearning.self, "the step size is always 0.1",
      """
      Your values move by a tenth of the error, whatever step size was asked for. What is the \
      parameter for?
      """,
      as: MistakenReader<AlwaysATenth>.self),
    Misconception(
      Contracts.OffPolicyLearning.self, "rewards count only at the end",
      """
      Your table hears of a reward only where the episode ends. What do the steps on the way cost \
      or pay?
      """,
      as: MistakenReader<PaidAtTheEnd>.self),
    Misconception(
      Contracts.OffPolicyLearning.self, "loses the sign of the reward",
      """
      Your table takes a penalty for a gain of the same size. What becomes of the value of a pit \
      that costs 10?
      """,
      as: MistakenReader<LosesTheSign>.self),
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

  private enum ReadsBackward: LogMistake {
    static func order(_ indices: Range<Int>) -> [Int] { indices.reversed() }
  }

  private enum AlwaysATenth: LogMistake {
    static func shareOfError(_ stepSize: Double) -> Double { 0.1 }
  }

  private enum PaidAtTheEnd: LogMistake {
    static func paid(_ step: Transition<Int>) -> Double { step.isTerminal ? step.reward : 0 }
  }

  private enum LosesTheSign: LogMistake {
    static func paid(_ step: Transition<Int>) -> Double { abs(step.reward) }
  }
}
