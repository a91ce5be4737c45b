import Coursework
import Robotics

/// How motions and joint deltas are looked at.
enum ActionSetJudge {
  @Sendable
  static func motions(_ question: MotionListQuestion, _ answer: [TipMotion]) -> Discrepancy? {
    compare(answer, question.steps.motions)
  }

  static func compare(_ answer: [TipMotion], _ expected: [TipMotion]) -> Discrepancy? {
    let count = Expectation.holds(
      answer.count == expected.count, expected: "\(expected.count) motions",
      because:
        "each size of a push and of a retraction makes one motion, each of a slide and a lean "
        + "four", actual: "\(answer.count) motions")
    if let count { return count }
    for (index, pair) in zip(answer, expected).enumerated() {
      let wrong =
        Expectation.equal(
          pair.0.linear, pair.1.linear, within: 1e-12,
          because: "motion \(index) goes along \(pair.1.linear)", label: { "the way, \($0)" })
        ?? Expectation.equal(
          pair.0.angular, pair.1.angular, within: 1e-12,
          because: "motion \(index) turns about \(pair.1.angular)", label: { "the turn, \($0)" })
      if let wrong { return wrong }
    }
    return nil
  }

  @Sendable
  static func change(_ question: JointChangeQuestion, _ answer: [Double]) -> Discrepancy? {
    let change = question.change
    let greatest = change.greatestSize
    // Here rounding decides whether the arm stays.
    if abs(greatest - 1) < 1e-6 { return nil }
    let isSingular = greatest > 1 || (greatest == 0 && question.motion != .none)
    let expected = isSingular ? JointVector.zero : change.scaled(within: question.limit)
    let reason =
      isSingular
      ? "a joint would have to turn by more than 1 rad: the arm stays"
      : greatest > question.limit
        ? "the greatest delta would be \(greatest): all are shortened by the same factor"
        : "J · change is the motion, turned to the axes of the base"
    return Expectation.equal(
      answer, expected.numbers, because: reason, label: { "joint \($0 + 1)" })
  }
}
