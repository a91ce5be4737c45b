import Coursework
import DecisionProcesses

extension CalibrationSet {
  static let greedyEvaluation = CalibrationSet(
    Contracts.GreedyEvaluation.self,
    alternatives: [
      "keeps a tape of every step": KeepsATape.self,
      "resets once more after the last episode": ResetsOnceMore.self,
      "adds the rewards from the last to the first": AddsBackward.self,
    ],
    paraphrases: [
      "explores while it evaluates": [AsksTheExplorer.self, ExploresAfterLooking.self],
      "learns while it evaluates": [LearnsEachStep.self, LearnsBeforeMovingOn.self],
      "counts a cut episode as solved": [ComparesTheSum.self, IgnoresTheEnding.self],
      "asks for more than the return of a solved episode": [
        SurplusOnly.self, NotUpToTheLeast.self,
      ],
      "leaves cut episodes out of the mean": [DropsUnfinished.self, KeepsTerminated.self],
      "takes the world's truncation for an end": [StopsAreEnds.self, EitherFlag.self],
      "counts an end at the step limit as cut": [FullTapeIsCut.self, ShortTapeEnds.self],
      "takes a step more than the limit": [ComparesAfterwards.self, CountsFromZero.self],
      "the margin is that of one return, not of the mean": [NoRoot.self, RootCancelled.self],
      "divides the squares by n": [MeanOfSquares.self, MomentsDifference.self],
      "the margin of one episode is 0": [ZeroForOne.self, NoSpread.self],
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

  // MARK: - Explores while it evaluates

  private enum AsksTheExplorer: Taped {
    static func action(
      _ agent: inout some TrainedAgent, _ state: Int,
      _ generator: inout some RandomNumberGenerator
    ) -> Int {
      agent.exploringAction(in: state, using: &generator)
    }
  }

  private enum ExploresAfterLooking: Taped {
    static func action(
      _ agent: inout some TrainedAgent, _ state: Int,
      _ generator: inout some RandomNumberGenerator
    ) -> Int {
      let known = agent.greedyAction(in: state)
      let tried = agent.exploringAction(in: state, using: &generator)
      return tried == known ? known : tried
    }
  }

  // MARK: - Learns while it evaluates

  private enum LearnsEachStep: Taped {
    static func after(
      _ agent: inout some TrainedAgent, _ state: Int, _ action: Int, _ step: Step<Int>
    ) {
      agent.learn(
        from: Transition(
          state: state, action: action, reward: step.reward, nextState: step.observation,
          isTerminal: step.isTerminated))
    }
  }

  private enum LearnsBeforeMovingOn: Taped {
    static func after(
      _ agent: inout some TrainedAgent, _ state: Int, _ action: Int, _ step: Step<Int>
    ) {
      let experience = Transition(
        state: state, action: action, reward: step.reward, nextState: step.observation,
        isTerminal: step.isLast)
      for _ in 0..<1 { agent.learn(from: experience) }
    }
  }

  // MARK: - Counts a cut episode as solved

  private enum ComparesTheSum: Taped {
    static func isSolved(_ tape: [Step<Int>], _ hasEnded: Bool, _ least: Double) -> Bool {
      tape.reduce(0) { $0 + $1.reward } >= least
    }
  }

  private enum IgnoresTheEnding: Taped {
    static func isSolved(_ tape: [Step<Int>], _ hasEnded: Bool, _ least: Double) -> Bool {
      !(sum(tape) < least)
    }
  }

  // MARK: - Asks for more than the return of a solved episode

  private enum SurplusOnly: Taped {
    static func isSolved(_ tape: [Step<Int>], _ hasEnded: Bool, _ least: Double) -> Bool {
      guard hasEnded else { return false }
      return tape.reduce(-least) { $0 + $1.reward } > 0
    }
  }

  private enum NotUpToTheLeast: Taped {
    static func isSolved(_ tape: [Step<Int>], _ hasEnded: Bool, _ least: Double) -> Bool {
      hasEnded && !(sum(tape) <= least)
    }
  }

  // MARK: - Leaves cut episodes out of the mean

  private enum DropsUnfinished: Taped {
    static func kept(_ tapes: [[Step<Int>]], _ ended: [Bool]) -> [[Step<Int>]] {
      var kept = tapes
      for index in ended.indices.reversed() where !ended[index] { kept.remove(at: index) }
      return kept
    }
  }

  private enum KeepsTerminated: Taped {
    static func kept(_ tapes: [[Step<Int>]], _ ended: [Bool]) -> [[Step<Int>]] {
      tapes.filter { $0.contains { $0.isTerminated } }
    }
  }

  // MARK: - Takes the world's truncation for an end

  private enum StopsAreEnds: Taped {
    static func hasEnded(_ tape: [Step<Int>], _ limit: Int) -> Bool { tape.last?.isLast ?? false }
  }

  private enum EitherFlag: Taped {
    static func hasEnded(_ tape: [Step<Int>], _ limit: Int) -> Bool {
      tape.contains { $0.isTruncated || $0.isTerminated }
    }
  }

  // MARK: - Counts an end at the step limit as cut

  private enum FullTapeIsCut: Taped {
    static func hasEnded(_ tape: [Step<Int>], _ limit: Int) -> Bool {
      tape.count != limit && tape.contains { $0.isTerminated }
    }
  }

  private enum ShortTapeEnds: Taped {
    static func hasEnded(_ tape: [Step<Int>], _ limit: Int) -> Bool {
      tape.count < limit && tape.last?.isTruncated == false
    }
  }

  // MARK: - Takes a step more than the limit

  private enum ComparesAfterwards: Taped {
    static func goesOn(_ tape: [Step<Int>], _ limit: Int) -> Bool { tape.count <= limit }
  }

  private enum CountsFromZero: Taped {
    static func goesOn(_ tape: [Step<Int>], _ limit: Int) -> Bool { tape.count - 1 < limit }
  }

  // MARK: - The margin is that of one return, not of the mean

  private enum NoRoot: Taped {
    static func margin(_ returns: [Double], _ mean: Double) -> Double {
      1.96 * (squares(returns, mean) / Double(returns.count - 1)).squareRoot()
    }
  }

  private enum RootCancelled: Taped {
    static func margin(_ returns: [Double], _ mean: Double) -> Double {
      let deviations = returns.map { ($0 - mean) * ($0 - mean) / Double(returns.count - 1) }
      return deviations.reduce(0, +).squareRoot() * 1.96
    }
  }

  // MARK: - Divides the squares by n

  private enum MeanOfSquares: Taped {
    static func margin(_ returns: [Double], _ mean: Double) -> Double {
      1.96 * squares(returns, mean).squareRoot() / Double(returns.count)
    }
  }

  private enum MomentsDifference: Taped {
    static func margin(_ returns: [Double], _ mean: Double) -> Double {
      let n = Double(returns.count)
      let second = returns.reduce(0) { $0 + $1 * $1 } / n
      return 1.96 * (max(0, second - mean * mean) / n).squareRoot()
    }
  }

  // MARK: - The margin of one episode is 0

  private enum ZeroForOne: Taped {
    static var marginOfOne: Double? { 0 }
  }

  private enum NoSpread: Taped {
    static var marginOfOne: Double? { 1.96 * (0.0).squareRoot() }
  }
}

/// Writes down every step first and evaluates the tapes afterwards, in parts that a sample may
/// replace.
private protocol Taped: GreedyEvaluationExercise {
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
