import Coursework
import DecisionProcesses

/// An episode as the evaluation saw it.
struct EvaluatedEpisode {
  var sum = 0.0
  var hasEnded = false
}

/// A mistake in an evaluation, with everything else right.
protocol EvaluationMistake: GreedyEvaluationExercise {
  static var explores: Bool { get }
  static var learns: Bool { get }
  static var extraSteps: Int { get }
  static var marginOfOne: Double? { get }
  static func next(_ state: Int, _ step: Step<Int>) -> Int
  static func isOver(_ step: Step<Int>) -> Bool
  static func earned(_ sum: Double, length: Int) -> Double
  static func isSolved(_ episode: EvaluatedEpisode, _ least: Double) -> Bool
  static func counted(_ episodes: [EvaluatedEpisode]) -> [EvaluatedEpisode]
  static func hasEnded(_ step: Step<Int>, length: Int, limit: Int) -> Bool
  static func margin(squares: Double, n: Double) -> Double
}

extension EvaluationMistake {
  static var explores: Bool { false }
  static var learns: Bool { false }
  static var extraSteps: Int { 0 }
  static var marginOfOne: Double? { nil }
  static func next(_ state: Int, _ step: Step<Int>) -> Int { step.observation }
  static func isOver(_ step: Step<Int>) -> Bool { step.isLast }
  static func earned(_ sum: Double, length: Int) -> Double { sum }
  static func isSolved(_ episode: EvaluatedEpisode, _ least: Double) -> Bool {
    episode.hasEnded && episode.sum >= least
  }
  static func counted(_ episodes: [EvaluatedEpisode]) -> [EvaluatedEpisode] { episodes }
  static func hasEnded(_ step: Step<Int>, length: Int, limit: Int) -> Bool { step.isTerminated }
  static func margin(squares: Double, n: Double) -> Double {
    1.96 * (squares / (n - 1) / n).squareRoot()
  }

  static func evaluate<World: Environment>(
    _ agent: inout some TrainedAgent,
    in world: inout World,
    episodes: Int,
    stepLimit: Int,
    solvedReturn: Double,
    using generator: inout some RandomNumberGenerator
  ) throws -> EvaluationReport where World.Observation == Int {
    guard episodes > 0, stepLimit > 0, !solvedReturn.isNaN else { throw InvalidInput("no limits") }
    let all = (0..<episodes).map { _ in
      run(&agent, &world, stepLimit: stepLimit, using: &generator)
    }
    return report(all, solvedReturn)
  }

  private static func run<World: Environment>(
    _ agent: inout some TrainedAgent,
    _ world: inout World,
    stepLimit: Int,
    using generator: inout some RandomNumberGenerator
  ) -> EvaluatedEpisode where World.Observation == Int {
    var episode = EvaluatedEpisode()
    var count = 0
    var state = world.reset(using: &generator)
    for length in 1...stepLimit + extraSteps {
      let action =
        explores
        ? agent.exploringAction(in: state, using: &generator) : agent.greedyAction(in: state)
      let step = world.step(action, using: &generator)
      if learns {
        agent.learn(
          from: Transition(
            state: state, action: action, reward: step.reward, nextState: step.observation,
            isTerminal: step.isTerminated))
      }
      episode.sum += step.reward
      episode.hasEnded = hasEnded(step, length: length, limit: stepLimit)
      count = length
      state = next(state, step)
      if isOver(step) { break }
    }
    episode.sum = earned(episode.sum, length: count)
    return episode
  }

  private static func report(_ all: [EvaluatedEpisode], _ solvedReturn: Double) -> EvaluationReport
  {
    let returns = counted(all).map(\.sum)
    let n = Double(returns.count)
    let mean = returns.reduce(0, +) / n
    let squares = returns.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    return EvaluationReport(
      returns: returns, mean: mean,
      margin: returns.count > 1 ? margin(squares: squares, n: n) : marginOfOne,
      solvedCount: all.count { isSolved($0, solvedReturn) }, cutCount: all.count { !$0.hasEnded })
  }
}
