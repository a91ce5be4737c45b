import Coursework

/// One check for each question of the quiz; none tells the right choice.
enum BellmanQuizChecks {
  static let all: [Check] = [
    check(
      .fixedPoint, "the meaning of a fixed point is known", .law,
      read: "what holds of T q* in the README of the chapter, and look for a counterexample"),
    check(
      .reach, "the discount is read as a horizon", .example,
      read: "about 1 / (1 − discount) in the README of the chapter, and divide"),
    check(
      .errorAfterStopping, "the last change is told from the error", .law,
      read: "how exercise 1.4 bounds the error, and put in the numbers"),
    check(
      .missingCondition, "the conditions for convergence are complete", .convergence,
      read: "the theorem of Watkins and Dayan (1992), or Sutton and Barto (2018), section 2.5"),
    check(
      .whyOffPolicy, "off-policy is told from exploring", .law,
      read: "Sutton and Barto (2018), section 6.5, and compare with SARSA in section 6.4"),
    check(
      .whyTheMaskIsThere, "the reason for the mask is known", .law,
      read:
        "about terminal states in exercise 1.1, and ask what a time limit says about the process"),
    check(
      .printedDifferences, "the printed differences are explained", .contraction,
      read: "the contract of this question again, and work out the first three differences by hand"),
    check(
      .intoTheGoal, "the way into the goal is found", .example,
      read: "the numbering of the cells in the contract of this question, and draw the grid"),
  ]

  private static func check(
    _ item: BellmanQuizQuestion.Item,
    _ claim: String,
    _ property: Property,
    read: String
  ) -> Check {
    Check(claim, property) { _ in
      BellmanQuizQuestion(item: item)
    } judge: { question, answer in
      Expectation.holds(
        answer == BellmanQuizKey.answer(to: question.item),
        expected: "another choice for \(question.item.rawValue)",
        because: "not this one: read \(read)",
        actual: String(answer.prefix(60)))
    }
  }
}
