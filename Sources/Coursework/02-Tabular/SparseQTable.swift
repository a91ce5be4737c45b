/// Exercise 2.1: a table of action values that holds only the states it was told about.
///
///     var table = try SparseQTable(actionCount: 2, initialValue: 1)
///     try table.actionValues(of: 7)                    // [1, 1], and still no row
///     try table.setValue(3, of: 0, in: 7)
///     try table.actionValues(of: 7)                    // [3, 1]
///     try table.rowCount                               // 1
///
/// A world may have more states than any memory has room for; an agent meets few of them. So the
/// table keeps one row for each state that was written, and answers for every other state with
///
///     Q(s, a) = initialValue for every action a.
///
/// Source: Sutton and Barto (2018), section 8.1; the `defaultdict` of both source documents, in
/// which a question about a state is enough to store it.
public protocol SparseQTableExercise: SendableMetatype {
  /// Creates a table without rows.
  ///
  /// - Parameters:
  ///   - actionCount: The number of actions in every state; positive.
  ///   - initialValue: The value of every action of every state until it is set; finite.
  /// - Throws: `InvalidInput` where `actionCount` is not positive or `initialValue` is not finite.
  init(actionCount: Int, initialValue: Double) throws

  /// The number of rows that are stored: one for each state in which a value was set.
  var rowCount: Int { get throws }

  /// The value of each action in `state`: `actionCount` numbers.
  ///
  /// Every integer is a state, however large, and negative ones too. A state without a row has the
  /// initial value for every action, and asking for it stores nothing.
  ///
  /// - Complexity: O(actions), on average.
  func actionValues(of state: Int) throws -> [Double]

  /// Sets the value of one action in one state.
  ///
  /// The first value set in a state stores its row, in which the other actions have the initial
  /// value; also where the value set is the initial value. What is refused changes nothing and
  /// stores no row.
  ///
  /// - Throws: `InvalidInput` where `action` is not in `0..<actionCount` or `value` is not finite.
  /// - Complexity: O(actions), on average.
  mutating func setValue(_ value: Double, of action: Int, in state: Int) throws
}

extension Contracts {
  /// Exercise 2.1.
  public enum SparseQTable: Contract {
    public typealias Implementation = any SparseQTableExercise.Type
    public static let id = ExerciseID(2, 1)
    public static func implementation<W: Workbook>(in workbook: W.Type) -> Implementation {
      W.SparseQTable.self
    }
  }
}
