import Coursework
import DecisionProcesses

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
  static func following(_ state: Int, _ step: Step<Int>) -> Int
  static func isOver(_ step: Step<Int>) -> Bool
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
  static func following(_ state: Int, _ step: Step<Int>) -> Int { step.observation }
  static func isOver(_ step: Step<Int>) -> Bool { step.isLast }
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
      while goesOn(tape, stepLimit), !(tape.last.map(isOver) ?? false) {
        let action = action(&agent, state, &generator)
        let step = world.step(action, using: &generator)
        after(&agent, state, action, step)
        state = following(state, step)
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
