import Coursework
import DecisionProcesses
import DynamicProgramming

/// Comparisons of what was learned with step sizes by visits.
extension VisitCountStepSizeChecks {
  typealias Learned = VisitCountStepSizeQuestion.Learned

  /// Compares every update, and the table in the end, with the reference's.
  static func judgeAgreement(
    _ question: VisitCountStepSizeQuestion,
    _ answer: Learned
  ) -> Discrepancy? {
    judge(
      answer, question.expected,
      because:
        "at its n-th visit a pair's value moves by n^−\(question.exponent) of its error, and "
        + "n counts the visits of that state and action, this one included")
  }

  static func judge(
    _ answer: Learned,
    _ expected: Learned,
    because reason: String
  ) -> Discrepancy? {
    Expectation.equal(
      answer.values, expected.values, because: reason,
      label: { "the value just updated by transition \($0)" })
      ?? Expectation.equal(answer.table, expected.table, because: reason)
  }

  /// Compares the value of a state that returns to itself with the exact one and what is left of it.
  static func judgeLoop(
    _ question: VisitCountStepSizeQuestion,
    _ answer: Learned
  ) -> Discrepancy? {
    let exact = question.transitions[0].reward / (1 - question.discount)
    let value = exact * (1 - question.shareOfErrorLeft)
    return Expectation.finite(answer.table, stateCount: 1, actionCount: 1)
      ?? Expectation.equal(
        answer.table[0][0], value,
        because: "the exact value is \(exact), and each visit multiplies the error by "
          + "1 − (1 − discount) · n^−\(question.exponent)")
  }

  /// Compares with the exact values of the world that was swept.
  static func judgeDistance(
    _ question: VisitCountStepSizeQuestion,
    _ answer: Learned,
    of model: FiniteModel
  ) -> Discrepancy? {
    let shape = Expectation.finite(
      answer.table, stateCount: question.stateCount, actionCount: question.actionCount)
    if let shape { return shape }
    let exact = optimalActionValues(of: model, discount: question.discount)
    let firstError = exact.elements.map(abs).max() ?? 0
    let bound = question.shareOfErrorLeft * firstError + 1e-9
    let distance = supremumDistance(ActionValues(rows: answer.table), exact)
    return Expectation.holds(
      distance <= bound, expected: "values within \(bound) of the exact ones",
      because:
        "sweep n leaves at most the share 1 − (1 − discount) · n^−\(question.exponent) of the "
        + "largest error, which was \(firstError) at first",
      actual: "a distance of \(distance)")
  }
}

extension VisitCountStepSizeQuestion {
  /// The mean reward of each pair, 0 without visits.
  var meanRewards: ActionValues {
    var sums = ActionValues(stateCount: stateCount, actionCount: actionCount)
    var counts = sums
    for transition in transitions {
      sums[transition.state, transition.action] += transition.reward
      counts[transition.state, transition.action] += 1
    }
    return ActionValues(
      elements: zip(sums.elements, counts.elements).map { $1 == 0 ? 0 : $0 / $1 },
      actionCount: actionCount)
  }
}
