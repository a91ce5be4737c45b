import Foundation

/// Hands pieces to Slurm as the tasks of an array job, and watches its queue until their results are there.
///
///     try await SlurmEngine(partition: "short").carryOut(work) { print($0) }
///
/// Slurm's accounting (`sacct`) would tell how a task ended, but needs a database that small clusters do not
/// keep, and says nothing about whether a result is whole. So only two things are asked: is the result there, and
/// if not, is the task still in the queue (`squeue`). A task that is in neither place was lost, whatever the
/// reason, and is submitted again. `sbatch` reads its usual variables (`SBATCH_ACCOUNT`, `SBATCH_TIMELIMIT`, …),
/// so that a cluster's own rules are met without options for them here.
public struct SlurmEngine: Engine {
  /// The partition to use; Slurm's default where it is nil.
  public var partition: String?
  /// The time between two looks at the queue.
  public var interval: Duration = .seconds(5)
  /// How long after its task is gone a result may take to be seen: file systems of clusters are not prompt.
  public var settling: Duration = .seconds(30)
  /// How long Slurm may be unable to answer before the work is given up.
  public var patience: Duration = .seconds(600)
  /// Variables that Slurm's programs get beside those of this process, such as `SLURM_CONF`.
  public var environment: [String: String] = [:]

  /// Creates an engine.
  public init(partition: String? = nil) {
    self.partition = partition
  }

  /// Asks `sinfo` for the partition, or for all of them.
  public func checkAvailability() async throws {
    let found = try await SlurmCommands.partitions(named: partition, environment: environment)
    if let partition, found.isEmpty { throw EngineError.noPartition(partition) }
  }

  public func carryOut(
    _ work: PieceWork, report: @escaping @Sendable (EngineEvent) -> Void
  ) async throws {
    try work.makeFolder()
    let slurm = commands(for: work)
    try await clear(slurm)
    var watch = SlurmWatch(engine: self, work: work, slurm: slurm, report: report)
    do {
      try await watch.carryOut()
    } catch {
      try? await slurm.cancel()
      throw error
    }
  }

  public func clear(_ work: PieceWork) async throws {
    try await checkAvailability()
    try await clear(commands(for: work))
  }

  private func clear(_ slurm: SlurmCommands) async throws {
    try await slurm.cancel()
    let begun = ContinuousClock.now
    // Where Slurm has ceased to answer, the submission says so.
    while let queue = try? await slurm.queue(), !queue.pieces.isEmpty,
      ContinuousClock.now - begun < patience
    {
      try await Task.sleep(for: interval)
    }
  }

  private func commands(for work: PieceWork) -> SlurmCommands {
    SlurmCommands(jobName: SlurmCommands.jobName(of: work), environment: environment)
  }
}
