public import DecisionProcesses
public import Environments
import Plotting

/// The way of a picture from the screen to a deep Q-network of 2015, on a world that flickers.
///
/// The ball of `Catch` falls through pictures of 210 by 160 in colour and is drawn in every other one
/// only. Every action is repeated four times; what is seen then is either the last picture, or the
/// maximum of the last two. Nothing but the start of the ball and the actions is drawn at random, and
/// the findings do not depend on them.
public struct FramePipelineStudy: Experiment {
  /// What one run yields.
  public struct Measurement: Sendable {
    /// Whether the ball was in the last picture of each action, but for the one that ends the
    /// episode.
    public var isInLast: [Bool]
    /// Whether it was in the maximum of the last two.
    public var isInMaximum: [Bool]
    /// The last two pictures of the fourth action, in grey.
    public var frames: [Frame]
    /// The maximum of the two, in grey.
    public var maximum: Frame
    /// What the network sees after the fourth action.
    public var stack: Frame
    /// The sum of the episode's rewards.
    public var episodeReturn: Double
  }

  /// Creates the study.
  public init() {}

  public var name: String { "frame-pipeline" }
  public var title: String { "From the screen to the network" }
  public var question: String {
    "What do repeated actions, the maximum of two frames, averages over areas and a stack of four "
      + "leave of a picture?"
  }
  /// How often an action is taken.
  public var settings: [Int] { [4] }
  public var runsPerSetting: Int { 20 }

  public func measure(
    _ actionRepeat: Int, using generator: inout SeededGenerator
  ) -> Measurement {
    var world = Catch(isFlickering: true).preprocessed(actionRepeat: actionRepeat)
    var stack = world.reset(using: &generator)
    var measurement = Measurement(
      isInLast: [], isInMaximum: [], frames: [], maximum: stack, stack: stack, episodeReturn: 0)
    while true {
      let action = generator.index(below: world.actionCount)
      let step = world.advance(action, using: &generator)
      measurement.episodeReturn += step.reward
      if step.isLast { return measurement }
      world.draw(into: &stack)
      var skip = world.base.base.base
      let maximum = skip.frame()
      measurement.isInLast.append(Self.showsBall(skip.latest))
      measurement.isInMaximum.append(Self.showsBall(maximum))
      if measurement.isInLast.count == 4 {
        measurement.frames = [skip.previous.greyscale(), skip.latest.greyscale()]
        measurement.maximum = maximum.greyscale()
        measurement.stack = stack
      }
    }
  }

  /// Nothing else in the world is as light as the ball.
  private static func showsBall(_ frame: Frame) -> Bool { frame.pixels.contains { $0 > 230 } }

  public func report(on measurements: [[Measurement]]) -> ExperimentReport {
    let runs = measurements[0]
    var table = ResultTable(columns: ["run", "action", "ball-in-last", "ball-in-maximum"])
    for (run, measurement) in runs.enumerated() {
      for (action, seen) in zip(measurement.isInLast, measurement.isInMaximum).enumerated() {
        table.append(
          .count(run), .count(action), .count(seen.0 ? 1 : 0), .count(seen.1 ? 1 : 0))
      }
    }
    return ExperimentReport(
      table: table, illustrations: illustrations(runs[0]), findings: findings(runs))
  }
}
