import Coursework
import DecisionProcesses

/// The classic mistakes of exercise 2.2 in the target and in the step towards it.
enum QLearningLearningMisconceptions {
  static let all = targets + steps

  /// What the value is moved towards.
  private static let targets = [
    Misconception(
      Contracts.QLearningAgent.self, "learns about the policy it acts by",
      """
      Your target averages over what your agent, exploring as it does, may do next. Those are the \
      values of the policy that acts. Which policy is Q-learning about?
      """,
      as: MistakenAgent<LearnsAboutItself>.self),
    Misconception(
      Contracts.QLearningAgent.self, "bootstraps from a terminal state",
      """
      Your agent adds the value of the next state also where the transition is marked terminal. \
      What can be earned after the end?
      """,
      as: MistakenAgent<BootstrapsFromTerminal>.self),
    Misconception(
      Contracts.QLearningAgent.self, "takes the next value of the action just taken",
      """
      Your target looks up, in the next state, the action that was taken in this one. Which of the \
      next actions would somebody take who knows the table?
      """,
      as: MistakenAgent<RepeatsTheAction>.self),
    Misconception(
      Contracts.QLearningAgent.self, "takes the best value of the state it left",
      """
      Your target uses the best value of the state that the agent comes from. Where is it when it \
      may choose again?
      """,
      as: MistakenAgent<LooksBack>.self),
    Misconception(
      Contracts.QLearningAgent.self, "takes the best action's number for its value",
      """
      Your target adds the index of the best next action. Which of the two does a table of values \
      hold: actions, or what they are worth?
      """,
      as: MistakenAgent<AddsTheIndex>.self),
    Misconception(
      Contracts.QLearningAgent.self, "the search for the best next value starts at 0",
      """
      Where all next values are negative, your target takes 0 for the best of them. What is the \
      largest of −3 and −5?
      """,
      as: MistakenAgent<NeverBelowZero>.self),
    Misconception(
      Contracts.QLearningAgent.self, "the discount is missing",
      """
      Your target adds the best next value in full. What is a reward worth that comes one step \
      later?
      """,
      as: MistakenAgent<ForgetsTheDiscount>.self),
    Misconception(
      Contracts.QLearningAgent.self, "rewards count only at the end",
      """
      Your agent hears of a reward only where the episode ends. What do the steps on the way cost \
      or pay?
      """,
      as: MistakenAgent<PaidAtTheEnd>.self),
    Misconception(
      Contracts.QLearningAgent.self, "loses the sign of the reward",
      """
      Your agent takes a penalty for a gain of the same size. What becomes of the value of a fall \
      that costs 10?
      """,
      as: MistakenAgent<LosesTheSign>.self),
  ]

  /// How far it is moved.
  private static let steps = [
    Misconception(
      Contracts.QLearningAgent.self, "the step size weighs the old value",
      """
      With step size 0 your table changes and with step size 1 it does not. Which of the two, the \
      old value or the target, does the step size count for?
      """,
      as: MistakenAgent<WeighsTheOldValue>.self),
    Misconception(
      Contracts.QLearningAgent.self, "the step size is always 0.1",
      """
      Your values move by a tenth of the error, whatever step size the agent was made with. What \
      did the initialiser get it for?
      """,
      as: MistakenAgent<AlwaysATenth>.self),
    Misconception(
      Contracts.QLearningAgent.self, "the step size counts twice",
      """
      Your values move by too little, except with step sizes 0 and 1. How often is the error \
      multiplied by the step size?
      """,
      as: MistakenAgent<StepsTwice>.self),
    Misconception(
      Contracts.QLearningAgent.self, "the old value is taken off twice",
      """
      Your update mixes two forms of the same rule, (1 − stepSize) · old + stepSize · target and \
      old + stepSize · (target − old). Where does a value stay that already equals its target?
      """,
      as: MistakenAgent<TakesOffTwice>.self),
  ]

  private enum LearnsAboutItself: QLearningMistake {
    static func nextValue(_ row: [Double], _ action: Int, _ settings: MistakenAgentSettings)
      -> Double
    {
      let mean = row.reduce(0, +) / Double(row.count)
      return (1 - settings.epsilon) * row.largestValue + settings.epsilon * mean
    }
  }

  private enum BootstrapsFromTerminal: QLearningMistake {
    static func continuation(_ settings: MistakenAgentSettings, isTerminal: Bool) -> Double {
      settings.discount
    }
  }

  private enum RepeatsTheAction: QLearningMistake {
    static func nextValue(_ row: [Double], _ action: Int, _ settings: MistakenAgentSettings)
      -> Double
    {
      row[action]
    }
  }

  private enum LooksBack: QLearningMistake {
    static func consulted(own: [Double], next: [Double]) -> [Double] { own }
  }

  private enum AddsTheIndex: QLearningMistake {
    static func nextValue(_ row: [Double], _ action: Int, _ settings: MistakenAgentSettings)
      -> Double
    {
      Double(row.firstIndex(of: row.largestValue) ?? 0)
    }
  }

  private enum NeverBelowZero: QLearningMistake {
    static func nextValue(_ row: [Double], _ action: Int, _ settings: MistakenAgentSettings)
      -> Double
    {
      max(0, row.largestValue)
    }
  }

  private enum ForgetsTheDiscount: QLearningMistake {
    static func continuation(_ settings: MistakenAgentSettings, isTerminal: Bool) -> Double {
      isTerminal ? 0 : 1
    }
  }

  private enum PaidAtTheEnd: QLearningMistake {
    static func paid(_ transition: Transition<Int>) -> Double {
      transition.isTerminal ? transition.reward : 0
    }
  }

  private enum LosesTheSign: QLearningMistake {
    static func paid(_ transition: Transition<Int>) -> Double { abs(transition.reward) }
  }

  private enum WeighsTheOldValue: QLearningMistake {
    static func shareOfError(_ stepSize: Double) -> Double { 1 - stepSize }
  }

  private enum AlwaysATenth: QLearningMistake {
    static func shareOfError(_ stepSize: Double) -> Double { 0.1 }
  }

  private enum StepsTwice: QLearningMistake {
    static func shareOfError(_ stepSize: Double) -> Double { stepSize * stepSize }
  }

  private enum TakesOffTwice: QLearningMistake {
    static func error(_ target: Double, _ old: Double) -> Double { target - 2 * old }
  }
}
