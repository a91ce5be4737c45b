import DecisionProcesses
public import DynamicProgramming
import Environments
public import TabularLearning

/// What a training of the warehouse's robot came to.
public struct WarehouseRun: Hashable, Sendable {
  /// Where the greedy policy goes.
  public enum Destination: String, CaseIterable, Sendable {
    /// To the shelf nearby, in more than half of its episodes.
    case shelf
    /// To the bay far away, in more than half of its episodes.
    case bay
    /// To neither: it walks in circles, mostly.
    case neither
  }

  /// The values that were learned.
  public let actionValues: ActionValues
  /// The episodes of the training.
  public let log: TrainingLog
  /// The chance that a greedy episode ends at the bay within the limit of steps, exactly.
  public let bayShare: Double
  /// The chance that a greedy episode ends at the shelf within the limit of steps, exactly.
  public let shelfShare: Double
  /// The learned value of the start.
  public let startValue: Double

  /// Follows the greedy policy of what was learned.
  init(in warehouse: Warehouse, actionValues: ActionValues, log: TrainingLog) {
    let endings = EndingShares(
      of: actionValues.greedyPolicy(tolerance: 0), in: warehouse,
      stepLimit: WarehouseTraining.stepLimit)
    self.actionValues = actionValues
    self.log = log
    bayShare = endings[in: warehouse.bay]
    shelfShare = endings[in: warehouse.shelf]
    startValue = actionValues[warehouse.initialStates[0].state].maximum
  }

  /// Where the greedy policy goes.
  public var destination: Destination {
    if bayShare > 0.5 { return .bay }
    return shelfShare > 0.5 ? .shelf : .neither
  }
}
