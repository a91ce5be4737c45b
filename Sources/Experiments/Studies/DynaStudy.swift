public import DecisionProcesses
import DynamicProgramming
import Environments
import Exploration
import Plotting
import RealModule
import Statistics
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
    var table = ResultTable(
      columns: ["planning-steps", "episode", "mean-steps", "first-quartile", "third-quartile"])
    for (planningSteps, curve) in zip(settings, curves) {
      for episode in curve.mean.indices {
        table.append(
          .count(planningSteps), .count(episode + 1), .number(curve.mean[episode]),
          .number(curve.lower[episode]), .number(curve.upper[episode]))
      }
    }
    return ExperimentReport(
      table: table, illustrations: [illustration(curves)], findings: findings(measurements))
  }

  private func illustration(_ curves: [RunCurves]) -> Illustration {
    let episodes = (1...Self.episodes).map(Double.init)
    let titles = settings.map { "\($0) planning steps" }
    let bands = zip(titles, curves).map { title, curve in
      Layer.band(title, x: episodes, low: curve.lower, high: curve.upper)
    }
    let lines = zip(titles, curves).map { title, curve in
      Layer.line(title, x: episodes, y: curve.mean)
    }
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
        layers: bands + lines + [.horizontal("shortest way: 14 steps", at: 14)]))
  }

  private func findings(_ measurements: [[[Int]]]) -> [Finding] {
    let maze = GridWorld.dynaMaze
    let exact = optimalActionValues(of: maze, discount: 0.95)
    let start = exact[maze.initialStates[0].state].maximum
    let walk = EpisodeForecast(
      of: UniformPolicy(actionCount: maze.actionCount), in: maze, stepLimit: 20_000)
    let median = walk.medianLength ?? 0
    let first = measurements.joined().map { $0[0] }
    /// The mean number of steps of each run from the second episode on.
    let later = measurements.map { runs in
      runs.map { run in Summary(of: run.dropFirst().map(Double.init)).mean }
    }
    return [
      .equal(
        "The number of steps of the shortest way", measured: 1 + .log(start) / .log(0.95),
        exact: 14, tolerance: 1e-9,
        basis: "The optimal value of the start is 0.95 to the power of 13, by policy iteration."),
      .atLeast(
        "The shortest of all episodes", measured: Double(measurements.joined().joined().min() ?? 0),
        bound: 14, basis: "No way is shorter than the shortest."),
      .frequency(
        "Share of first episodes that are longer than \(median) steps",
        count: first.count { $0 > median }, of: first.count,
        probability: walk.survival[median],
        basis: "Until the goal is found all values are 0, and every agent walks at random: the "
          + "chance follows from the model, step by step."),
      .positiveMean(
        "Steps per episode that 50 planning steps save, from the second episode on",
        of: zip(later[0], later[2]).map(-), basis: "Differences between runs."),
      .positiveMean(
        "Steps per episode that 5 planning steps save, from the second episode on",
        of: zip(later[0], later[1]).map(-), basis: "Differences between runs."),
    ]
      + settings.indices.map { index in
        .mean(
          "Steps of the second episode with \(settings[index]) planning steps",
          of: measurements[index].map { Double($0[1]) }, basis: "")
      }
  }
}
