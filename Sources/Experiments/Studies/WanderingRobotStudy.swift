public import DecisionProcesses
import DynamicProgramming
import Environments
import TabularLearning

/// Which of three changes made at once repaired the warehouse's robot, on solid and slippery floors.
///
/// The document changed the schedule of epsilon, that of the step size and the initial values
/// together, and credits all three. Here all eight combinations are trained, so that each change is
/// seen alone, with one other, and with both.
///
/// Source: the first document's incident "The Case of the Wandering Robot"; for factorial designs,
/// Fisher, *The Design of Experiments* (1935), chapter 6.
public struct WanderingRobotStudy: Experiment {
  /// What is kept of one run.
  public struct Measurement: Hashable, Sendable {
    /// Where the greedy policy goes in the end.
    public var destination: WarehouseRun.Destination
    /// How far the learned value of the start is from the optimal one.
    public var startError: Double
    /// The mean return of each 50 episodes, one after the other.
    public var returns: [Double]
  }

  static let blockLength = 50

  /// Creates the study.
  public init() {}

  public var name: String { "wandering-robot" }
  public var title: String { "The robot that stopped looking" }
  public var question: String {
    "Which of three changes made at once leads the warehouse's robot to the far reward?"
  }
  public var settings: [WarehouseTraining] {
    [false, true].flatMap { isSlippery in
      Self.combinations.map { WarehouseTraining(changes: $0, isSlippery: isSlippery) }
    }
  }
  public var runsPerSetting: Int { 150 }

  /// All sets of changes, from none to all, the smaller ones first.
  static let combinations: [Set<WarehouseTraining.Change>] = {
    let all = WarehouseTraining.Change.allCases
    let sets = (0..<(1 << all.count)).map { bits in
      Set(all.indices.filter { bits >> $0 & 1 == 1 }.map { all[$0] })
    }
    return (0...all.count).flatMap { size in sets.filter { $0.count == size } }
  }()

  /// Trains once, and keeps where it led.
  public func measure(
    _ setting: WarehouseTraining, using generator: inout SeededGenerator
  ) -> Measurement {
    let run = setting.run(using: &generator)
    let blocks = stride(from: 0, to: run.log.episodeCount, by: Self.blockLength).map { start in
      let block = run.log.returns[start..<min(start + Self.blockLength, run.log.episodeCount)]
      return block.reduce(0, +) / Double(block.count)
    }
    let exact = Self.startValue(isSlippery: setting.isSlippery)
    return Measurement(
      destination: run.destination, startError: abs(run.startValue - exact), returns: blocks)
  }

  /// The optimal value of the start.
  static func startValue(isSlippery: Bool) -> Double {
    isSlippery ? slipperyStart : solidStart
  }

  private static let solidStart = exactStart(isSlippery: false)
  private static let slipperyStart = exactStart(isSlippery: true)

  private static func exactStart(isSlippery: Bool) -> Double {
    let warehouse = Warehouse(isSlippery: isSlippery)
    return optimalActionValues(of: warehouse, discount: Warehouse.discount)[
      warehouse.initialStates[0].state
    ].maximum
  }
}
