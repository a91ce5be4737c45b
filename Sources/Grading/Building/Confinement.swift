public import Judging

/// What is put around everything that handles a learner's code.
public struct Confinement: Sendable {
  /// A compiler's command, to be run where nothing but the named folders can be read or written.
  let compilerCommand:
    @Sendable (_ command: [String], _ readable: [String], _ writable: [String], BuildLimits)
      -> [String]
  /// A worker, to be run where it can do nothing but answer.
  let worker: @Sendable (WorkerProgram) -> WorkerProgram

  /// Limits of the shell, and nothing else: for machines where no jail can be built.
  public static let limitsOnly = Confinement(
    compilerCommand: { command, _, _, limits in
      // Blocks of 512 bytes and 1024 bytes, as the shell counts.
      let rules = """
        ulimit -c 0; ulimit -t \(limits.processorSeconds); ulimit -v \(limits.memoryBytes / 1024)
        ulimit -f \(limits.fileBytes / 512); exec "$@"
        """
      return ["/bin/sh", "-c", rules, "sh"] + command
    },
    worker: { $0 })
}
