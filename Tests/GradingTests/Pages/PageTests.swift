import Checks
import Coursework
import Foundation
import Grading
import GradingSamples
import Testing

@Suite("Pages")
struct PageTests {
  let folder: Folder
  let book: GradeBook

  init() throws {
    folder = try Folder()
    book = try GradeBook(at: folder["book.sqlite"])
  }

  private func pages() throws -> [String: String] {
    try Folder.exports(of: book).filter { $0.key.hasPrefix("pages/") }
      .mapValues { String(decoding: $0, as: UTF8.self) }
  }

  @Test("Markup in names, files, messages and outputs stays text on every page")
  func escaping() throws {
    try SampleClass.fill(book)
    let pages = try pages()
    #expect(pages.count == 25)
    for (path, page) in pages {
      let tags = Self.tags(of: page)
      #expect(Set(tags.map(\.name)).subtracting(Self.knownTags) == [], "\(path)")
      #expect(
        tags.flatMap(\.attributes).filter { !Self.knownAttributes.contains($0) } == [], "\(path)")
      // Where the tags are few and known, what opens closes again.
      for name in ["section", "details", "table", "div", "dl", "ul", "pre"] {
        #expect(
          tags.count { $0.name == name } == tags.count { $0.name == "/" + name }, "\(path) \(name)")
      }
    }
    let page = try #require(pages["pages/students/=3Cscript=3Ealert=281=29=3C.html"])
    #expect(page.contains("&lt;script&gt;alert(1)&lt;"))
    #expect(page.contains("␀␛[31m ⟨U+202E⟩gpj.exe"))
    // Not rendered once more.
    #expect(page.contains("{{{name}}}"))
  }

  @Test("A page loads and runs nothing, by its policy and by what it holds")
  func policy() throws {
    try SampleClass.fill(book)
    for (path, page) in try pages() {
      #expect(
        page.contains("content=\"default-src 'none'; style-src 'unsafe-inline'; img-src data:;"))
      let tags = Self.tags(of: page)
      #expect(!tags.contains { ["script", "link", "iframe", "base"].contains($0.name) }, "\(path)")
      #expect(tags.count { $0.name == "img" } == 0)
      #expect(!page.contains("href=\"http"))
      #expect(!page.contains("url("))
    }
  }

  @Test("A drawing is shown as a picture, in which nothing runs")
  func figure() throws {
    try SampleClass.fill(book)
    let drawing = "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>"
    let page = try StudentPage(
      ClassGrades(of: book).grade(of: "ada"), figures: [ExerciseID(1, 1): drawing]
    ).html
    #expect(page.contains("bellwork plot 1.1 --seed 7</code>"))
    let data = Data(drawing.utf8).base64EncodedString()
    #expect(page.contains("src=\"data:image/svg+xml;base64,\(data)\""))
    #expect(!Self.tags(of: page).contains { $0.name == "script" })
  }

  @Test("A page says how to be asked the same again, where something was asked and went wrong")
  func seed() throws {
    try book.setOutline(SampleCourse.outline, courseVersion: SampleCourse.version)
    try book.record(
      SampleResult.submission(
        "ada",
        verdicts: [
          "1.1": [.failed], "1.2": Array(repeating: .policy("line 3: unsafe"), count: 4),
          "1.3": Array(repeating: .waiting(forExercise: "1.1"), count: 4),
          "2.1": [.crashed(signal: 4, message: "Index out of range", location: nil)],
        ], salt: 7))
    let page = try #require(try pages()["pages/students/ada.html"])
    let commands = page.matches(of: /swift run bellwork check (\S+) --seed (\S+)<\/code>/)
    #expect(commands.map { String($0.1) } == ["1.1", "2.1"])
    #expect(commands.map { String($0.2) } == ["7", "7"])
    #expect(page.contains("with the questions of seed 7."))
  }

  @Test("A student reads which exercise an answer waits for, and the class page counts who waits")
  func waiting() throws {
    try SampleClass.fill(book)
    let pages = try pages()
    let page = try #require(pages["pages/students/john.html"])
    #expect(page.contains("<span class=\"badge idle\">waits for 2.1</span>"))
    #expect(page.contains("<p>Waits for 2.1, which it calls and which does not pass yet.</p>"))
    #expect(
      try #require(pages["pages/index.html"]).contains(
        "<span class=\"faint small\">1 waits for 2.1</span>"))
  }

  @Test("The class page counts what happened, and adds the bounds that the checks state")
  func classPage() throws {
    try book.setOutline(SampleCourse.outline, courseVersion: SampleCourse.version)
    let mistake = (name: "forgets the discount", explanation: "…")
    for name in ["a", "b", "c"] {
      try book.record(
        SampleResult.submission(
          name,
          verdicts: name == "a"
            ? [:] : ["1.1": [.failed], "2.2": Array(repeating: .notAttempted, count: 4)],
          diagnoses: name == "a"
            ? [:]
            : ["1.1": .misconception(name: mistake.name, explanation: mistake.explanation)]))
    }
    let page = try #require(try pages()["pages/index.html"])
    #expect(page.contains("<dd>3 <small>of 3</small></dd>"))
    // The scores are 45, 30 and 30.
    #expect(page.contains("<dd>30 <small>of 45</small></dd>"))
    #expect(page.contains("1 passed, 2 failed, 0 not attempted"))
    #expect(page.contains("1 passed, 0 failed, 2 not attempted"))
    #expect(
      page.contains("<td class=\"wide\">forgets the discount</td><td class=\"number\">2</td>"))
    // Each exercise that was asked adds 4e-9: five of them for one student, four for two.
    #expect(page.contains("at most 5.2 · 10⁻⁸ submissions"))
    #expect(page.contains("under sandbox level A"))
    #expect(!page.contains("What needs a person’s look"))
  }

  @Test("An empty book has a page that says so")
  func empty() throws {
    let page = try #require(try pages()["pages/index.html"])
    #expect(page.contains("Nothing has been graded yet."))
  }
}

