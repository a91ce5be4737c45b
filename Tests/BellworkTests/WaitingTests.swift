import Checks
import Foundation
import Testing
import Workspace

/// An answer that calls another, which is not written, or not right.
struct WaitingTests {
  private static let seed = CourseSeed(7)

  /// What comes of 1.4, whose answer calls 1.3, where examinations come to these verdicts; and what was examined.
  private func examination(
    in course: Program, _ verdicts: [String: Verdict]
  ) async throws -> (Examination, asked: [String]) {
    var asked: [String] = []
    let suite = try #require(Catalogue.exercise("1.4"))
    let examination = try await CourseFolder(root: course.folder)
      .examination(of: suite, seed: Self.seed) { suite in
        asked.append("\(suite.id)")
        return Examination(
          suite, seed: Self.seed, verdict: verdicts["\(suite.id)"] ?? .graderError("not expected"))
      }
    return (examination, asked)
  }

  private func write(_ text: String, to name: String, in course: Program) throws {
    try Data(text.utf8).write(to: course.folder.appending(path: "Exercises/01-Bellman/\(name)"))
  }

  private func solution(_ name: String, in course: Program) throws -> String {
    try String(
      contentsOf: course.folder.appending(path: "Solutions/01-Bellman/\(name)"), encoding: .utf8)
  }

  private let open = "open Exercises/01-Bellman/BellmanOperator.swift"

  @Test func `It waits for a stub, which is asked nothing, and for what does not pass`()
    async throws
  {
    let course = try Program.copy()
    defer { course.remove() }
    try write(
      try solution("ValueIteration.swift", in: course), to: "ValueIteration.swift", in: course)
    let stub = try await examination(in: course, ["1.4": .notAttempted])
    #expect(stub.asked == ["1.4"])
    #expect(stub.0.verdict == .waiting(forExercise: "1.3"))
    let step = "waits for 1.3, which it calls and which does not pass yet: \(open)"
    #expect(stub.0.nextStep == step)

    try write(
      try solution("BellmanOperator.swift", in: course), to: "BellmanOperator.swift", in: course)
    let wrong = try await examination(in: course, ["1.4": .notAttempted, "1.3": .failed])
    #expect(wrong.asked == ["1.4", "1.3"])
    #expect(wrong.0.nextStep == step)
  }

  @Test
  func `It waits for nobody where the other passes, where it is judged, and where it is begun`()
    async throws
  {
    let course = try Program.copy()
    defer { course.remove() }
    let answer = try solution("ValueIteration.swift", in: course)
    try write(answer, to: "ValueIteration.swift", in: course)
    let failed = try await examination(in: course, ["1.4": .failed])
    #expect(failed.0.verdict == .failed && failed.0.nextStep == nil && failed.asked == ["1.4"])
    try write(
      try solution("BellmanOperator.swift", in: course), to: "BellmanOperator.swift", in: course)
    let right = try await examination(in: course, ["1.4": .notAttempted, "1.3": .passed])
    #expect(right.0.verdict == .notAttempted)
    let begun = answer.replacing("var iterations = 0", with: "throw Unattempted()")
    try write(begun, to: "ValueIteration.swift", in: course)
    let own = try await examination(in: course, ["1.4": .notAttempted])
    #expect(own.asked == ["1.4"])
    #expect(own.0.nextStep == "not attempted: open Exercises/01-Bellman/ValueIteration.swift")
  }

  @Test func `What breaks a rule is asked nothing`() async throws {
    let course = try Program.copy()
    defer { course.remove() }
    try write("import Glibc\n", to: "ValueIteration.swift", in: course)
    let refused = try await examination(in: course, [:])
    guard case .policy = refused.0.verdict else {
      Issue.record("\(refused.0.verdict)")
      return
    }
    #expect(refused.asked == [] && refused.0.nextStep == nil)
  }
}
