import Coursework
import DecisionProcesses
import DynamicProgramming

/// How the tables that come back are judged.
extension BellmanOperatorQuestion {
  /// Compares the results with the right ones.
  func judge(_ answer: [[[Double]]], against expected: [ActionValues]) -> Discrepancy? {
    judge(answer) { _ in
      for (table, expected) in zip(answer, expected) {
        let discrepancy = Expectation.equal(
          table, expected,
          because: """
            the sum over outcomes of probability · (reward + discount · best value of the next \
            state), with nothing added for a terminal outcome
            """)
        if let discrepancy { return discrepancy }
      }
      return nil
    }
  }

  /// Judges the results by a law, once they have the right shape.
  func judge(
    _ answer: [[[Double]]],
    _ law: ([ActionValues]) -> Discrepancy?
  ) -> Discrepancy? {
    let count = Expectation.count(
      answer.count, tables.count, because: "each table has its own result")
    if let count { return count }
    for table in answer {
      let shape = Expectation.shape(
        table, stateCount: model.stateCount, actionCount: model.actionCount)
      if let shape { return shape }
    }
    return law(answer.map(ActionValues.init(rows:)))
  }
}
