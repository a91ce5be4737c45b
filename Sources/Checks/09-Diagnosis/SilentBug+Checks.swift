import Coursework
import DecisionProcesses

/// What makes a diagnosis right.
enum SilentBugChecks {
  static let all: [Check] = [
    workedHealthy, workedMask, healthy, endings, errors, tables, exploration, appearances, late,
    later,
    badInput,
  ]

  /// Two episodes of an agent in two states; state 1 is terminal, and its row is not 0.
  private static func worked(lastError: Double) -> SilentBugQuestion {
    SilentBugQuestion(
      log: AgentLog(
        discount: 0.5, stepSize: 0.5,
        exploration: LoggedExploration(start: 1, decay: 0.5, floor: 0.25),
        initialValues: [[2, 4], [6, 8]],
        episodes: [
          [
            LoggedStep(
              state: 0, action: 0, epsilon: 1, estimate: 2, reward: 1, nextState: 0,
              nextEstimates: [2, 4], tdError: 1),
            LoggedStep(
              state: 0, action: 1, epsilon: 1, estimate: 4, reward: -1, nextState: 0,
              nextEstimates: [2.5, 4], isTruncated: true, tdError: -3),
          ],
          [
            LoggedStep(
              state: 0, action: 0, epsilon: 0.5, estimate: 2.5, reward: 3, nextState: 1,
              nextEstimates: [6, 8], isTerminated: true, tdError: lastError)
          ],
        ]))
  }

  static let workedHealthy = Check(
    "three steps that all follow the rules are those of a healthy agent", .example
  ) { _ in
    worked(lastError: 0.5)
  } judge: { _, answer in
    Expectation.same(
      answer, LogDiagnosis(fault: .healthy, firstStep: nil),
      because:
        "1 + 0.5 · 4 − 2 is 1, −1 + 0.5 · 4 − 4 is −3 behind a time limit, and 3 − 2.5 is 0.5 "
        + "at an end; in between Q(0, 0) became 2 + 0.5 · 1")
  }

  static let workedMask = Check(
    "with 4.5 for the last error, the terminal mask is missing, in step 2", .example
  ) { _ in
    worked(lastError: 4.5)
  } judge: { _, answer in
    Expectation.same(
      answer, LogDiagnosis(fault: .missingTerminalMask, firstStep: 2),
      because: "4.5 is 3 + 0.5 · 8 − 2.5, though the step is terminated; steps 0 and 1 are right")
  }

  static let healthy = Check(
    "a healthy agent is left alone, however its returns and errors look", .safety
  ) { inquiry throws(Halt) in
    for (rises, atFloor) in [(true, true), (false, false), (false, true), (true, false)] {
      let log = inquiry.generator.silentLog(of: .healthy) {
        $0.hasRisingReturns == rises && $0.endsAtFloor == atFloor
      }
      try await inquiry.ask(SilentBugQuestion(log: log), judge: judge)
    }
    let log = inquiry.generator.silentLog(of: .healthy) { $0.hasRareSteps }
    try await inquiry.ask(SilentBugQuestion(log: log), judge: judge)
  }

  static let endings = check(
    "a mask that is missing, and one behind time limits, are told apart",
    [.missingTerminalMask, .timeLimitAsEnd])

  static let errors = check(
    "a missing discount and values of the wrong state are found",
    [.missingDiscount, .bootstrapsFromState])

  static let tables = check(
    "a flipped sign, a stale target and a table that nobody reads are told apart",
    [.flippedSign, .staleTarget, .unwrittenTable])

  static let exploration = check(
    "exploration that never decays, and one that decays with every step, are found",
    [.constantEpsilon, .epsilonDecaysPerStep])

  static let appearances = Check(
    "a fault is found where returns rise and where errors shrink", .law
  ) { inquiry throws(Halt) in
    // A check ends at the first wrong answer. Logs that betray themselves in the first episode come first, so
    // that who trusts appearances answers otherwise than who stops reading there.
    for (fault, rises, isEarly) in [
      (SilentFault.timeLimitAsEnd, true, true), (.bootstrapsFromState, false, true),
      (.constantEpsilon, true, false), (.staleTarget, false, false),
    ] {
      let log = inquiry.generator.silentLog(of: fault) {
        $0.hasRisingReturns == rises && $0.hasShrinkingErrors != rises
          && !(isEarly && $0.beginsWell)
      }
      try await inquiry.ask(SilentBugQuestion(log: log), judge: judge)
    }
  }

  static let late = Check(
    "a fault is found that does not show in the first episode", .law
  ) { inquiry throws(Halt) in
    for fault in [SilentFault.missingTerminalMask, .flippedSign, .constantEpsilon] {
      let log = inquiry.generator.silentLog(of: fault) { $0.beginsWell }
      try await inquiry.ask(SilentBugQuestion(log: log), judge: judge)
    }
  }

  static let later = Check(
    "where two faults depart from a healthy agent in the same step, later steps decide", .law
  ) { inquiry throws(Halt) in
    for _ in 0..<2 {
      let log = inquiry.generator.silentLog(of: .unwrittenTable) { $0.needsLaterSteps }
      try await inquiry.ask(SilentBugQuestion(log: log), judge: judge)
    }
  }

  static let badInput = Check.refuses(
    "logs that hold nothing, that do not fit together, and numbers that are none are refused"
  ) { generator in
    SilentBugQuestion.bad(using: &generator)
  }

  /// A check of some faults, two logs each.
  private static func check(_ claim: String, _ faults: [SilentFault]) -> Check {
    Check(claim, .law) { inquiry throws(Halt) in
      for fault in faults + faults {
        let question = SilentBugQuestion(log: inquiry.generator.silentLog(of: fault))
        try await inquiry.ask(question, judge: judge)
      }
    }
  }
}
