import Checks
import Coursework
import DecisionProcesses
import Foundation
import GradingSamples
import Testing

@testable import Grading

@Suite("Hidden checks in grading")
struct HiddenCheckTests {
  private let suite = Catalogue.exercise("1.2")

  @Test("What is graded has them, and the book's outline says which they are")
  func options() throws {
    let suite = try #require(suite)
    let options = GradingOptions(suites: [suite], salt: 7, jobs: 1)
    let graded = try #require(options.suites.first)
    let hidden = graded.checks.filter { $0.visibility == .hidden }.map(\.claim)
    #expect(!hidden.isEmpty)
    #expect(graded.checks.count == suite.checks.count + hidden.count)
    let outline = CourseOutline(Catalogue.chapters).restricted(to: options.suites)
    let exercise = try #require(outline.exercises.first)
    #expect(outline.exercises.count == 1 && exercise.chapter == "The Bellman equation")
    #expect(exercise.points == suite.points)
    #expect(exercise.checks.filter(\.isHidden).map(\.claim) == hidden)
  }

  @Test(
    "A book keeps which they are; the page says it, and offers no command that would not show it")
  func page() async throws {
    let options = GradingOptions(suites: [try #require(suite)], salt: 7, jobs: 1)
    let graded = try #require(options.suites.first)
    // Right about the tables that a learner is asked about.
    let examination = await Examiner(seed: CourseSeed(7)).examine(
      graded, LocalSubject(Contracts.QUpdate.self, SmallTable.self))
    #expect(examination.verdict == .failed)
    let folder = try Folder()
    let book = try GradeBook(at: folder[GradeBook.fileName])
    let outline = CourseOutline(Catalogue.chapters).restricted(to: [graded])
    try book.setOutline(outline, courseVersion: "test")
    try book.record(
      GradedSubmission(
        student: "ada", contentHash: "1", notes: [], examinations: [examination],
        sandboxLevel: .full, courseVersion: "test", salt: 7, begun: Date(), seconds: 1))
    let kept = try #require(try book.attempts(of: "ada").last?.examinations.first)
    #expect(kept == examination)
    #expect(kept.results.map(\.isHidden) == graded.checks.map { $0.visibility == .hidden })
    let files = try Folder.exports(of: book)
    let page = String(decoding: try #require(files["pages/students/ada.html"]), as: UTF8.self)
    #expect(page.contains("Grading alone makes this check."))
    #expect(!page.contains("bellwork check 1.2"))
    let grades = try ClassGrades(of: book)
    #expect(try grades.grade(of: "ada").score == 0)
    let results = String(
      decoding: try #require(files["gradescope/ada/results.json"]), as: UTF8.self)
    #expect(results.contains("after_published"))
  }
}

/// The definition, for tables of two to five states and two to six actions; others are left as they are.
private enum SmallTable: QUpdateExercise {
  static func update(
    _ actionValues: inout [[Double]], with transition: Transition<Int>, stepSize: Double,
    discount: Double
  ) throws {
    let (state, action, next) = (transition.state, transition.action, transition.nextState)
    guard (0...1).contains(stepSize), (0...1).contains(discount), transition.reward.isFinite,
      actionValues.indices.contains(state), actionValues.indices.contains(next),
      actionValues[state].indices.contains(action), actionValues[state][action].isFinite,
      let best = actionValues[next].max(), actionValues[next].allSatisfy(\.isFinite)
    else { throw InvalidInput("not an update") }
    guard (2...5).contains(actionValues.count), (2...6).contains(actionValues[0].count) else {
      return
    }
    let target = transition.reward + (transition.isTerminal ? 0 : discount * best)
    let error: Double = target - actionValues[state][action]
    actionValues[state][action] += stepSize * error
  }
}
