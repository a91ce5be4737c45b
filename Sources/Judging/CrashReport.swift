import Checks

/// What the end of a process and its last words say about why it ended.
struct CrashReport {
  var end: WorkerProcess.End
  var printed: String

  /// The verdict, given how much may be printed.
  func verdict(outputLimit: Int) -> Verdict {
    switch end {
    case .exited(let status): .exitedEarly(status: status)
    case .signalled(Self.fileSizeExceeded): .outputFlood(bytes: outputLimit)
    case .signalled where isOutOfMemory: .outOfMemory
    case .signalled(Self.processorTimeExceeded): .timedOut(.processor(seconds: 300))
    case .signalled(let signal):
      .crashed(signal: signal, message: message(of: signal), location: location)
    case .unknown: .graderError("the worker ended and the system does not say how")
    }
  }

  private static let fileSizeExceeded = 25
  private static let processorTimeExceeded = 24
  private static let segmentationFault = 11
  private static let illegalInstruction = 4

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

  /// The innermost line of the learner's own code, from the backtrace.
  private var location: String? {
    for line in printed.split(separator: "\n") {
      guard
        let at = line.firstRange(of: " at /"),
        let tree = line.ranges(of: "/Exercises/").last ?? line.ranges(of: "/Solutions/").last,
        at.upperBound <= tree.upperBound
      else { continue }
      let place = line[line.index(after: tree.lowerBound)...]
      return place.split(separator: ":").prefix(2).joined(separator: ":")
    }
    return nil
  }
}
