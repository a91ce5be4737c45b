public import Coursework

/// Whoever answers questions: an implementation in this process, or a worker behind pipes.
public protocol Subject: Sendable {
  /// Asks, and waits for the reply.
  ///
  /// - Throws: `Interruption` where no reply will come, now or later.
  func reply<Q: Question>(to question: Q) async throws(Interruption) -> Reply<Q.Answer>
}

/// The end of a conversation with a subject: it crashed, ran out of time, or broke the protocol.
public struct Interruption: Error, Hashable, Sendable {
  /// What happened.
  public var verdict: Verdict

  /// Creates an interruption.
  public init(_ verdict: Verdict) {
    self.verdict = verdict
  }
}

/// An implementation of one exercise in this process: a model answer, a misconception, an alternative.
///
/// What a stranger wrote never runs here.
public struct LocalSubject: Subject {
  private let implementation: any Sendable

  /// Creates a subject from an implementation of a contract.
  public init<C: Contract>(_ contract: C.Type, _ implementation: C.Implementation) {
    self.implementation = implementation
  }

  /// Creates a subject from an answer in a workbook.
  public init<C: Contract, W: Workbook>(_ contract: C.Type, in workbook: W.Type) {
    self.init(contract, C.implementation(in: workbook))
  }

  init(implementation: any Sendable) {
    self.implementation = implementation
  }

  public func reply<Q: Question>(to question: Q) async throws(Interruption) -> Reply<Q.Answer> {
    guard let implementation = implementation as? Q.Asks.Implementation else {
      throw Interruption(.graderError("\(Q.name) was put to an implementation of another exercise"))
    }
    return question.reply(by: implementation)
  }
}
