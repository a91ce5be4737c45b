import Coursework
import DecisionProcesses

/// The mistakes of exercise 2.2 in the target, in other words.
enum QLearningTargetParaphrases {
  // MARK: - Learns about the policy it acts by

  enum ExpectsItsOwnAction: Style {
    static func future(_ next: [Double], _ settings: AgentSettings) -> Double {
      zip(probabilities(next, settings.epsilon), next).map { $0 * $1 }.reduce(0, +)
    }
  }

  enum SubtractsTheCostOfExploring: Style {
    static func future(_ next: [Double], _ settings: AgentSettings) -> Double {
      let best = next.sorted()[next.count - 1]
      let losses = next.map { best - $0 }.reduce(0, +)
      return best - settings.epsilon * losses / Double(next.count)
    }
  }

  // MARK: - Bootstraps from a terminal state

  enum IgnoresTheMark: Style {
    static func target(_ step: Transition<Int>, _ next: [Double], _ settings: AgentSettings)
      -> Double
    {
      next.map { step.reward + settings.discount * $0 }.max() ?? step.reward
    }
  }

  enum MasksOnlyEmptyRows: Style {
    static func target(_ step: Transition<Int>, _ next: [Double], _ settings: AgentSettings)
      -> Double
    {
      let isEnd = step.isTerminal && next.allSatisfy { $0 == 0 }
      return step.reward + (isEnd ? 0 : settings.discount * future(next, settings))
    }
  }

  // MARK: - Takes the next value of the action just taken

  enum LooksUpTheSameColumn: Style {
    static func target(_ step: Transition<Int>, _ next: [Double], _ settings: AgentSettings)
      -> Double
    {
      step.reward + (step.isTerminal ? 0 : settings.discount * next[step.action])
    }
  }

  enum MaximisesOneValue: Style {
    static func target(_ step: Transition<Int>, _ next: [Double], _ settings: AgentSettings)
      -> Double
    {
      let future = [next[step.action]].max() ?? 0
      return step.isTerminal ? step.reward : future * settings.discount + step.reward
    }
  }

  // MARK: - Takes the best value of the state it left

  enum AsksItsOwnRow: Style {
    static func consulted(_ own: [Double], _ next: [Double]) -> [Double] { own }
  }

  enum KeepsItsOwnBest: Style {
    static func consulted(_ own: [Double], _ next: [Double]) -> [Double] {
      [own.sorted()[own.count - 1]]
    }
  }

  // MARK: - Takes the best action's number for its value

  enum FindsTheIndex: Style {
    static func future(_ next: [Double], _ settings: AgentSettings) -> Double {
      Double(next.firstIndex(of: next.max() ?? 0) ?? 0)
    }
  }

  enum WalksToTheIndex: Style {
    static func future(_ next: [Double], _ settings: AgentSettings) -> Double {
      var best = 0
      for action in next.indices where next[action] > next[best] { best = action }
      return Double(best)
    }
  }

  // MARK: - The search for the best next value starts at 0

  enum ReducesFromZero: Style {
    static func future(_ next: [Double], _ settings: AgentSettings) -> Double {
      next.reduce(0, max)
    }
  }

  enum KeepsPositiveValues: Style {
    static func future(_ next: [Double], _ settings: AgentSettings) -> Double {
      next.filter { $0 > 0 }.max() ?? 0
    }
  }

  // MARK: - The discount is missing

  enum AddsInFull: Style {
    static func target(_ step: Transition<Int>, _ next: [Double], _ settings: AgentSettings)
      -> Double
    {
      step.isTerminal ? step.reward : step.reward + future(next, settings)
    }
  }

  enum MasksOnly: Style {
    static func target(_ step: Transition<Int>, _ next: [Double], _ settings: AgentSettings)
      -> Double
    {
      step.reward + (next.max() ?? 0) * (step.isTerminal ? 0 : 1)
    }
  }

  // MARK: - Rewards count only at the end

  enum EitherRewardOrFuture: Style {
    static func target(_ step: Transition<Int>, _ next: [Double], _ settings: AgentSettings)
      -> Double
    {
      step.isTerminal ? step.reward : settings.discount * future(next, settings)
    }
  }

  enum ZeroesOtherRewards: Style {
    static func target(_ step: Transition<Int>, _ next: [Double], _ settings: AgentSettings)
      -> Double
    {
      var heard = step
      heard.reward *= step.isTerminal ? 1 : 0
      return StandardStyle.target(heard, next, settings)
    }
  }

  // MARK: - Loses the sign of the reward

  enum AddsTheMagnitude: Style {
    static func target(_ step: Transition<Int>, _ next: [Double], _ settings: AgentSettings)
      -> Double
    {
      step.reward.magnitude + (step.isTerminal ? 0 : settings.discount * future(next, settings))
    }
  }

  enum TakesTheLargerOfBothSigns: Style {
    static func target(_ step: Transition<Int>, _ next: [Double], _ settings: AgentSettings)
      -> Double
    {
      var heard = step
      heard.reward = max(step.reward, -step.reward)
      return StandardStyle.target(heard, next, settings)
    }
  }
}
