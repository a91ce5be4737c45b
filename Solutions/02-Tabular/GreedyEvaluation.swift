public import Coursework
public import DecisionProcesses

extension Submission {
  /// Exercise 2.7: how good an agent is, apart from how it learns.
  public enum GreedyEvaluation: GreedyEvaluationExercise {
    public static func evaluate<World: Environment>(
      _ agent: inout some TrainedAgent,
      in world: inout World,
      episodes: Int,
      stepLimit: Int,
      solvedReturn: Double,
      using generator: inout some RandomNumberGenerator
    ) throws -> EvaluationReport where World.Observation == Int {
      guard episodes > 0, stepLimit > 0, !solvedReturn.isNaN else {
        throw InvalidInput("episodes and steps must be positive, and the return to reach a number")
      }
      var returns: [Double] = []
      var (solvedCount, cutCount) = (0, 0)
      for _ in 0..<episodes {
        var state = world.reset(using: &generator)
        var sum = 0.0
        var hasTerminated = false
        for _ in 0..<stepLimit {
          let step = world.step(agent.greedyAction(in: state), using: &generator)
          sum += step.reward
          state = step.observation
          hasTerminated = step.isTerminated
          if step.isLast { break }
        }
        returns.append(sum)
        // Only an episode that ended by itself can be solved. A cut one counts with what it has
        // earned, and is reported: leaving it out would flatter the agents that never arrive.
        if !hasTerminated {
          cutCount += 1
        } else if sum >= solvedReturn {
          solvedCount += 1
        }
      }
      let n = Double(episodes)
      let mean = returns.reduce(0, +) / n
      let squares = returns.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
      // One episode gives no idea of the spread: n − 1 is 0.
      let margin = episodes > 1 ? 1.96 * (squares / (n - 1) / n).squareRoot() : nil
      return EvaluationReport(
        returns: returns, mean: mean, margin: margin, solvedCount: solvedCount, cutCount: cutCount)
    }
  }
}
