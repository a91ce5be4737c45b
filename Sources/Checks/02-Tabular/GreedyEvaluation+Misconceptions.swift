import Coursework
import DecisionProcesses

/// The classic mistakes of exercise 2.7.
enum GreedyEvaluationMisconceptions {
  static let all = [
    Misconception(
      Contracts.GreedyEvaluation.self, "explores while it evaluates",
      """
      Your evaluation takes the actions of training, random ones among them. What does its mean \
      measure?
      """,
      as: Explores.self),
    Misconception(
      Contracts.GreedyEvaluation.self, "learns while it evaluates",
      """
      Your evaluation makes the agent learn, so its first episode and its last are about different \
      agents.
      """,
      as: Learns.self),
    Misconception(
      Contracts.GreedyEvaluation.self, "counts a cut episode as solved",
      """
      You count an episode as solved by its return alone. An agent that walks in circles \
      collecting small rewards has not solved anything yet.
      """,
      as: SolvedByReturn.self),
    Misconception(
      Contracts.GreedyEvaluation.self, "asks for more than the return of a solved episode",
      """
      An episode that earns exactly the return asked for is missing from your solved ones. Is the \
      least return of a solved episode enough?
      """,
      as: SolvedAboveOnly.self),
    Misconception(
      Contracts.GreedyEvaluation.self, "leaves cut episodes out of the mean",
      """
      You report only the episodes that ended. Which agents look better that way than they are?
      """,
      as: LeavesOutCuts.self),
    Misconception(
      Contracts.GreedyEvaluation.self, "takes the world's truncation for an end",
      """
      You count an episode that the world has truncated among those that ended. Step has two \
      flags; which of them says that the process is over?
      """,
      as: TruncationIsAnEnd.self),
    Misconception(
      Contracts.GreedyEvaluation.self, "counts an end at the step limit as cut",
      """
      You look at the number of steps to tell whether an episode was cut. It may end by itself \
      with its last allowed step.
      """,
      as: CutByLength.self),
    Misconception(
      Contracts.GreedyEvaluation.self, "takes a step more than the limit",
      """
      Your episodes take one step too many before they are cut. Is the limit compared before the \
      step or after it?
      """,
      as: OneStepMore.self),
    Misconception(
      Contracts.GreedyEvaluation.self, "the margin is that of one return, not of the mean",
      """
      Your margin does not shrink with the number of episodes: it says how far single returns \
      spread. How much closer does a mean of n of them lie?
      """,
      as: DeviationOfReturns.self),
    Misconception(
      Contracts.GreedyEvaluation.self, "divides the squares by n",
      """
      Your variance is divided by n. The deviations are taken from the mean of the same returns, \
      which makes them too small; the contract divides by one less.
      """,
      as: DividesByCount.self),
    Misconception(
      Contracts.GreedyEvaluation.self, "the margin of one episode is 0",
      """
      After a single episode you report a margin of 0: complete certainty. What does one return \
      tell about the spread of returns?
      """,
      as: CertainAfterOne.self),
  ]

  private enum Explores: EvaluationMistake {
    static var explores: Bool { true }
  }

  private enum Learns: EvaluationMistake {
    static var learns: Bool { true }
  }

  private enum SolvedByReturn: EvaluationMistake {
    static func isSolved(_ episode: Episode, _ least: Double) -> Bool { episode.sum >= least }
  }

  private enum SolvedAboveOnly: EvaluationMistake {
    static func isSolved(_ episode: Episode, _ least: Double) -> Bool {
      episode.hasEnded && episode.sum > least
    }
  }

  private enum LeavesOutCuts: EvaluationMistake {
    static func counted(_ episodes: [Episode]) -> [Episode] { episodes.filter(\.hasEnded) }
  }

  private enum TruncationIsAnEnd: EvaluationMistake {
    static func hasEnded(_ step: Step<Int>, length: Int, limit: Int) -> Bool { step.isLast }
  }

  private enum CutByLength: EvaluationMistake {
    static func hasEnded(_ step: Step<Int>, length: Int, limit: Int) -> Bool {
      step.isTerminated && length < limit
    }
  }

  private enum OneStepMore: EvaluationMistake {
    static var extraSteps: Int { 1 }
  }

  private enum DeviationOfReturns: EvaluationMistake {
    static func margin(squares: Double, n: Double) -> Double {
      1.96 * (squares / (n - 1)).squareRoot()
    }
  }

  private enum DividesByCount: EvaluationMistake {
    static func margin(squares: Double, n: Double) -> Double {
      1.96 * (squares / n / n).squareRoot()
    }
  }

  private enum CertainAfterOne: EvaluationMistake {
    static var marginOfOne: Double? { 0 }
  }
}

/// An episode as the evaluation saw it.
private struct Episode {
  var sum = 0.0
  var hasEnded = false
}

/// A mistake in an evaluation, with everything else right.
private protocol EvaluationMistake: GreedyEvaluationExercise {
  static var explores: Bool { get }
  static var learns: Bool { get }
  static var extraSteps: Int { get }
  static var marginOfOne: Double? { get }
  static func isSolved(_ episode: Episode, _ least: Double) -> Bool
  static func counted(_ episodes: [Episode]) -> [Episode]
  static func hasEnded(_ step: Step<Int>, length: Int, limit: Int) -> Bool
  static func margin(squares: Double, n: Double) -> Double
}

extension EvaluationMistake {
  static var explores: Bool { false }
  static var learns: Bool { false }
  static var extraSteps: Int { 0 }
  static var marginOfOne: Double? { nil }
  static func isSolved(_ episode: Episode, _ least: Double) -> Bool {
    episode.hasEnded && episode.sum >= least
  }
  static func counted(_ episodes: [Episode]) -> [Episode] { episodes }
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
  ) -> Episode where World.Observation == Int {
    var episode = Episode()
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
      state = step.observation
      if step.isLast { break }
    }
    return episode
  }

  private static func report(_ all: [Episode], _ solvedReturn: Double) -> EvaluationReport {
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
