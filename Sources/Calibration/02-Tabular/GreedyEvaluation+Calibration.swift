import Coursework
import DecisionProcesses

extension CalibrationSet {
  private typealias Paraphrase = GreedyEvaluationParaphrases

  static let greedyEvaluation = CalibrationSet(
    Contracts.GreedyEvaluation.self,
    alternatives: [
      "keeps a tape of every step": KeepsATape.self,
      "resets once more after the last episode": ResetsOnceMore.self,
      "adds the rewards from the last to the first": AddsBackward.self,
    ],
    paraphrases: [
      "explores while it evaluates": [
        Paraphrase.AsksTheExplorer.self, Paraphrase.ExploresAfterLooking.self,
      ],
      "learns while it evaluates": [
        Paraphrase.LearnsEachStep.self, Paraphrase.LearnsBeforeMovingOn.self,
      ],
      "counts a cut episode as solved": [
        Paraphrase.ComparesTheSum.self, Paraphrase.IgnoresTheEnding.self,
      ],
      "asks for more than the return of a solved episode": [
        Paraphrase.SurplusOnly.self, Paraphrase.NotUpToTheLeast.self,
      ],
      "leaves cut episodes out of the mean": [
        Paraphrase.DropsUnfinished.self, Paraphrase.KeepsTerminated.self,
      ],
      "takes the world's truncation for an end": [
        Paraphrase.StopsAreEnds.self, Paraphrase.EitherFlag.self,
      ],
      "counts an end at the step limit as cut": [
        Paraphrase.FullTapeIsCut.self, Paraphrase.ShortTapeEnds.self,
      ],
      "takes a step more than the limit": [
        Paraphrase.ComparesAfterwards.self, Paraphrase.CountsFromZero.self,
      ],
      "the margin is that of one return, not of the mean": [
        Paraphrase.NoRoot.self, Paraphrase.RootCancelled.self,
      ],
      "divides the squares by n": [
        Paraphrase.MeanOfSquares.self, Paraphrase.MomentsDifference.self,
      ],
      "the margin of one episode is 0": [Paraphrase.ZeroForOne.self, Paraphrase.NoSpread.self],
    ])

  // MARK: - Right answers of another style

  private enum KeepsATape: Taped {}

  private enum ResetsOnceMore: Taped {
    static var resetsAtTheEnd: Bool { true }
  }

  private enum AddsBackward: Taped {
    static func sum(_ tape: [Step<Int>]) -> Double {
      tape.reversed().reduce(0) { $0 + $1.reward }
    }
  }
}

/// Writes down every step first and evaluates the tapes afterwards, in parts that a sample may
/// replace.
protocol Taped: GreedyEvaluationExercise {
  static var resetsAtTheEnd: Bool { get }
  static var marginOfOne: Double? { get }
  static func action(
    _ agent: inout some TrainedAgent, _ state: Int, _ generator: inout some RandomNumberGenerator
  ) -> Int
  static func after(
    _ agent: inout some TrainedAgent, _ state: Int, _ action: Int, _ step: Step<Int>)
  static func goesOn(_ tape: [Step<Int>], _ limit: Int) -> Bool
  static func hasEnded(_ tape: [Step<Int>], _ limit: Int) -> Bool
  static func isSolved(_ tape: [Step<Int>], _ hasEnded: Bool, _ least: Double) -> Bool
  static func kept(_ tapes: [[Step<Int>]], _ ended: [Bool]) -> [[Step<Int>]]
  static func margin(_ returns: [Double], _ mean: Double) -> Double
  static func sum(_ tape: [Step<Int>]) -> Double
}

extension Taped {
  static var resetsAtTheEnd: Bool { false }
  static var marginOfOne: Double? { nil }
  static func action(
    _ agent: inout some TrainedAgent, _ state: Int, _ generator: inout some RandomNumberGenerator
  ) -> Int { agent.greedyAction(in: state) }
  static func after(
    _ agent: inout some TrainedAgent, _ state: Int, _ action: Int, _ step: Step<Int>
  ) {}
  static func goesOn(_ tape: [Step<Int>], _ limit: Int) -> Bool { tape.count < limit }
  static func hasEnded(_ tape: [Step<Int>], _ limit: Int) -> Bool {
    tape.contains { $0.isTerminated }
  }
  static func isSolved(_ tape: [Step<Int>], _ hasEnded: Bool, _ least: Double) -> Bool {
    hasEnded && sum(tape) >= least
  }
  static func kept(_ tapes: [[Step<Int>]], _ ended: [Bool]) -> [[Step<Int>]] { tapes }
  static func margin(_ returns: [Double], _ mean: Double) -> Double {
    let n = Double(returns.count)
    return 1.96 * (squares(returns, mean) / (n * (n - 1))).squareRoot()
  }

  static func sum(_ tape: [Step<Int>]) -> Double { tape.map(\.reward).reduce(0, +) }
  static func squares(_ returns: [Double], _ mean: Double) -> Double {
    returns.map { ($0 - mean) * ($0 - mean) }.reduce(0, +)
  }

  static func evaluate<World: Environment>(
    _ agent: inout some TrainedAgent,
    in world: inout World,
    episodes: Int,
    stepLimit: Int,
    solvedReturn: Double,
    using generator: inout some RandomNumberGenerator
  ) throws -> EvaluationReport where World.Observation == Int {
    if episodes < 1 || stepLimit < 1 || solvedReturn.isNaN { throw InvalidInput("limits") }
    var tapes: [[Step<Int>]] = []
    while tapes.count < episodes {
      var tape: [Step<Int>] = []
      var state = world.reset(using: &generator)
      while goesOn(tape, stepLimit), tape.last?.isLast != true {
        let action = action(&agent, state, &generator)
        let step = world.step(action, using: &generator)
        after(&agent, state, action, step)
        state = step.observation
        tape.append(step)
      }
      tapes.append(tape)
    }
    if resetsAtTheEnd { _ = world.reset(using: &generator) }
    return report(tapes, stepLimit, solvedReturn)
  }

  private static func report(
    _ tapes: [[Step<Int>]], _ limit: Int, _ least: Double
  ) -> EvaluationReport {
    let ended = tapes.map { hasEnded($0, limit) }
    let returns = kept(tapes, ended).map(sum)
    let mean = returns.reduce(0, +) / Double(returns.count)
    return EvaluationReport(
      returns: returns, mean: mean,
      margin: returns.count < 2 ? marginOfOne : margin(returns, mean),
      solvedCount: zip(tapes, ended).count { isSolved($0.0, $0.1, least) },
      cutCount: ended.count { !$0 })
  }
}
