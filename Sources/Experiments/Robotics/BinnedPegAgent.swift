import DecisionProcesses
import DeepQLearning
import Exploration
import LinearLearning
import NeuralNetworks
import Robotics
import TabularLearning

/// Q-learning on a table over binned features: the first document's plan before its network.
///
/// Each of its ten features is cut into five equally wide bins. That makes 5¹⁰ = 9,765,625 cells, and not
/// about a million; a row is kept for those alone that were learned in. The ranges are this course's own,
/// assumed: 3 mm off the axis, 0.06 radians of lean, from 5 mm above the surface to 20 mm below, 60 N, and
/// joints within 0.1 radians of home.
final class BinnedPegAgent {
  /// The bins of each feature.
  static let binCount = 5
  /// What the bins cut up, in the scales of `PegFeatures`; outer bins are open.
  static let ranges: [ClosedRange<Double>] =
    [0...3, 0...3, -0.5...2, 0...3] + Array(repeating: -1...1, count: 6)
  /// The cells.
  static let discretizer = Discretizer(
    ranges: ranges, binCounts: Array(repeating: binCount, count: ranges.count))

  private var table: QLearning<SparseActionValues<Int>, EpsilonGreedy>
  private let epsilon: any Schedule
  private var interactionCount = 0

  /// Creates an agent that knows nothing.
  init(_ settings: PegInHoleSettings) {
    epsilon = settings.agent.epsilon
    table = QLearning(
      actionValues: SparseActionValues(actionCount: PegAction.allCases.count),
      explorer: EpsilonGreedy(epsilon: epsilon.value(at: 0)), stepSize: settings.tableStepSize,
      discount: settings.agent.discount)
  }

  private init(copying other: BinnedPegAgent) {
    (table, epsilon, interactionCount) = (other.table, other.epsilon, other.interactionCount)
  }

  /// An agent that knows as much as this one does now.
  func copy() -> BinnedPegAgent { BinnedPegAgent(copying: self) }

  /// The number of cells that something was learned in.
  var cellCount: Int { table.actionValues.stateCount }

  /// The cell of a row of the document's features.
  static func cell(of features: PegFeatures) -> Int { discretizer.cell(of: Array(features)) }

  func action(in state: PegFeatures, using generator: inout SeededGenerator) -> Int {
    table.explorer.epsilon = epsilon.value(at: interactionCount)
    return table.action(in: Self.cell(of: state), using: &generator)
  }

  func greedyAction(in state: PegFeatures, using generator: inout SeededGenerator) -> Int {
    table.greedyAction(in: Self.cell(of: state), using: &generator)
  }

  func learn(from transition: Transition<PegFeatures>, using generator: inout SeededGenerator) {
    interactionCount += 1
    table.learn(
      from: Transition(
        state: Self.cell(of: transition.state), action: transition.action,
        reward: transition.reward, nextState: Self.cell(of: transition.nextState),
        isTerminal: transition.isTerminal),
      using: &generator)
  }
}

/// The memory of the table over binned features.
public enum PegTableMemory {
  /// The cells that five bins of ten features make.
  public static var cellCount: Int { BinnedPegAgent.discretizer.cellCount }

  /// The numbers that the study's network has instead, of 4 bytes each.
  public static var networkParameterCount: Int {
    PegInHoleSettings().networkShape.parameterCount
  }

  /// The bytes of the action values of so many cells, without what a dictionary adds to them.
  ///
  /// - Parameter cells: The number of cells.
  /// - Returns: 8 bytes for each of 15 actions in each cell.
  public static func byteCount(cells: Int) -> Int {
    cells * PegAction.allCases.count * MemoryLayout<Double>.size
  }
}
