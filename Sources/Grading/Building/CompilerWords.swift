import Foundation
import Judging

/// What a compiler had to say about a module that it refused.
struct CompilerWords: Hashable, Sendable {
  /// The errors that have a place.
  let messages: [CompilerMessage]
  /// What to tell where there are none.
  private let remainder: String

  /// Reads what a command said.
  init(_ run: JailedRun, in folder: URL, limits: JailLimits) {
    messages = CompilerMessage.messages(in: run.printed, root: folder.path)
    remainder = Self.remainder(of: run, in: folder, limits: limits)
  }

  /// The paths of the files with errors.
  var files: Set<String> { Set(messages.map(\.file)) }

  /// The errors of a file, or of all of them, a line each; the first few of many.
  func text(of file: String? = nil) -> String {
    let own = messages.filter { file == nil || $0.file == file }
    let told = own.isEmpty ? messages : own
    guard !told.isEmpty else { return remainder }
    let lines = told.prefix(Self.shown).map(\.description)
    let rest = told.count - lines.count
    return (lines + (rest > 0 ? ["… and \(rest) more"] : [])).joined(separator: "\n")
  }

  private static let shown = 5

  private static func remainder(
    of run: JailedRun, in folder: URL, limits: JailLimits
  ) -> String {
    let text = run.printed.replacing("\(folder.path)/", with: "")
    // The numbers of SIGXCPU and SIGKILL.
    if run.end == .signalled(24) || run.end == .signalled(9) || text.contains("due to signal 24")
      || text.contains("due to signal 9") || text.contains("CPU time limit exceeded")
    {
      return "the compiler was stopped after \(limits.processorSeconds) s of processor time; "
        + "split long expressions, and say the types of large literals"
    }
    if text.contains("out of memory") || text.contains("bad_alloc") {
      return "the compiler asked for more than \(limits.memoryBytes >> 20) MB of memory"
    }
    let lines = text.split(separator: "\n").filter { $0.contains("error:") || $0.contains("fatal") }
    let first = lines.prefix(shown).joined(separator: "\n")
    return first.isEmpty
      ? "the compiler failed (\(run.end)): \(text.prefix(300))" : String(first.prefix(2000))
  }
}
