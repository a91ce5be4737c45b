import Checks
import CourseFigures
import Coursework
import Plotting
import Solutions
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

  @Test func `A table of NaN or of another shape is not drawn`() async throws {
    for table in [[[Double.nan, 0, 0, 0]], [[]], []] as [[[Double]]] {
      let obstacle = try await Self.obstacle(to: ExerciseID(1, 2), Replying { _ in .answer(table) })
      guard case .unusable = obstacle else {
        Issue.record("\(table) was drawn: \(obstacle)")
        return
      }
    }
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
