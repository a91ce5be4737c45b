import Coursework

/// What makes the answers of the quiz right: keys that are computed.
enum RoboticsQuizChecks {
  static let all: [Check] = [
    check(
      .tipError, .law, "what a small angle is at the end of an arm",
      "the arm’s parameters in RobotArm: angle times reach"
    ) { RoboticsQuizKey.tipError.rawValue },
    check(
      .jointActions, .cost, "how many combinations six joints have",
      "two joints first, on paper"
    ) { RoboticsQuizKey.jointActions.rawValue },
    check(
      .tableCells, .cost, "how many cells ten features of five bins have",
      "five times itself, as often as there are features"
    ) { RoboticsQuizKey.tableCells.rawValue },
    check(
      .peakForce, .safety, "what a stiff contact does between two looks at it",
      "force = stiffness · way, in MotionGuard’s documentation"
    ) { RoboticsQuizKey.peakForce.rawValue },
    check(
      .whatShapingMoves, .law, "what shaping moves, and what it leaves",
      "exercise 10.4: the optimal values of a model before and after"
    ) { RoboticsQuizKey.whatShapingMoves.rawValue },
    check(
      .jammedPeg, .law, "what a jammed peg gives way to",
      "JammingDiagram, or the two inequalities on paper"
    ) { RoboticsQuizKey.jammedPeg.rawValue },
    check(
      .millionSteps, .cost, "how long a robot needs for a million steps",
      "steps through steps per second"
    ) { RoboticsQuizKey.millionSteps.rawValue },
    check(
      .drawnInEachStep, .distribution, "what changes within an episode",
      "exercise 10.5, or two steps with a real robot"
    ) { RoboticsQuizKey.drawnInEachStep.rawValue },
  ]

  /// A check of one answer; its message points to where to read, not to the answer.
  private static func check(
    _ item: RoboticsQuizQuestion.Item,
    _ property: Property,
    _ claim: String,
    _ source: String,
    key: @escaping @Sendable () -> String
  ) -> Check {
    .choice(RoboticsQuizQuestion(item), item: item.rawValue, property, claim, source, key: key)
  }
}
