public import Coursework
import DecisionProcesses
public import Environments

extension Submission {
  /// Exercise 5.3: how often agents take the losing way of the two-state example.
  ///
  /// What counts as left, and in which order things are done, stands in `BiasExperimentExercise`.
  public enum BiasExperiment: BiasExperimentExercise {
    public static func leftShares<Agent: ObservedAgent>(
      of makeAgent: () throws -> Agent,
      in world: MaximizationBias,
      runs: Int,
      episodes: Int,
      using generator: inout some RandomNumberGenerator
    ) throws -> [Double] {
      guard runs > 0 else { throw InvalidInput("a share needs at least one run") }
      guard episodes >= 0 else { throw InvalidInput("there are no fewer than no episodes") }
      var world = world
      var counts = Array(repeating: 0, count: episodes)
      for _ in 0..<runs {
        // A run is independent of the others only if nothing is left of theirs.
        var agent = try makeAgent()
        for episode in 0..<episodes {
          var state = world.reset(using: &generator)
          var isOver = false
          while !isOver {
            let action = try agent.action(in: state, using: &generator)
            // What was done counts, whatever the agent believes, and in A alone: in B the number 0
            // is an action like any other.
            if state == MaximizationBias.stateA, action == MaximizationBias.left {
              counts[episode] += 1
            }
            let step = world.step(action, using: &generator)
            try agent.learn(
              from: Transition(
                state: state, action: action, reward: step.reward, nextState: step.observation,
                isTerminal: step.isTerminated),
              using: &generator)
            state = step.observation
            isOver = step.isLast
          }
        }
      }
      return counts.map { Double($0) / Double(runs) }
    }
  }
}
