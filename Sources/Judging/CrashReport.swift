import Checks

/// What the end of a process and its last words say about why it ended.
struct CrashReport {
  var end: WorkerProcess.End
  var printed: String
  /// The jail it ran in, where it ran in one.
  var confinement: Confinement?
  /// The processor time that it had used, in seconds, where that is known.
  var processorTime: Double?
  /// The lines of source that somebody has found for its addresses, innermost first.
  var places = ""

  /// What came of the exercise.
  var verdict: Verdict {
    switch end {
    case .exited(let status):
      launcherFailure(status: status) ?? .exitedEarly(status: status)
    case .signalled(Self.fileSizeExceeded):
      .outputFlood(bytes: confinement?.outputBytes ?? OutputCapture.limit)
    case .signalled(Self.callForbidden): .forbidden(Self.whatIsForbidden)
    case .signalled where isOutOfMemory: .outOfMemory
    case .signalled(Self.processorTimeExceeded):
      .timedOut(.processor(seconds: processorLimit))
    // One that ignores the first signal is ended by the second, a second later.
    case .signalled(Self.killed) where hasUsedItsTime:
      .timedOut(.processor(seconds: processorLimit))
    case .signalled(let signal):
      .crashed(signal: signal, message: message(of: signal), location: location)
    case .unknown: .graderError("the worker ended and the system does not say how")
    }
  }

  /// The jail's own failure is the grader's, whatever the learner's code would have done.
  private func launcherFailure(status: Int) -> Verdict? {
    guard let sentence = confinement?.launcherSentence(status: status, printed: printed) else {
      return nil
    }
    return .graderError("the jail could not be set up: \(sentence)")
  }

  /// The kernel ends the process before the call, and tells nobody which call it was.
  private static let whatIsForbidden =
    "a system call that no answer needs: starting a process or a program, reaching another process,"
    + " a socket, shared memory or a setting of the system"

  #if canImport(Darwin)
  private static let callForbidden = 12
  #else
  private static let callForbidden = 31
  #endif
  private static let fileSizeExceeded = 25
  private static let processorTimeExceeded = 24
  private static let killed = 9
  private static let segmentationFault = 11
  private static let illegalInstruction = 4

  private var processorLimit: Double { Double(confinement?.processorSeconds ?? 300) }
  private var hasUsedItsTime: Bool { processorTime.map { $0 >= processorLimit } ?? false }

  private var isOutOfMemory: Bool {
    printed.contains("failed to allocate") || printed.contains("bad_alloc")
  }

  /// The runtime's sentence, or what the signal usually means.
  private func message(of signal: Int) -> String {
    for line in printed.split(separator: "\n").reversed() {
      if let range = line.firstRange(of: "Fatal error: ") {
        return String(line[range.upperBound...])
      }
    }
    switch signal {
    case Self.segmentationFault:
      return "the stack overflowed or memory was misused; look for a recursion without an end"
    case Self.illegalInstruction:
      return "a trap without a message, most often a number that does not fit an Int"
    default: return "the process was stopped by the system"
    }
  }

  /// The innermost line of the learner's own code, from the backtrace or from the lines that were found.
  private var location: String? {
    for line in printed.split(separator: "\n") {
      if let at = line.firstRange(of: " at /"),
        let place = Self.place(in: line[line.index(before: at.upperBound)...])
      {
        return place
      }
    }
    return places.split(separator: "\n").compactMap(Self.place).first
  }

  /// The file and the line of `/folder/Exercises/01-Bellman/QUpdate.swift:12:7`; nil of any other file.
  private static func place(in path: Substring) -> String? {
    guard path.hasPrefix("/"),
      let tree = path.ranges(of: "/Exercises/").last ?? path.ranges(of: "/Solutions/").last
    else { return nil }
    let parts = path[path.index(after: tree.lowerBound)...].split(separator: ":")
    // What the compiler adds of its own has line 0.
    guard parts.count > 1, let line = Int(parts[1]), line > 0 else { return nil }
    return "\(parts[0]):\(line)"
  }
}
