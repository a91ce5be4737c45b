public import Coursework
public import DecisionProcesses

extension Submission {
  /// Exercise 2.6: SARSA and expected SARSA, which learn what they do and not what would be best.
  public enum SARSA: SARSAExercise {
    public static func learnEpisode<World: Environment>(
      _ values: inout [[Double]],
      in world: inout World,
      choosing choose: ([Double]) -> Int,
      stepSize: Double,
      discount: Double,
      using generator: inout some RandomNumberGenerator
    ) throws where World.Observation == Int {
      guard (0...1).contains(stepSize), (0...1).contains(discount) else {
        throw InvalidInput("the step size and the discount must lie in 0...1")
      }
      var state = world.reset(using: &generator)
      var action = choose(values[state])
      while true {
        let step = world.step(action, using: &generator)
        var target = step.reward
        // Only the end of the process takes away what follows. A cut episode would have gone on
        // with the action chosen here.
        let next = step.isTerminated ? nil : choose(values[step.observation])
        if let next { target += discount * values[step.observation][next] }
        values[state][action] += stepSize * (target - values[state][action])
        guard !step.isLast, let next else { return }
        // What was learned about is what is done: the action is not chosen again.
        (state, action) = (step.observation, next)
      }
    }

    public static func learnExpected(
      _ values: inout [[Double]],
      from transition: Transition<Int>,
      epsilon: Double,
      stepSize: Double,
      discount: Double
    ) throws {
      let (state, action) = (transition.state, transition.action)
      guard values.indices.contains(state), values.indices.contains(transition.nextState),
        values[state].indices.contains(action), let best = values[transition.nextState].max()
      else { throw InvalidInput("the states and the action must stand in the table") }
      guard transition.reward.isFinite else { throw InvalidInput("the reward must be finite") }
      guard [epsilon, stepSize, discount].allSatisfy((0...1).contains) else {
        throw InvalidInput("epsilon, the step size and the discount must lie in 0...1")
      }
      let next = values[transition.nextState]
      // Exploring draws from all actions, the best one included, so their plain mean has weight
      // epsilon.
      let mean = next.reduce(0, +) / Double(next.count)
      let expected = (1 - epsilon) * best + epsilon * mean
      let target = transition.reward + (transition.isTerminal ? 0 : discount * expected)
      values[state][action] += stepSize * (target - values[state][action])
    }
  }
}
