import Checks
import Coursework
import Foundation
import Grading
import GradingSamples
import Testing

@Suite("Figures in a grade book")
struct FigureBookTests {
  let folder: Folder
  let place: URL
  private let drawings = [ExerciseID(1, 2): "<svg>1</svg>", ExerciseID(2, 1): "<svg>2</svg>"]

  init() throws {
    folder = try Folder()
    place = folder["book.sqlite"]
  }

  @Test("Drawings come back as they were recorded; none is another thing than not asked for")
  func roundTrip() throws {
    let book = try GradeBook(at: place)
    let (ada, bob, eve) = (
      SampleResult.submission("ada"), SampleResult.submission("bob"),
      SampleResult.submission("eve")
    )
    try book.record(ada, figures: drawings)
    try book.record(bob, figures: [:])
    try book.record(eve)
    #expect(try book.figures(of: ada) == drawings)
    #expect(try book.figures(of: bob) == [:])
    #expect(try [ada, bob, eve].map { try book.isDrawn($0) } == [true, true, false])
    // A result that is recorded again takes its old drawings along.
    try book.record(ada)
    #expect(try book.figures(of: ada) == [:])
    #expect(try !book.isDrawn(ada))
  }

  @Test("A student's page shows the drawings of the attempt that counts, and of no other student")
  func page() throws {
    let book = try GradeBook(at: place)
    try book.setOutline(SampleCourse.outline, courseVersion: SampleCourse.version)
    try book.record(SampleResult.submission("ada"), figures: drawings)
    try book.record(SampleResult.submission("bob"), figures: [:])
    let files = try Folder.exports(of: book)
    let page = String(decoding: try #require(files["pages/students/ada.html"]), as: UTF8.self)
    for drawing in drawings.values {
      #expect(page.contains("base64,\(Data(drawing.utf8).base64EncodedString())\""))
    }
    let other = String(decoding: try #require(files["pages/students/bob.html"]), as: UTF8.self)
    #expect(!other.contains("<img"))
  }

  @Test("Merging takes the drawings along, and a result with drawings before one without")
  func merge() throws {
    let (book, part) = (try GradeBook(at: place), try GradeBook(at: folder["part.sqlite"]))
    let ada = SampleResult.submission("ada")
    try book.record(ada)
    try part.record(ada, figures: drawings)
    #expect(try book.merge([part]) == 1)
    #expect(try book.figures(of: ada) == drawings)
    #expect(try book.merge([part]) == 0)
  }

  @Test("A book from before there were figures is read as it is, and gets their table when written")
  func earlierBook() throws {
    let ada = SampleResult.submission("ada")
    try EarlierBook.write(
      ada, to: place, without: "2",
      undoing: "DROP TABLE figure; ALTER TABLE submission DROP COLUMN isDrawn;")
    let old = try GradeBook(reading: place)
    #expect(try old.results() == [ada])
    #expect(try old.figures(of: ada) == [:])
    let new = try GradeBook(at: place)
    #expect(try new.results() == [ada])
    try new.record(ada, figures: drawings)
    #expect(try new.figures(of: ada) == drawings)
  }
}
