import DecisionProcesses
import DynamicProgramming
import Environments
import Exploration

extension FrozenLakeStudy {
  /// The best chance of reaching the slippery lake's goal within the limit, among all policies that
  /// may look at the clock: one application of Bellman's operator for each step.
  static let bestSuccessRate: Double = {
    let lake = FrozenLake.fourByFour(isSlippery: true)
    let bellman = BellmanOperator(of: lake, discount: 1)
    var values = ActionValues(stateCount: lake.stateCount, actionCount: lake.actionCount)
    for _ in 0..<stepLimit { values = bellman.optimality(values) }
    return values[0].maximum
  }()

  /// The best chance of reaching the slippery lake's goal without a limit.
  static let unlimitedSuccessRate = optimalActionValues(
    of: FrozenLake.fourByFour(isSlippery: true), discount: 1)[0].maximum

  /// The chance of reaching the slippery lake's goal within the limit by random moves.
  static let randomSuccessRate = EpisodeForecast(
    of: UniformPolicy(actionCount: 4), in: FrozenLake.fourByFour(isSlippery: true),
    stepLimit: stepLimit
  ).expectedReturn

  /// The best mean return on the document's lake of any policy that explores with epsilon 0.2.
  static let bestDocumentReturn: Double = {
    let row = optimalActionValues(
      of: FrozenLake.document, discount: 1, epsilon: documentEpsilon)[0]
    return (1 - documentEpsilon) * row.maximum + documentEpsilon * row.mean
  }()

  /// The first episode on the document's lake, whose values are 0 until it ends.
  ///
  /// - Parameters:
  ///   - setting: How ties are broken.
  ///   - epsilon: The chance of an exploratory choice.
  /// - Returns: The chance of each length, exactly.
  static func firstEpisode(_ setting: Setting, epsilon: Double) -> EpisodeForecast {
    let lake = FrozenLake.document
    let zeros = Array(repeating: 0.0, count: lake.actionCount)
    let row =
      setting == .firstIndexTies
      ? FirstIndexGreedy(epsilon: epsilon).probabilities(of: zeros)
      : UniformPolicy(actionCount: lake.actionCount).probabilities(in: 0)
    return EpisodeForecast(
      of: TabularPolicy(rows: Array(repeating: row, count: lake.stateCount)), in: lake,
      stepLimit: 2_000)
  }
}
