import Checks

extension Verdict {
  /// Whether the grader, or the load of the machine, may be at fault for it.
  ///
  /// No limit of the jail ends a worker by signal 9 unless its processor time is used up, which is a verdict of
  /// its own; so it was the system, most often since it had no memory left.
  var isInDoubt: Bool {
    switch self {
    case .graderError, .timedOut(.wall), .crashed(signal: Self.killed, _, _): true
    default: isBeyondDeadline
    }
  }

  /// Never asked, since the hand-in has used up its time.
  static func beyondDeadline(seconds: Double) -> Verdict {
    .notRun(reason: "\(beginning) \(Int(seconds)) s")
  }

  /// Whether it was never asked for want of time.
  ///
  /// The learner's code has no part in the first words of such a reason.
  var isBeyondDeadline: Bool {
    guard case .notRun(let reason) = self else { return false }
    return reason.hasPrefix(Self.beginning)
  }

  /// Whether the system has killed the process, and no limit of the jail.
  var isKilled: Bool {
    guard case .crashed(signal: Self.killed, _, _) = self else { return false }
    return true
  }

  private static let killed = 9
  private static let beginning = "the exercises before it have used all of the hand-in's"
}

extension Examination {
  /// Whether the grader, or the load of the machine, may be at fault for what it lacks.
  var isInDoubt: Bool { results.contains { $0.verdict.isInDoubt } }

  /// The claims of the checks that pass.
  var passedClaims: Set<String> { Set(results.filter { $0.verdict.isPassed }.map(\.claim)) }
}
