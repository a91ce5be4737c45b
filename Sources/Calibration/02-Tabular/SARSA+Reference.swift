import Checks
import Coursework
import DecisionProcesses
import DynamicProgramming
import Exploration
import TabularLearning

/// The reference's SARSA, trained for one episode, and its expected SARSA behind the contract of
/// exercise 2.6.
enum SARSAReference: SARSAExercise {
  static func learnEpisode<World: Environment>(
    _ values: inout [[Double]],
    in world: inout World,
    choosing choose: ([Double]) -> Int,
    stepSize: Double,
    discount: Double,
    using generator: inout some RandomNumberGenerator
  ) throws where World.Observation == Int {
    guard (0...1).contains(stepSize), (0...1).contains(discount) else {
      throw InvalidInput("settings")
    }
    // The agent holds the rule for choosing, and is gone when this returns.
    values = withoutActuallyEscaping(choose) { choose in
      var agent = SARSA(
        actionValues: ActionValues(rows: values), explorer: Rule(choose: choose),
        stepSize: stepSize, discount: discount)
      _ = train(&agent, in: &world, episodes: 1, using: &generator)
      return agent.actionValues.rows
    }
  }

  static func learnExpected(
    _ values: inout [[Double]],
    from transition: Transition<Int>,
    epsilon: Double,
    stepSize: Double,
    discount: Double
  ) throws {
    guard [epsilon, stepSize, discount].allSatisfy((0...1).contains) else {
      throw InvalidInput("settings")
    }
    let states = values.indices
    guard states.contains(transition.state), states.contains(transition.nextState),
      values[transition.state].indices.contains(transition.action), transition.reward.isFinite
    else { throw InvalidInput("transition") }
    var agent = ExpectedSARSA(
      actionValues: ActionValues(rows: values), explorer: EpsilonGreedy(epsilon: epsilon),
      stepSize: stepSize, discount: discount)
    // Expected SARSA draws when it acts, not when it learns.
    var generator = SeededGenerator(seed: 0)
    agent.learn(from: transition, using: &generator)
    values = agent.actionValues.rows
  }

  /// A rule for choosing as an explorer; it draws nothing.
  private struct Rule: Explorer {
    // Explorers can be sent, and the rule cannot. It is never sent: one episode uses it.
    nonisolated(unsafe) let choose: ([Double]) -> Int

    func action(
      for actionValues: some Collection<Double>,
      using generator: inout some RandomNumberGenerator
    ) -> Int {
      choose(Array(actionValues))
    }

    func writeProbabilities(
      of actionValues: some Collection<Double>,
      into probabilities: inout [Double]
    ) {
      stop("A rule that is only called has no probabilities.")
    }
  }
}
