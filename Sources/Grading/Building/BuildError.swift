/// What can go wrong with building that is not the learner's doing.
public enum BuildError: Error, Hashable, Sendable, CustomStringConvertible {
  /// There is no compiler.
  case noCompiler
  /// The compiled modules of the course are not beside the worker.
  case partsMissing(String)
  /// The stubs alone do not compile: the course itself is broken.
  case courseDoesNotCompile(String)
  /// A file cannot be written.
  case unwritable(String, reason: String)
  /// A command could not be started, or was not done in time on the wall.
  case failed(command: String, reason: String)

  public var description: String {
    switch self {
    case .noCompiler:
      "There is no swiftc on the path. Install the toolchain that builds the course."
    case .partsMissing(let worker):
      """
      The compiled modules of the course are not beside \(worker). Build them with \
      `swift build --product bellwork-worker-solutions`.
      """
    case .courseDoesNotCompile(let text):
      "The course does not compile with its own stubs. Get it anew. The compiler says: \(text)"
    case .unwritable(let path, let reason):
      "Cannot write \(path): \(reason). Free some space or choose another folder with --output."
    case .failed(let command, let reason): "\(command) failed: \(reason)"
    }
  }
}
