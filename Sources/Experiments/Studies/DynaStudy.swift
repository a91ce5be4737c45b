public import DecisionProcesses
import DynamicProgramming
import Environments
import Exploration
import Plotting
import TabularLearning

/// How many steps each episode takes in a maze, for Dyna-Q with 0, 5 and 50 planning steps.
///
/// Without planning one step of the way is learned in each episode; with 50, the whole way is known
/// after two. The constants are the book's: step size 0.1, epsilon 0.1, discount 0.95.
///
/// Source: Sutton and Barto (2018), example 8.1 and figure 8.2.
public struct DynaStudy: Experiment {
  static let episodes = 50

  /// Creates the study.
  public init() {}

  public var name: String { "dyna-q" }
  public var title: String { "Practising in a learned model" }
  public var question: String {
    "How much less experience does Dyna-Q need when it also learns from remembered steps?"
  }
  public var settings: [Int] { [0, 5, 50] }
  public var runsPerSetting: Int { 100 }

  /// The number of steps of each episode.
  public func measure(_ planningSteps: Int, using generator: inout SeededGenerator) -> [Int] {
    let maze = GridWorld.dynaMaze
    var world = Simulation(of: maze)
    var agent = DynaQ(
      actionValues: ActionValues(stateCount: maze.stateCount, actionCount: maze.actionCount),
      explorer: EpsilonGreedy(epsilon: 0.1), stepSize: 0.1, discount: 0.95,
      planningSteps: planningSteps)
    return train(&agent, in: &world, episodes: Self.episodes, using: &generator).lengths
  }

  public func report(on measurements: [[[Int]]]) -> ExperimentReport {
    let curves = measurements.map { runs in RunCurves(runs.map { $0.map(Double.init) }) }
    let table = RunCurves.table(
      zip(settings, curves).map { (.count($0), $1) }, setting: "planning-steps",
      mean: "mean-steps")
    return ExperimentReport(
      table: table, illustrations: [illustration(curves)], findings: findings(measurements))
  }

  private func illustration(_ curves: [RunCurves]) -> Illustration {
    let episodes = (1...Self.episodes).map(Double.init)
    let named = zip(settings, curves).map { ("\($0) planning steps", $1) }
    return Illustration(
      name: name,
      caption:
        "Steps in each episode of a maze, on a logarithmic axis, for Dyna-Q with 0, 5 and 50 "
        + "planning steps: means of \(runsPerSetting) runs with bands from the first to the third "
        + "quartile. More planning comes close to the shortest way of 14 steps after fewer "
        + "episodes.",
      figure: Figure(
        title: "Practising in a learned model saves episodes in the world",
        x: Axis("episode", range: 1...50),
        y: Axis("length of the episode", unit: "steps", scale: .logarithmic, range: 10...3_000),
        layers: RunCurves.layers(named, x: episodes) + [
          .horizontal("shortest way: 14 steps", at: 14)
        ]))
  }
}
