/// What all workers of a grader are linked with, made once, by whichever build needs it first.
actor WorkerFoundation {
  private let stubs: SourceSet
  private var making: Task<Void, any Error>?

  /// Takes the stubs, against which the start of a worker is compiled.
  init(stubs: SourceSet) { self.stubs = stubs }

  /// Sees to it that the foundation is there.
  ///
  /// - Parameter make: Makes it of the stubs. It goes on where the build that began it is cancelled, since others wait.
  /// - Throws: What `make` throws; whoever comes next tries again.
  func lay(by make: @escaping @Sendable (SourceSet) async throws -> Void) async throws {
    let task = making ?? Task { [stubs] in try await make(stubs) }
    making = task
    do {
      try await task.value
    } catch {
      if making == task { making = nil }
      throw error
    }
  }
}
