public import DecisionProcesses
import Environments
import LinearLearning
import Plotting
import TabularLearning

/// How many steps each episode takes in the mountain car's valley, for Q-learning over tiles with three
/// step sizes.
///
/// The constants are the book's: eight tilings of 8 by 8 tiles, discount 1, weights that begin at 0, and
/// no exploration but what these bring about. Each step costs 1, so that 0 is more than any state is
/// worth: what was tried disappoints, and what was not is tried. The book learns by SARSA, and this
/// study by Q-learning.
///
/// Source: Sutton and Barto (2018), section 10.1, example 10.1 and figure 10.2.
public struct MountainCarStudy: Experiment {
  static let episodes = 100
  /// Far more steps than any episode takes, so that every run has an end.
  static let timeLimit = 10_000

  /// Creates the study.
  public init() {}

  public var name: String { "mountain-car" }
  public var title: String { "Out of the valley, over tiles" }
  public var question: String {
    "How fast does Q-learning over tiles find the way out of the valley, by its step size?"
  }
  /// The share of the way to its target that a value moves at once; a weight moves by an eighth.
  public var settings: [Double] { [0.1, 0.2, 0.5] }
  public var runsPerSetting: Int { 90 }

  /// The number of steps of each episode.
  public func measure(_ stepSize: Double, using generator: inout SeededGenerator) -> [Int] {
    let coding = TileCoding(
      ranges: [MountainCar.positions, -MountainCar.speedLimit...MountainCar.speedLimit],
      tileCounts: [8, 8], tilingCount: 8)
    var world = TimeLimited(MountainCar(), limit: Self.timeLimit)
    var agent = TiledQLearning<SIMD2<Double>>(
      coding, actionCount: world.actionCount, stepSize: stepSize, discount: 1, epsilon: 0)
    return train(&agent, in: &world, episodes: Self.episodes, using: &generator).lengths
  }

  public func report(on measurements: [[[Int]]]) -> ExperimentReport {
    let curves = measurements.map { runs in RunCurves(runs.map { $0.map(Double.init) }) }
    let table = RunCurves.table(
      zip(settings, curves).map { (.number($0), $1) }, setting: "step-size", mean: "mean-steps")
    return ExperimentReport(
      table: table, illustrations: [illustration(curves)], findings: findings(measurements))
  }

  private func illustration(_ curves: [RunCurves]) -> Illustration {
    let episodes = (1...Self.episodes).map(Double.init)
    let named = zip(settings, curves).map { ("step size \(NumberText.short($0)) / 8", $1) }
    return Illustration(
      name: name,
      caption:
        "Steps in each episode of the mountain car, on a logarithmic axis, for Q-learning over eight "
        + "tilings with three step sizes: means of \(runsPerSetting) runs with bands from the first to "
        + "the third quartile. The larger the step size, the fewer episodes it takes to get out fast.",
      figure: Figure(
        title: "Out of the valley sooner with larger steps",
        x: Axis("episode"),
        y: Axis("length of the episode", unit: "steps", scale: .logarithmic),
        layers: RunCurves.layers(named, x: episodes)))
  }
}
