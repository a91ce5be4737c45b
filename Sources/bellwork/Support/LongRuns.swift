import CommandSupport

/// The runs of a long study that are still to be made.
struct LongRuns<Task: Sendable, Run: Sendable> {
  /// What the progress bar says.
  let title: String
  /// The runs.
  let tasks: [Task]
  /// How many are made at the same time.
  let jobs: Int

  /// Makes the runs, and hands over each as it finishes, so that stopping loses no more than those under
  /// way.
  func carryOut(
    _ make: @escaping @Sendable (Task) -> Run, finished: (Run) throws -> Void
  ) async throws {
    let bar = ProgressBar(title)
    defer { bar.clear() }
    var waiting = tasks.makeIterator()
    var count = 0
    try await withThrowingTaskGroup(of: Run.self) { group in
      for task in (0..<jobs).compactMap({ _ in waiting.next() }) {
        group.addTask { make(task) }
      }
      while let run = try await group.next() {
        try finished(run)
        count += 1
        bar.show(Double(count) / Double(tasks.count))
        if let task = waiting.next() { group.addTask { make(task) } }
      }
    }
  }
}

extension OutputFolder {
  /// Reads the rows of a study, where there are some.
  ///
  /// - Throws: `Failure` where the file cannot be read, or holds something else.
  func read<Table>(_ file: String, as parse: (String) throws -> Table) throws -> Table? {
    guard let data = try read(file) else { return nil }
    do {
      return try parse(String(decoding: data, as: UTF8.self))
    } catch {
      throw Failure(text: "\(path(of: file)): \(error)", status: Failure.wrongContent)
    }
  }
}
