import Checks
import CourseFigures
import Coursework
import Plotting
import Solutions
import Synchronization
import Testing

/// Pictures of what a learner's code does, drawn from answers alone.
struct LearnerFigureTests {
  @Test(arguments: LearnerFigure.all.map(\.exercise))
  func `The model answer is drawn, and gnuplot takes the figure`(_ id: ExerciseID) async throws {
    let figure = try await Self.figure(of: id).draw(Self.modelAnswer(to: id), Self.seed()).get()
    let picture = try FigureRenderer().render(figure, as: .svg)
    #expect(String(decoding: picture, as: UTF8.self).contains("</svg>"))
  }

  @Test(arguments: LearnerFigure.all.map(\.exercise))
  func `An exercise that is not attempted is said to be so`(_ id: ExerciseID) async throws {
    let obstacle = try await Self.obstacle(to: id, Replying { _ in .unattempted })
    #expect("\(obstacle)" == "it is not attempted")
  }

  @Test(arguments: LearnerFigure.all.map(\.exercise))
  func `An error of the learner's is told in its own words`(_ id: ExerciseID) async throws {
    let obstacle = try await Self.obstacle(to: id, Replying { _ in .threw("Oops()") })
    #expect("\(obstacle)" == "it threw Oops()")
  }

  @Test func `A network of NaN or of another size is not let near a peg`() async throws {
    // (12 + 1) · 32 + (32 + 1) · 32 + (32 + 1) · 15 parameters are what was asked for.
    for parameters in [Array(repeating: .nan, count: 1_967), [0.5], []] as [[Double]] {
      let obstacle = try await Self.obstacle(
        to: ExerciseID(10, 6), Untrained(parameters: parameters))
      guard case .unusable = obstacle else {
        Issue.record("\(parameters.count) parameters were drawn: \(obstacle)")
        return
      }
    }
  }

  @Test func `A table of NaN or of another shape is not drawn`() async throws {
    for table in [[[Double.nan, 0, 0, 0]], [[]], []] as [[[Double]]] {
      let obstacle = try await Self.obstacle(to: ExerciseID(1, 2), Replying { _ in .answer(table) })
      guard case .unusable = obstacle else {
        Issue.record("\(table) was drawn: \(obstacle)")
        return
      }
    }
  }

  @Test(arguments: [
    (3, 1), (3, 2), (3, 3), (4, 2), (4, 4), (4, 5), (5, 1), (5, 3), (6, 2), (6, 5), (8, 2), (8, 7),
    (10, 1), (10, 3), (10, 4), (10, 5),
  ])
  func `Numbers that are not finite are not drawn`(_ chapter: Int, _ number: Int) async throws {
    let id = ExerciseID(chapter, number)
    var asked: [Bool] = []
    asked.append(try await Self.expectUnusable(id) { (_: [Double]) in [.nan] })
    asked.append(
      try await Self.expectUnusable(id) { (answer: [Double]) in answer.map { _ in .infinity } })
    asked.append(
      try await Self.expectUnusable(id) { (answer: VisitCountStepSizeQuestion.Learned) in
        .init(values: answer.values.map { _ in .nan }, table: answer.table)
      })
    asked.append(
      try await Self.expectUnusable(id) { (rows: [[Double]]) in rows.map { $0.map { _ in .nan } } })
    asked.append(
      try await Self.expectUnusable(id) { (bounds: OverestimationBounds) in
        .init(lower: bounds.lower, upper: .infinity)
      })
    asked.append(
      try await Self.expectUnusable(id) { (_: SlopeInterval) in
        .init(mean: -0.5, low: -.infinity, high: 0)
      })
    asked.append(
      try await Self.expectUnusable(id) { (_: EstimatorBiases) in .init(single: 0.5, double: .nan) }
    )
    asked.append(
      try await Self.expectUnusable(id) { (_: EstimatorBiases) in
        .init(single: .infinity, double: 0)
      })
    asked.append(
      try await Self.expectUnusable(id) { (readings: [SafetySessionQuestion.Reading]) in
        readings.map {
          .init(hadReport: $0.hadReport, motion: .init(linear: [0, 0, .nan]), report: nil)
        }
      })
    #expect(asked.contains(true))
  }

