import Coursework
import DecisionProcesses

/// The classic mistakes of exercise 2.3 in what the loop does.
enum TrainingLoopOrderMisconceptions {
  static let all = [
    Misconception(
      Contracts.TrainingLoop.self, "treats truncation as termination",
      """
      Your agent is told that the process terminated where the episode was only cut short. What is \
      a state worth in which a time limit happened to strike?
      """,
      as: MistakenLoop<TruncationTerminates>.self),
    Misconception(
      Contracts.TrainingLoop.self, "never tells that the process ended",
      """
      Your agent is never told that a state is terminal. What does it believe is worth having after \
      the goal?
      """,
      as: MistakenLoop<NeverTerminal>.self),
    Misconception(
      Contracts.TrainingLoop.self, "plays on after an episode was cut short",
      """
      Your loop takes another step after one that said the episode was truncated. For how many \
      reasons can an episode be over?
      """,
      as: MistakenLoop<PlaysOn>.self),
    Misconception(
      Contracts.TrainingLoop.self, "forgets to advance the state",
      """
      Your agent is asked in the state that the episode began in, again and again. Where is it \
      after a step?
      """,
      as: MistakenLoop<StaysInTheFirstState>.self),
    Misconception(
      Contracts.TrainingLoop.self, "moves on before it learns",
      """
      Your transitions begin in the state that they lead to. Which of the two states is the value \
      that changes about?
      """,
      as: MistakenLoop<MovesOnFirst>.self),
    Misconception(
      Contracts.TrainingLoop.self, "asks for the next action before it learns",
      """
      Your loop chooses the next action before the agent has learned of the last one. That is the \
      order of SARSA; what has the agent not heard of yet when it chooses?
      """,
      as: MistakenLoop<AsksFirst>.self),
    Misconception(
      Contracts.TrainingLoop.self, "resets the world only once",
      """
      Your second episode begins where the first one ended. Who puts the agent back to the start?
      """,
      as: MistakenLoop<ResetsOnce>.self),
    Misconception(
      Contracts.TrainingLoop.self, "leaves before the last step counts",
      """
      Your loop ends an episode before its last step is learned and counted. Where do goals pay \
      their reward?
      """,
      as: MistakenLoop<LeavesEarly>.self),
  ]

  private enum TruncationTerminates: LoopMistake {
    static func isTerminal(_ step: Step<Int>) -> Bool { step.isLast }
  }

  private enum NeverTerminal: LoopMistake {
    static func isTerminal(_ step: Step<Int>) -> Bool { false }
  }

  private enum PlaysOn: LoopMistake {
    static func isOver(_ step: Step<Int>) -> Bool { step.isTerminated }
  }

  private enum StaysInTheFirstState: LoopMistake {
    static func next(_ state: Int, _ step: Step<Int>) -> Int { state }
  }

  private enum MovesOnFirst: LoopMistake {
    static func origin(_ state: Int, _ step: Step<Int>) -> Int { step.observation }
  }

  private enum AsksFirst: LoopMistake {
    static let asksFirst = true
  }

  private enum ResetsOnce: LoopMistake {
    static let resetsOnce = true
  }

  private enum LeavesEarly: LoopMistake {
    static let countsTheLastStep = false
  }
}
