import Coursework
import DecisionProcesses

/// The classic mistakes of exercise 2.7 in what it does and counts.
enum EvaluationRunMisconceptions {
  static let all = [
    Misconception(
      Contracts.GreedyEvaluation.self, "explores while it evaluates",
      """
      Your evaluation takes the actions of training, random ones among them. What does its mean \
      measure?
      """,
      as: Explores.self),
    Misconception(
      Contracts.GreedyEvaluation.self, "learns while it evaluates",
      """
      Your evaluation makes the agent learn, so its first episode and its last are about different \
      agents.
      """,
      as: Learns.self),
    Misconception(
      Contracts.GreedyEvaluation.self, "counts a cut episode as solved",
      """
      You count an episode as solved by its return alone. An agent that walks in circles \
      collecting small rewards has not solved anything yet.
      """,
      as: SolvedByReturn.self),
    Misconception(
      Contracts.GreedyEvaluation.self, "asks for more than the return of a solved episode",
      """
      An episode that earns exactly the return asked for is missing from your solved ones. Is the \
      least return of a solved episode enough?
      """,
      as: SolvedAboveOnly.self),
    Misconception(
      Contracts.GreedyEvaluation.self, "takes the world's truncation for an end",
      """
      You count an episode that the world has truncated among those that ended. Step has two \
      flags; which of them says that the process is over?
      """,
      as: TruncationIsAnEnd.self),
    Misconception(
      Contracts.GreedyEvaluation.self, "counts an end at the step limit as cut",
      """
      You look at the number of steps to tell whether an episode was cut. It may end by itself \
      with its last allowed step.
      """,
      as: CutByLength.self),
    Misconception(
      Contracts.GreedyEvaluation.self, "takes a step more than the limit",
      """
      Your episodes take one step too many before they are cut. Is the limit compared before the \
      step or after it?
      """,
      as: OneStepMore.self),
    Misconception(
      Contracts.GreedyEvaluation.self, "forgets to advance the state",
      """
      Your evaluation asks for the best action of the state that the episode began in, again and \
      again. Where is the agent after a step?
      """,
      as: StaysInTheFirstState.self),
    Misconception(
      Contracts.GreedyEvaluation.self, "plays on after the world's truncation",
      """
      Your evaluation takes more steps in an episode that the world has cut short. For how many \
      reasons can an episode be over?
      """,
      as: PlaysOn.self),
  ]

  private enum Explores: EvaluationMistake {
    static var explores: Bool { true }
  }

  private enum Learns: EvaluationMistake {
    static var learns: Bool { true }
  }

  private enum SolvedByReturn: EvaluationMistake {
    static func isSolved(_ episode: EvaluatedEpisode, _ least: Double) -> Bool {
      episode.sum >= least
    }
  }

  private enum SolvedAboveOnly: EvaluationMistake {
    static func isSolved(_ episode: EvaluatedEpisode, _ least: Double) -> Bool {
      episode.hasEnded && episode.sum > least
    }
  }

  private enum TruncationIsAnEnd: EvaluationMistake {
    static func hasEnded(_ step: Step<Int>, length: Int, limit: Int) -> Bool { step.isLast }
  }

  private enum CutByLength: EvaluationMistake {
    static func hasEnded(_ step: Step<Int>, length: Int, limit: Int) -> Bool {
      step.isTerminated && length < limit
    }
  }

  private enum OneStepMore: EvaluationMistake {
    static var extraSteps: Int { 1 }
  }

  private enum StaysInTheFirstState: EvaluationMistake {
    static func next(_ state: Int, _ step: Step<Int>) -> Int { state }
  }

  private enum PlaysOn: EvaluationMistake {
    static func isOver(_ step: Step<Int>) -> Bool { step.isTerminated }
  }
}
