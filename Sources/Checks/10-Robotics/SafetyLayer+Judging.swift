package import Coursework
package import Robotics

/// How the readings of a safety layer are looked at: beside the reference's.
enum SafetyLayerJudge {
  @Sendable
  static func session(
    _ question: SafetySessionQuestion, _ answer: [SafetySessionQuestion.Reading]
  ) -> Discrepancy? {
    let wrong = Expectation.count(
      answer.count, question.steps.count, because: "there is one reading for each step")
    if let wrong { return wrong }
    var layer = SafetyLayer(question.settings)
    for (index, pair) in zip(question.steps, answer).enumerated() {
      let (step, reading) = pair
      if step.isFirst { layer.reset() }
      let wasRetracting = layer.isRetracting
      let executed = layer.executed(step)
      let reason = reason(step, question.settings, wasRetracting, layer.isRetracting)
      let found =
        report(before: index == 0 || step.isFirst, reading, index)
        ?? motion(reading.motion, executed, "step \(index), the motion: \(reason)")
        ?? report(
          reading.report,
          SafetyReport(
            chosen: step.chosen, executed: executed, isOverridden: layer.isRetracting),
          "step \(index): \(reason)")
      if let found { return found }
    }
    return nil
  }

  private static func reason(
    _ step: SafetySessionQuestion.Step, _ settings: SafetySettings, _ wasRetracting: Bool,
    _ isRetracting: Bool
  ) -> String {
    let size = Vector3(step.force).length
    let state = step.isFirst ? "after a reset" : wasRetracting ? "retracting" : "passing"
    return "\(state), a force of \(size.isFinite ? "\(size) N" : "no finite size") makes the layer "
      + "\(isRetracting ? "retract" : "pass"), with \(settings.threshold) N to begin and "
      + "\(settings.release) N to let go"
  }

  static func way(_ index: Int) -> String { "the way along \(axis(index))" }

  private static func axis(_ index: Int) -> String {
    ["x", "y", "z"].indices.contains(index) ? ["x", "y", "z"][index] : "\(index)"
  }

  private static func motion(
    _ answer: TipMotion, _ expected: TipMotion, _ reason: String
  ) -> Discrepancy? {
    Expectation.equal(
      answer.linear, expected.linear, within: 1e-12, because: reason, label: way)
      ?? Expectation.equal(
        answer.angular, expected.angular, within: 1e-12, because: reason,
        label: { "the turn about \(axis($0))" })
  }

  private static func report(
    before isNew: Bool, _ reading: SafetySessionQuestion.Reading, _ index: Int
  ) -> Discrepancy? {
    Expectation.holds(
      reading.hadReport == !isNew, expected: isNew ? "nil" : "a report",
      because: isNew
        ? "before step \(index) an episode begins, of which nothing has happened yet"
        : "before step \(index) there was another step",
      actual: isNew ? "a report" : "nil")
  }

  private static func report(
    _ answer: SafetyReport?, _ expected: SafetyReport, _ reason: String
  ) -> Discrepancy? {
    guard let answer else {
      return Discrepancy(expected: "a report", because: reason, actual: "nil")
    }
    return motion(answer.chosen, expected.chosen, "the report's chosen motion, \(reason)")
      ?? motion(answer.executed, expected.executed, "the report's executed motion, \(reason)")
      ?? Expectation.holds(
        answer.isOverridden == expected.isOverridden,
        expected: expected.isOverridden ? "overridden" : "not overridden", because: reason,
        actual: answer.isOverridden ? "overridden" : "not overridden")
  }
}

extension SafetyLayer {
  /// The reference's layer with settings of an exercise.
  package init(_ settings: SafetySettings) {
    self.init()
    (threshold, release, distance) = (settings.threshold, settings.release, settings.distance)
  }

  /// What the robot carries out in a step; a passed motion comes back bit by bit.
  package mutating func executed(_ step: SafetySessionQuestion.Step) -> TipMotion {
    let motion = motion(
      for: Twist(linear: Vector3(step.chosen.linear), angular: Vector3(step.chosen.angular)),
      force: Vector3(step.force).length, outwards: Vector3(step.outwards))
    return TipMotion(linear: motion.linear.numbers, angular: motion.angular.numbers)
  }
}
