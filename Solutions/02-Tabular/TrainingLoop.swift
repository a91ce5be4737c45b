public import Coursework
public import DecisionProcesses

extension Submission {
  /// Exercise 2.3: the loop that lets an agent act and learn.
  public enum TrainingLoop: TrainingLoopExercise {
    public static func train<World: Environment>(
      _ agent: inout some LearningAgent,
      in environment: inout World,
      episodes: Int,
      discount: Double,
      using generator: inout some RandomNumberGenerator
    ) throws -> [EpisodeSummary] where World.Observation == Int {
      guard episodes >= 0 else { throw InvalidInput("there are no fewer than no episodes") }
      guard (0...1).contains(discount) else {
        throw InvalidInput("the discount must lie in 0...1")
      }
      var summaries: [EpisodeSummary] = []
      for _ in 0..<episodes {
        var summary = EpisodeSummary(discountedReturn: 0, stepCount: 0, isTerminated: false)
        var weight = 1.0
        var state = environment.reset(using: &generator)
        var isOver = false
        while !isOver {
          let action = try agent.action(in: state, using: &generator)
          let step = environment.step(action, using: &generator)
          // Learning is told of termination only. Where an episode was cut short, more would have
          // come.
          try agent.learn(
            from: Transition(
              state: state, action: action, reward: step.reward, nextState: step.observation,
              isTerminal: step.isTerminated))
          summary.discountedReturn += weight * step.reward
          summary.stepCount += 1
          summary.isTerminated = step.isTerminated
          weight *= discount
          state = step.observation
          // The loop, unlike learning, stops for either reason, and only now that the last step
          // counts.
          isOver = step.isLast
        }
        summaries.append(summary)
      }
      return summaries
    }
  }
}
