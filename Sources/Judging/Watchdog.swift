import Checks

/// Ends a process that takes too long over one answer.
///
/// Processor time is what counts, so that a busy machine does not cost anybody an exercise; the clock on the
/// wall ends what sleeps or waits.
actor Watchdog {
  private let process: WorkerProcess
  private let processorLimit: Double
  private let wallLimit: Double
  /// The clock that ran out, where one did.
  private(set) var expired: Verdict.Clock?

  init(process: WorkerProcess, processorLimit: Double, wallLimit: Double) {
    self.process = process
    self.processorLimit = processorLimit
    self.wallLimit = wallLimit
  }

  /// Watches until the task is cancelled or a clock runs out.
  func watch() async {
    let begun = ContinuousClock.now
    let used = process.processorTime ?? 0
    while !Task.isCancelled {
      try? await Task.sleep(for: .milliseconds(10))
      if let now = process.processorTime, now - used > processorLimit {
        return expire(.processor(seconds: processorLimit))
      }
      if ContinuousClock.now - begun > .seconds(wallLimit) {
        return expire(.wall(seconds: wallLimit))
      }
    }
  }

  private func expire(_ clock: Verdict.Clock) {
    guard !Task.isCancelled else { return }
    expired = clock
    process.endSession()
  }
}