extension PageTests {
  private struct Tag {
    var name: String
    var attributes: [String]
  }

  private static let knownTags: Set<String> = [
    "!DOCTYPE", "html", "/html", "head", "/head", "meta", "title", "/title", "style", "/style",
    "body", "/body", "header", "/header", "section", "/section", "h1", "/h1", "h2", "/h2", "h3",
    "/h3", "h4", "/h4", "p", "/p", "a", "/a", "bdi", "/bdi", "span", "/span", "small", "/small",
    "dl", "/dl", "div", "/div", "dt", "/dt", "dd", "/dd", "ul", "/ul", "li", "/li", "i", "/i",
    "code", "/code", "pre", "/pre", "details", "/details", "summary", "/summary", "table",
    "/table", "tr", "/tr", "th", "/th", "td", "/td", "br", "svg", "/svg", "rect", "path", "text",
    "/text", "img",
  ]

  private static let knownAttributes: Set<String> = [
    "html", "lang", "charset", "http-equiv", "content", "name", "class", "id", "open", "href",
    "role", "aria-label", "aria-hidden", "viewBox", "preserveAspectRatio", "width", "height", "x",
    "y", "rx", "d", "text-anchor", "alt", "src", "title",
  ]

  /// The tags of a page as a browser finds them: by scalars, not by characters of Swift.
  private static func tags(of page: String) -> [Tag] {
    var tags: [Tag] = []
    let scalars = Array(page.unicodeScalars)
    var index = 0
    while index < scalars.count {
      guard scalars[index] == "<", index + 1 < scalars.count,
        scalars[index + 1].properties.isASCIIHexDigit || scalars[index + 1] == "/"
          || scalars[index + 1] == "!" || scalars[index + 1].properties.isAlphabetic
      else {
        index += 1
        continue
      }
      var (text, quote) = (String.UnicodeScalarView(), Unicode.Scalar?.none)
      index += 1
      while index < scalars.count, quote != nil || scalars[index] != ">" {
        let scalar = scalars[index]
        if let open = quote {
          if scalar == open { quote = nil }
        } else if scalar == "\"" || scalar == "'" {
          quote = scalar
        } else {
          text.append(scalar)
        }
        index += 1
      }
      let words = String(text).split(whereSeparator: \.isWhitespace)
      tags.append(
        Tag(
          name: words.first.map { $0 == "/" ? "/" : String($0.trimmingSuffix("/")) } ?? "",
          attributes: words.dropFirst().map { String($0.prefix { $0 != "=" }) }
            .filter { $0 != "/" }))
    }
    return tags
  }
}

extension Substring {
  fileprivate func trimmingSuffix(_ suffix: String) -> Substring {
    hasSuffix(suffix) && self != suffix ? dropLast(suffix.count) : self
  }
}
