import Coursework
import DecisionProcesses

/// What the capstone is about.
extension PegInHoleAgentChecks {
  /// How often a run of training may fail before the agent does.
  private static let attemptCount = 5

  static let insertion = Check(
    "the trained network inserts the peg in held-out episodes, with little force", .convergence,
    falseAlarm: .calibrated(
      1e-8,
      method: """
        Five fresh runs, of which one has to succeed. Of 600 single runs of the model answer 3 failed: \
        with 99.9 % confidence 2.16 % at most, and 5e-9 for five in a row. In 37 runs before these, \
        which all passed, it inserted the peg in 95 to 100 of 100 episodes and exceeded 50 N in 4 at \
        most. Networks before training inserted it in 22 of 420 episodes, the best of them in 8 of 20, \
        and trained ones whose actions were numbered anew in 1 of 160
        """)
  ) { inquiry throws(Halt) in
    // Training takes seconds: an agent whose steps are wrong is told so before that.
    for _ in 0..<2 {
      let steps = PegStreamQuestion.random(episodeCount: 18, using: &inquiry.generator)
      try await inquiry.ask(steps, judge: judgeStream)
    }
    for attempt in 1...attemptCount {
      let question = PegTrainingQuestion.random(using: &inquiry.generator)
      let answer = try await inquiry.answer(to: question)
      var heldOut = inquiry.generator.spawn()
      guard let wrong = judgeInsertion(question, answer, using: &heldOut) else { return }
      if attempt == attemptCount { try inquiry.expect(wrong, on: question) }
    }
  }

  /// Lets the returned parameters act in episodes that nobody has seen.
  static func judgeInsertion(
    _ question: PegTrainingQuestion, _ answer: PegTrainingQuestion.Answer,
    using generator: inout SeededGenerator
  ) -> Discrepancy? {
    guard let network = question.network.trained(to: answer.parameters) else {
      return .noTrainedNetwork(answer.parameters)
    }
    let result = PegHeldOut(
      of: network, numbering: question.task.numbering, count: heldOutCount, using: &generator)
    guard result.inserted >= leastInserted else {
      return Discrepancy(
        expected: "at least \(leastInserted) of \(heldOutCount) held-out episodes with the peg in",
        because:
          "after \(question.episodeCount) episodes of training, right agents insert it in nearly all",
        actual: "\(result.inserted)")
    }
    return Expectation.holds(
      result.excessive <= mostExcessive,
      expected:
        "at most \(mostExcessive) of \(heldOutCount) held-out episodes with a force above 50 N",
      because: "such a step costs 10, and the safety layer retracts from 40 N on",
      actual: "\(result.excessive), with up to \(result.greatestForce) N")
  }
}