  @Test(arguments: [
    (3, 1), (3, 2), (3, 3), (4, 2), (4, 5), (5, 3), (6, 2), (6, 5), (8, 2),
    (10, 1), (10, 3), (10, 4), (10, 5),
  ])
  func `Too few and too many answers are not drawn`(_ chapter: Int, _ number: Int) async throws {
    let id = ExerciseID(chapter, number)
    var asked: [Bool] = []
    asked.append(try await Self.expectUnusable(id) { (_: [Double]) in [] })
    asked.append(try await Self.expectUnusable(id) { (answer: [Double]) in answer + [0] })
    asked.append(try await Self.expectUnusable(id) { (answer: [Int]) in answer.dropLast() })
    asked.append(try await Self.expectUnusable(id) { (run: [[Double]]) in run.dropLast() })
    asked.append(try await Self.expectUnusable(id) { (run: [[Double]]) in run.map { $0 + [0] } })
    asked.append(
      try await Self.expectUnusable(id) { (_: VisitCountStepSizeQuestion.Learned) in
        .init(values: [], table: [])
      })
    asked.append(
      try await Self.expectUnusable(id) { (readings: [SafetySessionQuestion.Reading]) in
        readings.dropLast()
      })
    #expect(asked.contains(true))
  }

  @Test(arguments: [-1, 4, Int.max])
  func `A choice of what is no action is not drawn`(_ action: Int) async throws {
    for id in [ExerciseID(3, 1), ExerciseID(3, 2)] {
      let isAsked = try await Self.expectUnusable(id) { (choices: [Int]) in
        choices.map { _ in action }
      }
      #expect(isAsked)
    }
  }

  /// Expects an obstacle where the figure asks for answers that the change applies to.
  ///
  /// - Returns: Whether it asks for any.
  private static func expectUnusable<Answer: Sendable>(
    _ id: ExerciseID, _ change: @escaping @Sendable (Answer) -> Answer
  ) async throws -> Bool {
    let subject = Altering(try modelAnswer(to: id), change)
    let drawing = try await figure(of: id).draw(subject, seed())
    guard subject.altered.withLock({ $0 }) else { return false }
    if case .failure(.unusable) = drawing { return true }
    Issue.record("\(id) was drawn, or failed otherwise: \(drawing)")
    return true
  }

  private static func figure(of id: ExerciseID) throws -> LearnerFigure {
    try #require(LearnerFigure.all.first { $0.exercise == id })
  }

  private static func modelAnswer(to id: ExerciseID) throws -> LocalSubject {
    try #require(Catalogue.exercise("\(id)")).subject(in: Submission.self)
  }

  private static func seed() -> UInt64 { .random(in: 1...999_999_999) }

  private static func obstacle(
    to id: ExerciseID, _ subject: some Subject
  ) async throws -> LearnerFigure.Obstacle {
    switch try await figure(of: id).draw(subject, seed()) {
    case .failure(let obstacle): return obstacle
    case .success:
      Issue.record("a figure was drawn")
      return .notAttempted
    }
  }
}

/// Somebody who answers as the model does, but for one type of answer.
private final class Altering<Altered: Sendable>: Subject {
  let model: LocalSubject
  let change: @Sendable (Altered) -> Altered
  let altered = Mutex(false)

  init(_ model: LocalSubject, _ change: @escaping @Sendable (Altered) -> Altered) {
    self.model = model
    self.change = change
  }

  func reply<Q: Question>(to question: Q) async throws(Interruption) -> Reply<Q.Answer> {
    let reply = try await model.reply(to: question)
    guard case .answer(let answer) = reply, let answer = answer as? Altered,
      let changed = change(answer) as? Q.Answer
    else { return reply }
    altered.withLock { $0 = true }
    return .answer(changed)
  }
}

/// Somebody who returns the same network after any training of exercise 10.6.
private struct Untrained: Subject {
  let parameters: [Double]

  func reply<Q: Question>(to question: Q) async throws(Interruption) -> Reply<Q.Answer> {
    let answer = PegTrainingQuestion.Answer(
      parameters: parameters, stepCounts: [9], isInserted: [true])
    guard let answer = answer as? Q.Answer else {
      throw Interruption(.protocolBroken("another type"))
    }
    return .answer(answer)
  }
}

/// Somebody who gives the same reply to everything.
private struct Replying: Subject {
  let reply: @Sendable (String) -> Reply<[[Double]]>

  init(_ reply: @escaping @Sendable (String) -> Reply<[[Double]]>) {
    self.reply = reply
  }

  func reply<Q: Question>(to question: Q) async throws(Interruption) -> Reply<Q.Answer> {
    switch reply(Q.name) {
    case .answer(let table):
      guard let answer = table as? Q.Answer else {
        throw Interruption(.protocolBroken("another type"))
      }
      return .answer(answer)
    case .invalidInput(let reason): return .invalidInput(reason)
    case .unattempted: return .unattempted
    case .threw(let error): return .threw(error)
    }
  }
}
