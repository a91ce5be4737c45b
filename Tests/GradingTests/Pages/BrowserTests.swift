import Checks
import Coursework
import Foundation
import Grading
import GradingSamples
import Testing

/// What a browser makes of the pages; skipped where none is installed.
///
/// With `BELLWORK_SCREENSHOTS`, the pictures are kept in that folder, to be looked at.
@Suite("Pages in a browser", .serialized, .enabled(if: Browser.program != nil))
struct BrowserTests {
  private let folder: Folder
  private let browser: Browser

  init() throws {
    folder = try Folder()
    browser = Browser(folder: folder)
  }

  /// A text that sets a mark wherever it is taken for markup, asks for a picture, and cannot be broken in lines.
  private static let mark =
    "</pre></td></style></title>--><script>document.documentElement.dataset.ran = 1</script>"
    + "<img src=http://example.org/x.png onerror=\"document.documentElement.dataset.ran = 1\">"
    + "<svg onload='document.documentElement.dataset.ran = 1'>" + String(repeating: "W", count: 400)

  /// The pages of the hostile class, with a student whose every text is the mark.
  private func pages() throws -> [(name: String, text: String)] {
    let book = try GradeBook(at: folder["book.sqlite"])
    try SampleClass.fill(book)
    let mark = Self.mark
    let roster =
      try book.roster().entries + [
        Roster.Entry(cells: ["identifier": mark, "name": mark, "section": mark])
      ]
    try book.setRoster(Roster(entries: roster))
    try book.record(
      SampleResult.submission(
        mark, hash: "mark",
        verdicts: [
          "1.1": [.failed], "1.2": [.threw(mark)], "1.3": [.policy(mark)],
          "2.1": [.crashed(signal: 4, message: mark, location: mark)],
          "2.2": [.didNotCompile(mark)],
        ],
        diagnoses: ["1.1": .misconception(name: mark, explanation: mark)],
        outputs: ["1.1": mark],
        notes: [IntakeNote(file: mark, reason: mark, needsALook: true)]))
    try book.add(
      Override(
        student: mark, decision: .points(ExerciseID(1, 1), 1), reason: mark, author: mark,
        date: Date()))
    let drawing =
      "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"2000\" height=\"400\">"
      + "<script>document.documentElement.dataset.ran = 1</script></svg>"
    let drawn = try StudentPage(
      ClassGrades(of: book).grade(of: mark), figures: [ExerciseID(1, 1): drawing]
    ).html
    let pages = try Folder.exports(of: book).filter { $0.key.hasPrefix("pages/") }
      .map { (name: $0.key, text: String(decoding: $0.value, as: UTF8.self)) }
    return pages.sorted { $0.name < $1.name } + [(name: "with a drawing", text: drawn)]
  }

  @Test("On a phone no page is wider than the window, nothing runs, and nothing is asked for")
  func phone() throws {
    let pages = try pages()
    #expect(pages.count == 27)
    let findings = try browser.look(at: pages.map(\.text), width: 375)
    #expect(findings.count == pages.count)
    for (page, found) in zip(pages, findings) {
      #expect(
        found.window == 375 && found.width <= 375 && found.width > 300, "\(page.name) \(found)")
      #expect(!found.hasRun, "\(page.name)")
      let loads = found.elements + found.addresses + found.requests
      #expect(loads == 0, "\(page.name) \(found)")
    }
  }

  /// Otherwise the test above would say nothing.
  @Test("A page that is too wide, runs something and asks for something is found out")
  func control() throws {
    let page = """
      <!DOCTYPE html><body style="margin: 0"><div style="width: 600px">wide</div>
      <img src="http://example.org/x.png">
      <script>document.documentElement.dataset.ran = 1</script>
      """
    let found = try #require(try browser.look(at: [page], width: 375).first)
    #expect(
      found
        == Browser.Finding(
          width: 600, window: 375, hasRun: true, elements: 1, addresses: 1, requests: 1))
  }

  @Test("A picture of the class and of a student, as a phone shows them")
  func pictures() throws {
    let place =
      ProcessInfo.processInfo.environment["BELLWORK_SCREENSHOTS"]
      .map { URL(fileURLWithPath: $0, isDirectory: true) } ?? folder.place
    try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
    let blank = folder["blank.html"]
    try Data("<!DOCTYPE html>".utf8).write(to: blank)
    let empty = try browser.picture(
      of: blank, width: 375, height: 3000, to: folder["blank.png"])
    let pages = try pages()
    for (name, page) in [
      ("class", pages.first { $0.name == "pages/index.html" }),
      ("student", pages.first { $0.name.hasSuffix("/emmy.html") }), ("hostile", pages.last),
    ] {
      let file = folder["\(name).html"]
      try Data(try #require(page).text.utf8).write(to: file)
      let picture = try browser.picture(
        of: file, width: 375, height: 3000, to: place.appending(path: "phone-\(name).png"))
      // Width and height are the first of a PNG's numbers.
      #expect(Array(picture[16..<24]) == [0, 0, 1, 119, 0, 0, 11, 184])
      #expect(picture.count > 2 * empty.count, "\(name)")
    }
  }
}
