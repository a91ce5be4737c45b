/// How many pieces of work are carried out: on this machine, or by a cluster.
///
///     let engine: any Engine = SlurmEngine(partition: "short")
///     try await engine.carryOut(work) { print($0) }
///
/// An engine starts one command for each piece and believes nothing but the piece's result: a piece is done when
/// its result is there, however its command ended, and is started again when its command is gone and the result
/// is not there.
public protocol Engine: Sendable {
  /// Sees within a minute whether the engine is to be had at all; what it is needed for may begin later.
  ///
  /// - Throws: `EngineError`.
  func checkAvailability() async throws

  /// Carries out the pieces whose result is not there yet, and waits for them.
  ///
  /// When the task is cancelled, what was started is ended before this returns. The same call goes on with what
  /// is left.
  ///
  /// - Throws: `EngineError`; `CancellationError` where the task is cancelled.
  func carryOut(
    _ work: PieceWork, report: @escaping @Sendable (EngineEvent) -> Void
  ) async throws

  /// Ends what an earlier call has left running of this work, if it was killed, and waits until that is gone.
  ///
  /// To be called before the results of the pieces are touched, and before anything that takes long: it begins by
  /// seeing whether the engine is to be had.
  ///
  /// - Throws: `EngineError`; `CancellationError` where the task is cancelled.
  func clear(_ work: PieceWork) async throws
}

/// Something that an engine has to say.
public enum EngineEvent: Hashable, Sendable {
  /// These pieces were started, or handed to the cluster as this job.
  case began([Int], job: String?)
  /// These pieces ended without a result, and are about to be started again.
  case again([Int])
  /// The result of this piece is there.
  case done(Int)
  /// So many pieces run and wait in the cluster's queue; why the first of them waits, in the cluster's word.
  case queue(running: Int, waiting: Int, reason: String?)
}
