import Checks
import Coursework
import Solutions
import Testing
import Wire

/// Answers that no learner means: each is judged, none passes, and none harms the judge.
struct HostileAnswers {
  @Test(arguments: Catalogue.exercises.map(\.id))
  func `A constant answer never passes`(_ id: ExerciseID) async throws {
    try await expectFailure(id) { $0.mapNumbers { _ in 0 } }
    try await expectFailure(id) { $0.mapNumbers { _ in 1 } }
  }

  @Test(arguments: Catalogue.exercises.map(\.id))
  func `An answer of NaN never passes`(_ id: ExerciseID) async throws {
    try await expectFailure(id) { $0.mapNumbers { _ in .nan } }
  }

  @Test(arguments: Catalogue.exercises.map(\.id))
  func `An infinite answer never passes`(_ id: ExerciseID) async throws {
    try await expectFailure(id) { $0.mapNumbers { _ in .infinity } }
  }

  @Test(arguments: Catalogue.exercises.map(\.id))
  func `An answer with empty rows never passes`(_ id: ExerciseID) async throws {
    try await expectFailure(id) { $0.mapRows { _ in [] } }
  }

  @Test(arguments: Catalogue.exercises.map(\.id))
  func `An answer with huge rows never passes`(_ id: ExerciseID) async throws {
    try await expectFailure(id) { $0.mapRows { $0 + Array(repeating: $0.first ?? 0, count: 5000) } }
  }

  @Test(arguments: Catalogue.exercises.map(\.id))
  func `An exercise that always throws is reported as having thrown`(_ id: ExerciseID) async throws
  {
    let suite = try #require(Catalogue.exercise("\(id)"))
    let examination = await Examiner(seed: .fresh()).examine(suite, Throwing())
    #expect(examination.results.contains { $0.verdict == .threw("a thrown error") })
    #expect(!examination.verdict.isPassed)
  }

  /// Expects a verdict of failed, unless the change leaves every answer as it was.
  private func expectFailure(
    _ id: ExerciseID,
    _ change: @escaping @Sendable (WireValue) -> WireValue
  ) async throws {
    let suite = try #require(Catalogue.exercise("\(id)"))
    let tampering = Tampering(subject: suite.subject(in: Submission.self), change: change)
    let examination = await Examiner(seed: .fresh()).examine(suite, tampering)
    guard await tampering.changes.count > 0 else { return }
    #expect(examination.verdict == .failed, "seed \(examination.seed)")
  }
}

/// The right answers, with every one of them changed.
private struct Tampering: Subject {
  let subject: LocalSubject
  let change: @Sendable (WireValue) -> WireValue
  let changes = Counter()

  actor Counter {
    private(set) var count = 0
    func add() { count += 1 }
  }

  func reply<Q: Question>(to question: Q) async throws(Interruption) -> Reply<Q.Answer> {
    let reply = try await subject.reply(to: question)
    guard case .answer(let answer) = reply, let wire = try? WireEncoder.value(of: answer) else {
      return reply
    }
    let changed = change(wire)
    guard changed != wire, let answer = try? WireDecoder.value(Q.Answer.self, from: changed) else {
      return reply
    }
    await changes.add()
    return .answer(answer)
  }
}

private struct Throwing: Subject {
  func reply<Q: Question>(to question: Q) async throws(Interruption) -> Reply<Q.Answer> {
    .threw("a thrown error")
  }
}

extension WireValue {
  /// The value with every number replaced; whole numbers only by whole numbers.
  fileprivate func mapNumbers(_ change: (Double) -> Double) -> WireValue {
    switch self {
    case .double(let value): .double(change(value))
    case .doubles(let values): .doubles(values.map(change))
    case .integer(let value): .integer(Int64(exactly: change(Double(value))) ?? value)
    case .integers(let values):
      .integers(values.map { Int64(exactly: change(Double($0))) ?? $0 })
    case .list(let values): .list(values.map { $0.mapNumbers(change) })
    case .record(let fields):
      .record(fields.map { WireField($0.name, $0.value.mapNumbers(change)) })
    default: self
    }
  }

  /// The value with every row of numbers replaced.
  fileprivate func mapRows(_ change: ([Double]) -> [Double]) -> WireValue {
    switch self {
    case .doubles(let values): .doubles(change(values))
    case .integers(let values):
      .integers(change(values.map(Double.init)).map { Int64(exactly: $0) ?? 0 })
    case .list(let values): .list(values.map { $0.mapRows(change) })
    case .record(let fields):
      .record(fields.map { WireField($0.name, $0.value.mapRows(change)) })
    default: self
    }
  }
}
