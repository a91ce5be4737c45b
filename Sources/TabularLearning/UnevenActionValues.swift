import DecisionProcesses

/// Action values where states offer different numbers of actions.
///
///     var values = UnevenActionValues(actionCounts: [2, 10, 0])
///     values[1, 9] = 0.5
///     values[0].count      // 2
///
/// Agents look at whole rows, so that in a state of two actions they choose between these two. A
/// terminal state has none.
public struct UnevenActionValues: ActionValueTable, Hashable {
  /// The largest number of actions of a state.
  public let actionCount: Int
  private var values: [Double]
  /// Where the row of each state begins, and where the last one ends.
  private let starts: [Int]

  /// Creates a table of zeros.
  ///
  /// - Parameter actionCounts: The number of actions of each state; none is negative.
  /// - Complexity: O(sum of the counts).
  public init(actionCounts: [Int]) {
    require(actionCounts.allSatisfy { $0 >= 0 }, "A state has no fewer than no actions.")
    actionCount = actionCounts.max() ?? 0
    var starts = [0]
    for count in actionCounts { starts.append(starts[starts.count - 1] + count) }
    self.starts = starts
    values = Array(repeating: 0, count: starts[starts.count - 1])
  }

  public subscript(state: Int) -> ArraySlice<Double> { values[row(of: state)] }

  public subscript(state: Int, action: Int) -> Double {
    get { values[place(of: action, in: state)] }
    set { values[place(of: action, in: state)] = newValue }
  }

  private func row(of state: Int) -> Range<Int> {
    require(state >= 0 && state < starts.count - 1, "A state is an index below the states' number.")
    return starts[state]..<starts[state + 1]
  }

  private func place(of action: Int, in state: Int) -> Int {
    let row = row(of: state)
    require(action >= 0 && action < row.count, "An action is an index below the state's number.")
    return row.lowerBound + action
  }
}
