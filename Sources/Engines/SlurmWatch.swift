/// The state of an array job, from its submission until every piece has a result or has failed.
struct SlurmWatch {
  let engine: SlurmEngine
  let work: PieceWork
  let slurm: SlurmCommands
  let report: @Sendable (EngineEvent) -> Void
  /// The pieces without a result that were not given up.
  private var open: Set<Int>
  /// How often each was submitted.
  private var starts: [Int: Int] = [:]
  /// Since when a piece has been without a task.
  private var gone: [Int: ContinuousClock.Instant] = [:]
  private var failed: [Int] = []
  /// Since when Slurm has not answered.
  private var silence: ContinuousClock.Instant?
  private var lastLook: SlurmQueue?

  init(
    engine: SlurmEngine, work: PieceWork, slurm: SlurmCommands,
    report: @escaping @Sendable (EngineEvent) -> Void
  ) {
    self.engine = engine
    self.work = work
    self.slurm = slurm
    self.report = report
    open = Set(work.pieces.filter { !work.isDone($0) })
  }

  /// Submits, watches, and submits again what was lost.
  mutating func carryOut() async throws {
    if !open.isEmpty { try await submit(open.sorted()) }
    while !open.isEmpty {
      try await Task.sleep(for: engine.interval)
      guard let queue = try await look() else { continue }
      tell(queue)
      let lost = sort(by: queue, now: .now)
      let again = lost.filter { starts[$0, default: 0] <= work.retries }
      failed += lost.filter { starts[$0, default: 0] > work.retries }
      open.subtract(failed)
      if !again.isEmpty {
        report(.again(again))
        try await submit(again)
      }
    }
    if !failed.isEmpty { throw work.failure(of: failed) }
  }

  private mutating func submit(_ pieces: [Int]) async throws {
    try Task.checkCancellation()
    let script = try SlurmScript.write(work)
    let job = try await slurm.submit(script, pieces: pieces, work, partition: engine.partition)
    for piece in pieces {
      starts[piece, default: 0] += 1
      gone[piece] = nil
    }
    report(.began(pieces, job: job))
  }

  /// What is in the queue; nil where Slurm does not answer at the moment.
  private mutating func look() async throws -> SlurmQueue? {
    do throws(SlurmCommands.Unanswered) {
      let queue = try await slurm.queue()
      silence = nil
      return queue
    } catch {
      let since = silence ?? .now
      silence = since
      if ContinuousClock.now - since < engine.patience { return nil }
      throw EngineError.silent(
        seconds: Int(engine.patience.components.seconds), words: error.words)
    }
  }

  /// Strikes off what is done, and gives the pieces that were lost.
  private mutating func sort(by queue: SlurmQueue, now: ContinuousClock.Instant) -> [Int] {
    var lost: [Int] = []
    for piece in open.sorted() {
      if work.isDone(piece) {
        open.remove(piece)
        report(.done(piece))
      } else if queue.pieces.contains(piece) {
        gone[piece] = nil
      } else {
        let since = gone[piece] ?? now
        gone[piece] = since
        if now - since >= engine.settling { lost.append(piece) }
      }
    }
    return lost
  }

  private mutating func tell(_ queue: SlurmQueue) {
    guard queue != lastLook else { return }
    lastLook = queue
    report(
      .queue(running: queue.running.count, waiting: queue.waiting.count, reason: queue.reason))
  }
}
