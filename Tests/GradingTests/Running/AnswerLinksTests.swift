import Checks
import Coursework
import Testing
import Workspace

@testable import Grading

@Suite("Answers need what they mention, and what that mentions")
struct AnswerLinksTests {
  private let one = ExerciseID(1, 1)
  private let two = ExerciseID(1, 2)
  private let three = ExerciseID(1, 3)

  private func links(_ texts: [ExerciseID: String]) -> AnswerLinks {
    let names = [one: "First", two: "Second", three: "Third"]
    return AnswerLinks(texts) { names[$0] }
  }

  @Test("Third calls Second, which calls First: all three are needed; the other way nothing is")
  func chain() {
    let links = links([one: "a", two: "Submission.First.go()", three: "Second.go()"])
    #expect(links.needs(of: three) == [one, two, three])
    #expect(links.needs(of: one) == [one])
  }

  @Test("What has come to nothing waits for the first that it needs and that does not pass")
  func awaited() async {
    let links = links([one: "a", two: "First.go()", three: "Second.go()"])
    func awaited(by id: ExerciseID, passing: Set<ExerciseID>) async -> ExerciseID? {
      await links.awaited(by: id) { passing.contains($0) }
    }
    #expect(await awaited(by: three, passing: []) == one)
    #expect(await awaited(by: three, passing: [one]) == two)
    #expect(await awaited(by: three, passing: [one, two]) == nil)
    #expect(await awaited(by: one, passing: []) == nil)
  }

  @Test("What throws Unattempted itself is begun, and waits for nobody")
  func begun() async {
    let links = links([one: "a", two: "First.go() else { throw Unattempted() }"])
    #expect(await links.awaited(by: two) { _ in false } == nil)
  }

  @Test("In grading an answer that calls a stub waits for it, though nobody has handed the stub in")
  func stub() async throws {
    let course = try CourseFolder.find()
    let stubs = try StubShelf(of: course)
    let suite = try #require(Catalogue.exercise("1.4"))
    let handedIn = [suite.id: try course.text(of: .solution, suite)]
    let links = AnswerLinks(stubs.completed(handedIn), name: stubs.name)
    #expect(await links.awaited(by: suite.id) { _ in false } == three)
    #expect(await links.awaited(by: suite.id) { $0 == three } == nil)
    // The stub itself waits for nobody.
    #expect(await links.awaited(by: three) { _ in false } == nil)
  }

  @Test("A name inside a longer word is no mention, and circles end")
  func words() {
    let links = links([one: "Second(1)", two: "First", three: "FirstBorn, Seconds"])
    #expect(links.needs(of: one) == [one, two])
    #expect(links.needs(of: three) == [three])
  }
}
