import DecisionProcesses
import DynamicProgramming
import Exploration
import TabularLearning

/// An agent that acts greedily on a finished table, ties equally often, and learns nothing.
struct GreedyAgent: Agent {
  let actionValues: ActionValues

  func action(in state: Int, using generator: inout some RandomNumberGenerator) -> Int {
    greedyAction(in: state, using: &generator)
  }

  func learn(
    from transition: Transition<Int>, using generator: inout some RandomNumberGenerator
  ) {}

  func greedyAction(in state: Int, using generator: inout some RandomNumberGenerator) -> Int {
    actionValues[state].greedyIndex(using: &generator)
  }
}
