import Synchronization

/// What a compiler calls itself, which each is asked once.
enum CompilerName {
  private static let asked = Mutex<[String: Task<String, Never>]>([:])

  /// The first line of what the compiler at a path says of its version; "unknown" where it says nothing.
  static func text(of compiler: String) async -> String {
    let task = asked.withLock { asked in
      if let task = asked[compiler] { return task }
      let task = Task { await ask(compiler) }
      asked[compiler] = task
      return task
    }
    return await task.value
  }

  private static func ask(_ compiler: String) async -> String {
    let run = try? await JailedRun.run([compiler, "--version"], wallLimit: 60)
    let lines = run?.printed.split(whereSeparator: \.isNewline).map(String.init) ?? []
    return lines.first { $0.contains("version") } ?? "unknown"
  }
}
