/// What came of a check, or of a whole exercise.
///
/// The one verdict type, from the first check to the grade book.
public enum Verdict: Hashable, Codable, Sendable {
  /// Asked, and right.
  case passed
  /// Asked, and wrong.
  case failed
  /// The exercise throws `Unattempted`.
  case notAttempted
  /// An exercise that this one is assembled from does not pass.
  case waiting(forExercise: String)
  /// Threw an error where an answer was expected.
  case threw(String)
  /// The process was killed by a signal of its own making.
  case crashed(signal: Int, message: String, location: String?)
  /// The process ended by itself before answering.
  case exitedEarly(status: Int)
  /// No answer in time.
  case timedOut(Clock)
  /// The process asked for more memory than it may have.
  case outOfMemory
  /// The process tried something that its sandbox forbids.
  case forbidden(String)
  /// The process printed more than is kept.
  case outputFlood(bytes: Int)
  /// What came back is no reply.
  case protocolBroken(String)
  /// The source uses something that no answer needs.
  case policy(String)
  /// The compiler refused the source.
  case didNotCompile(String)
  /// Never asked; there is no evidence either way.
  case notRun(reason: String)
  /// The judge itself failed; never the learner's fault.
  case graderError(String)

  /// The clock that ran out.
  public enum Clock: Hashable, Codable, Sendable {
    /// Processor time, in seconds.
    case processor(seconds: Double)
    /// Time on the wall, in seconds.
    case wall(seconds: Double)
  }

  /// Whether this is `passed`.
  public var isPassed: Bool { self == .passed }
}

extension Verdict: CustomStringConvertible {
  public var description: String {
    switch self {
    case .passed: "passed"
    case .failed: "failed"
    case .notAttempted: "not attempted"
    case .waiting(let id): "waits for \(id), which it calls and which does not pass yet"
    case .threw(let error): "threw an error: \(error)"
    case .crashed(let signal, let message, let location):
      "crashed: \(message) (signal \(signal)\(location.map { ", at \($0)" } ?? ""))"
    case .exitedEarly(let status):
      "exited early: the process ended with status \(status) before it answered"
    case .timedOut(.processor(let seconds)):
      "timed out: no answer within \(seconds.formatted) s of processor time"
    case .timedOut(.wall(let seconds)): "timed out: no answer within \(seconds.formatted) s"
    case .outOfMemory: "out of memory"
    case .forbidden(let what): "forbidden operation: \(what)"
    case .outputFlood(let bytes): "output flood: more than \(bytes) bytes were printed"
    case .protocolBroken(let what): "protocol broken: \(what)"
    case .policy(let what): "policy: \(what)"
    case .didNotCompile(let message): "did not compile: \(message)"
    case .notRun(let reason): "not run: \(reason)"
    case .graderError(let what): "grader error (not your fault): \(what)"
    }
  }
}

extension Double {
  /// The number without a point where it is whole.
  fileprivate var formatted: String { self == rounded() ? "\(Int(self))" : "\(self)" }
}
