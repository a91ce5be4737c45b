import Environments
import TabularLearning

/// Action values for the maximisation-bias example with as many actions as each state really has:
/// two in A, many in B, none at the end.
struct BiasTable: ActionValueTable {
  let actionCount: Int
  private var values: [Double]

  init(of example: MaximizationBias) {
    actionCount = example.actionCount
    values = Array(repeating: 0, count: 2 + example.actionCount)
  }

  subscript(state: Int) -> ArraySlice<Double> { values[range(of: state)] }

  subscript(state: Int, action: Int) -> Double {
    get { values[range(of: state).lowerBound + action] }
    set { values[range(of: state).lowerBound + action] = newValue }
  }

  private func range(of state: Int) -> Range<Int> {
    switch state {
    case MaximizationBias.stateA: 0..<2
    case MaximizationBias.stateB: 2..<values.count
    default: values.count..<values.count
    }
  }
}
