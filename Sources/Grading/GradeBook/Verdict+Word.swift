public import Checks

extension Verdict {
  /// The kind of verdict in a word or two, for tables and for counting.
  public var word: String {
    switch self {
    case .passed: "passed"
    case .failed: "failed"
    case .notAttempted: "not attempted"
    case .waiting: "waiting"
    case .threw: "threw"
    case .crashed: "crashed"
    case .exitedEarly: "exited early"
    case .timedOut: "timed out"
    case .outOfMemory: "out of memory"
    case .forbidden: "forbidden"
    case .outputFlood: "output flood"
    case .protocolBroken: "protocol broken"
    case .policy: "policy"
    case .didNotCompile: "did not compile"
    case .notRun: "not run"
    case .graderError: "grader error"
    }
  }

  /// Whether a person should look before the result counts: the code may have tried something that no answer
  /// needs, the grader is at fault, the system has ended it, or there was no time to ask.
  public var needsALook: Bool {
    switch self {
    case .forbidden, .policy, .protocolBroken, .exitedEarly, .graderError: true
    default: isKilled || isBeyondDeadline
    }
  }

  /// Whether nothing was asked, so that the verdict says nothing about the answer.
  public var isSilent: Bool {
    switch self {
    case .notAttempted, .waiting, .notRun: true
    default: false
    }
  }
}
