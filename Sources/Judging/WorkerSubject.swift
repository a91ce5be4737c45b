import Checks
import Coursework
import Wire

/// A worker process as somebody to ask.
actor WorkerSubject: Subject {
  private let process: WorkerProcess
  private let mailbox: Mailbox
  private let output: OutputCapture
  private let wallLimit: Double
  private let send: @Sendable ([UInt8]) async throws -> Void
  private var interruption: Interruption?

  init(
    process: WorkerProcess,
    mailbox: Mailbox,
    output: OutputCapture,
    wallLimit: Double,
    send: @escaping @Sendable ([UInt8]) async throws -> Void
  ) {
    self.process = process
    self.mailbox = mailbox
    self.output = output
    self.wallLimit = wallLimit
    self.send = send
  }

  func reply<Q: Question>(to question: Q) async throws(Interruption) -> Reply<Q.Answer> {
    if let interruption { throw interruption }
    do {
      return try await exchange(question)
    } catch {
      interruption = error
      process.endSession()
      throw error
    }
  }

  private func exchange<Q: Question>(
    _ question: Q
  ) async throws(Interruption) -> Reply<Q.Answer> {
    let watchdog = Watchdog(
      process: process, processorLimit: question.secondsAllowed, wallLimit: wallLimit)
    let watching = Task { await watchdog.watch() }
    defer { watching.cancel() }
    do {
      try await send(
        WireFrameBuffer.frame(WireFormat.bytes(of: QuestionRegistry.message(question))))
    } catch {
      // The pipe is closed because the process has ended; the status below says how.
    }
    switch await mailbox.next() {
    case .message(let bytes): return try decode(bytes, as: Q.self)
    case .broken(let error): throw Interruption(.protocolBroken("\(error)"))
    case .closed: throw Interruption(await verdictOnTheEnd(watchdog))
    }
  }

  private func decode<Q: Question>(
    _ bytes: [UInt8],
    as type: Q.Type
  ) throws(Interruption) -> Reply<Q.Answer> {
    do {
      return try Reply<Q.Answer>(wireValue: WireFormat.value(of: bytes))
    } catch {
      throw Interruption(.protocolBroken("\(error)"))
    }
  }

  private func verdictOnTheEnd(_ watchdog: Watchdog) async -> Verdict {
    if let clock = await watchdog.expired { return .timedOut(clock) }
    // The pipe can be closed by a process that lives on; what is left of it is ended here.
    try? await Task.sleep(for: .milliseconds(20))
    return CrashReport(end: process.waitForEnd(), printed: output.tail).verdict(
      outputLimit: OutputCapture.limit)
  }
}
