import Checks
import Coursework
import Wire

/// A worker process as somebody to ask.
actor WorkerSubject: Subject {
  private let process: WorkerProcess
  private let mailbox: Mailbox
  private let output: OutputCapture
  private let confinement: Confinement?
  private let wallLimit: Double
  private let findLines: Judge.LineFinder?
  private let send: @Sendable ([UInt8]) async throws -> Void
  private var interruption: Interruption?

  init(
    process: WorkerProcess,
    mailbox: Mailbox,
    output: OutputCapture,
    confinement: Confinement?,
    wallLimit: Double,
    findLines: Judge.LineFinder?,
    send: @escaping @Sendable ([UInt8]) async throws -> Void
  ) {
    self.process = process
    self.mailbox = mailbox
    self.output = output
    self.confinement = confinement
    self.wallLimit = wallLimit
    self.findLines = findLines
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
    let message = try encode(question)
    let watchdog = Watchdog(
      process: process, processorLimit: question.secondsAllowed, wallLimit: wallLimit)
    let watching = Task { await watchdog.watch() }
    await mailbox.expectReply()
    // Where this fails the process has ended or closed its pipe; the wait says how.
    try? await send(message)
    let delivery = await mailbox.next()
    watching.cancel()
    // Nothing may be stopped after this question has been answered.
    await watching.value
    switch delivery {
    case .message(let bytes): return try decode(bytes, as: Q.self)
    case .broken(let error): throw Interruption(.protocolBroken("\(error)"))
    case .closed: throw Interruption(await verdictOnTheEnd(watchdog))
    }
  }

  private func encode(_ question: some Question) throws(Interruption) -> [UInt8] {
    do {
      return WireFrameBuffer.frame(WireFormat.bytes(of: try QuestionRegistry.message(question)))
    } catch {
      throw Interruption(.graderError("a question cannot be sent: \(error)"))
    }
  }

  private func decode<Q: Question>(
    _ bytes: [UInt8],
    as type: Q.Type
  ) throws(Interruption) -> Reply<Q.Answer> {
    do {
      let reply = try WireFormat.value(of: bytes)
      if case .string(let reason) = reply[QuestionRegistry.refusal] {
        throw Interruption(refusal(reason))
      }
      return try Reply<Q.Answer>(wireValue: reply)
    } catch let interruption as Interruption {
      throw interruption
    } catch {
      throw Interruption(.protocolBroken("\(error)"))
    }
  }

  /// What it means that a worker knows no such question.
  ///
  /// One that is not confined is the course's own or the learner's on their machine, and older than the course. A
  /// stranger's is built from the course that asks, so that its refusal is a forgery; it must not pass for the
  /// grader's fault.
  private func refusal(_ reason: String) -> Verdict {
    confinement == nil
      ? .graderError(reason)
      : .protocolBroken("the program says that it was asked no question of the course: \(reason)")
  }

  private func verdictOnTheEnd(_ watchdog: Watchdog) async -> Verdict {
    if let clock = await watchdog.expired { return .timedOut(clock) }
    // The pipe closes a little before the process is gone.
    for _ in 0..<100 {
      if let end = process.end { return await report(on: end).verdict }
      try? await Task.sleep(for: .milliseconds(10))
    }
    return .protocolBroken("the program closed its pipe to the judge and ran on")
  }

  private func report(on end: WorkerProcess.End) async -> CrashReport {
    var report = CrashReport(
      end: end, printed: output.tail, confinement: confinement,
      processorTime: process.processorTime)
    if case .signalled = end, let findLines, let places = CrashPlaces(printed: report.printed) {
      report.places = await findLines(places.addresses)
    }
    return report
  }
}
