import Checks
import DecisionProcesses
import DynamicProgramming

/// The reference's optimality operator behind the contract of exercise 1.3.
enum BellmanOperatorReference: BellmanSample {
  static func table(_ q: [[Double]], _ model: FiniteModel, _ g: Double) -> [[Double]] {
    let values = ActionValues(elements: Array(q.joined()), actionCount: model.actionCount)
    return BellmanOperator(of: model, discount: g).optimality(values).rows
  }
}
