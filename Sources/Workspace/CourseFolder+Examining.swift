public import Checks
import Coursework

extension CourseFolder {
  /// What comes of the learner's answer to an exercise.
  ///
  /// Where its file breaks a rule it is asked nothing. Where it comes to `Unattempted` because it calls another
  /// exercise, it waits for that one.
  ///
  /// - Parameters:
  ///   - suite: The exercise.
  ///   - seed: The seed of the run.
  ///   - examine: Asks the learner's code all that is asked about an exercise: this one, or one that it calls.
  /// - Returns: The examination, with the verdict *waiting* where that is so.
  /// - Throws: `WorkspaceError.unreadable` where a file cannot be read.
  public func examination(
    of suite: ExerciseSuite, seed: CourseSeed, by examine: (ExerciseSuite) async -> Examination
  ) async throws -> Examination {
    if let refusal = try refusal(of: suite) {
      return Examination(suite, seed: seed, verdict: refusal)
    }
    let examination = await examine(suite)
    guard examination.verdict == .notAttempted else { return examination }
    let awaited = try await links.awaited(by: suite.id) { id in
      guard let other = Catalogue.exercise("\(id)"), try isTouched(other),
        try refusal(of: other) == nil
      else { return false }
      return await examine(other).verdict.isPassed
    }
    guard let awaited else { return examination }
    return Examination(suite, seed: seed, verdict: .waiting(forExercise: "\(awaited)"))
  }

  /// Which of the learner's answers call which.
  private var links: AnswerLinks {
    get throws {
      let texts = try Catalogue.exercises.map { ($0.id, try text(of: .exercise, $0)) }
      return AnswerLinks(Dictionary(texts, uniquingKeysWith: { $1 })) {
        Catalogue.exercise("\($0)")?.name
      }
    }
  }
}

extension Examination {
  /// What there is to do before an exercise can be judged, in a line; nil where it was judged.
  public var nextStep: String? {
    switch verdict {
    case .notAttempted: "\(progress)\(Self.place(of: "\(exercise)"))"
    case .waiting(let other):
      "\(verdict)\(Self.place(of: other))"
    default: nil
    }
  }

  private static func place(of id: String) -> String {
    Catalogue.exercise(id).map { ": open \($0.path)" } ?? ""
  }
}
