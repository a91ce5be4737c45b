import Foundation
import Grading
import GradingSamples
import Testing

@Suite("bellwork gradebook")
struct GradebookCommandTests {
  let folder: Folder

  init() throws {
    folder = try Folder()
    let book = try GradeBook(at: folder[GradeBook.fileName])
    try SampleClass.fill(book)
  }

  private func run(_ arguments: String...) throws -> GradeProgram.Reply { try run(arguments) }

  private func run(_ arguments: [String]) throws -> GradeProgram.Reply {
    try GradeProgram.reply(to: ["gradebook"] + arguments)
  }

  @Test("The class is a line for each student, and what needs a look is listed")
  func showClass() throws {
    let result = try run("show", folder.place.path)
    #expect(result.status == 0)
    let lines = result.output.split(separator: "\n")
    #expect(lines.contains { $0.hasPrefix("blaise ") && $0.hasSuffix("nothing handed in") })
    #expect(lines.contains { $0.hasPrefix("george ") && $0.hasSuffix(" of 45, 3 days late") })
    #expect(
      lines.contains("  andrey, 2.1 QLearning: Forbidden operation: it tried to open a socket."))
  }

  @Test("A student's texts cannot move the cursor or change colours")
  func showStudent() throws {
    let result = try run("show", folder.place.path, SampleClass.hostileStudents[0])
    #expect(result.status == 0)
    let controls = result.output.unicodeScalars.filter {
      ($0.value < 32 && $0 != "\n") || $0 == "\u{202E}" || $0.value == 127
    }
    #expect(controls.isEmpty)
    #expect(result.output.contains("\\u{1B}[31m"))
  }

  @Test("A decision with a reason changes the points, is kept in the trail, and can be taken back")
  func override() throws {
    let before = try run("show", folder.place.path, "george").output
    let place = folder.place.path
    let decided = try run(
      "override", place, "george", "2.1", "--points", "5", "--reason", "nearly", "--by", "me")
    // George has lost a fifth of all points for being late: 5 points are 4.
    #expect(decided.status == 0)
    #expect(decided.output == "george: 20 → 24 of 45 points\n")
    let shown = try run("show", place, "george").output
    #expect(shown.contains("  me  2.1: 5 points: nearly"))
    let back = try run("override", place, "george", "2.1", "--withdraw", "--reason", "no")
    #expect(back.output == "george: 24 → 20 of 45 points\n")
    let after = try run("show", place, "george").output
    #expect(after.hasPrefix(before))
    #expect(after.contains("2.1: as the grader found: no"))
  }

  @Test(
    "What cannot be meant is refused with a sentence",
    arguments: [
      (["override", "BOOK", "ada", "1.1", "--points", "3", "--reason", " "], 64, "needs a reason"),
      (
        ["override", "BOOK", "ada", "1.1", "--points", "11", "--reason", "x"], 65,
        "1.1 is worth 10 points: give 0 to 10, not 11."
      ),
      (
        ["override", "BOOK", "ada", "9.9", "--points", "1", "--reason", "x"], 65,
        "The grade book has no exercise 9.9."
      ),
      (
        ["override", "BOOK", "ADA", "--late-days", "1", "--reason", "x"], 65,
        "no student “ADA”. Did you mean “ada”?"
      ),
      (["override", "BOOK", "ada", "--points", "1", "--reason", "x"], 64, "Give an exercise"),
      (["show", "/no/such/folder"], 66, "There is no grade book at /no/such/folder"),
      (["export", "BOOK", "--format", "excel"], 64, "'excel' is invalid"),
      (["export", "BOOK", "--output", "/dev/null/x"], 73, "Cannot write /dev/null/x/"),
      (["set", "BOOK"], 64, "Nothing to set"),
      (["set", "BOOK", "--roster", "/no/roster.csv"], 66, "Cannot read /no/roster.csv"),
    ] as [([String], Int32, String)])
  func refused(words: [String], status: Int32, sentence: String) throws {
    let result = try run(words.map { $0 == "BOOK" ? folder.place.path : $0 })
    #expect(result.status == status)
    #expect(result.errors.contains(sentence), "\(result.errors)")
  }

  @Test("A policy that is set counts at once, and a broken one changes nothing")
  func set() throws {
    let place = folder.place.path
    try Data("{}".utf8).write(to: folder["mild.json"])
    try Data("{\"award\": 1}".utf8).write(to: folder["broken.json"])
    let broken = try run("set", place, "--policy", folder["broken.json"].path)
    #expect(broken.status == 65)
    #expect(broken.errors.contains("the value of “award” is wrong"))
    #expect(try run("show", place).output.contains("3 days late"))
    #expect(try run("set", place, "--policy", folder["mild.json"].path).status == 0)
    #expect(try !run("show", place).output.contains("3 days late"))
  }

  @Test("Books that hold the same end a comparison with 0, others with 1 and what differs")
  func compare() throws {
    let other = folder["other.sqlite"]
    do { try SampleClass.fill(GradeBook(at: other), reversed: true) }
    let same = try run("compare", folder.place.path, other.path)
    #expect(same.status == 0)
    #expect(same.output == "The two grade books hold the same results.\n")
    _ = try run(
      "override", other.path, "ada", "1.1", "--points", "1.5", "--reason", "a start")
    let different = try run("compare", folder.place.path, other.path)
    #expect(different.status == 1)
    #expect(different.output.contains("ada: 20 of 45 → 21.5 of 45"))
    #expect(different.output.hasSuffix("1 student differs.\n"))
  }
}
