import Coursework

extension ExerciseSuite {
  /// Exercise 2.1.
  static let sparseQTable = ExerciseSuite(
    Contracts.SparseQTable.self,
    title: "A table that holds only the states it was told about",
    points: 10,
    minutes: 20,
    hints: [
      """
      Your agent asks about a state that it has never been in. What should it hear, and should the \
      table be any larger afterwards?
      """,
      """
      A dictionary from states to rows is as large as the number of states written. What a missing \
      row would hold is known without storing it: the same number for every action.
      """,
      """
      Keep a row of initial values and a dictionary [Int: [Double]]. Read with rows[state, \
      default: row], which stores nothing; write with rows[state, default: row][action] = value, \
      which does. rowCount is the dictionary's count. Guard the action and the numbers, and throw \
      InvalidInput.
      """,
    ],
    checks: SparseQTableChecks.all,
    misconceptions: SparseQTableMisconceptions.all)
}
