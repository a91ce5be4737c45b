import CGnuplot

/// One run of gnuplot: script in, picture out.
struct GnuplotProcess {
  /// The program's name or path.
  let program: String

  /// The time after which the program is stopped; nil to wait for ever.
  let seconds: Double?

  /// More than this is no picture of a figure.
  private static let outputLimit = 64 << 20

  /// Runs the script and returns what gnuplot wrote to standard output.
  func run(_ script: String) throws(PlottingError) -> [UInt8] {
    var script = script
    let started = script.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) { characters in
        gnuplotRun(
          program, characters.baseAddress, characters.count, seconds ?? 0, Self.outputLimit)
      }
    }
    guard let run = started else {
      throw .gnuplotNotStarted(program: program, reason: "no memory is left")
    }
    defer { gnuplotFree(run) }
    try check(run)
    var count = 0
    let output = gnuplotOutput(run, &count)
    return Array(UnsafeBufferPointer(start: output, count: count))
  }

  private func check(_ run: OpaquePointer) throws(PlottingError) {
    let status = gnuplotExitStatus(run)
    switch gnuplotOutcome(run) {
    case GnuplotExited:
      let message = Self.message(of: run)
      if status == GnuplotTerminal.noWindowStatus { throw .noWindowTerminal }
      if status != 0 { throw .gnuplotFailed(status: Int(status), message: message) }
      if gnuplotTookScript(run) == 0 { throw .brokenPipe(message: message) }
    case GnuplotKilled:
      let message = ["signal \(status) ended it", Self.message(of: run)].filter { !$0.isEmpty }
      throw .gnuplotFailed(status: 128 + Int(status), message: message.joined(separator: "; "))
    case GnuplotNotFound:
      throw .gnuplotNotFound(program: program)
    case GnuplotTimedOut:
      throw .gnuplotTimedOut(seconds: seconds ?? 0)
    case GnuplotOutputTooLarge:
      throw .badPicture(reason: "wrote more than \(Self.outputLimit >> 20) MiB")
    default:
      throw .gnuplotNotStarted(program: program, reason: SystemReason.text(of: status))
    }
  }

  /// The first lines of standard error without gnuplot's drawing of where the mistake is.
  private static func message(of run: OpaquePointer) -> String {
    var count = 0
    let bytes = gnuplotErrors(run, &count)
    let text = String(decoding: UnsafeBufferPointer(start: bytes, count: count), as: UTF8.self)
    let lines = text.split(whereSeparator: \.isNewline)
      .map { $0.trimmingPrefix { $0 == " " } }
      .filter { !$0.isEmpty && $0 != "^" }
    return lines.prefix(6).joined(separator: "; ")
  }
}
