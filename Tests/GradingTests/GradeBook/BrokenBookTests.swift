import Foundation
import GRDB
import Grading
import GradingSamples
import Testing

@Suite("A grade book that cannot be used")
struct BrokenBookTests {
  let folder: Folder
  let place: URL

  init() throws {
    folder = try Folder()
    place = folder["book.sqlite"]
  }

  /// The error of opening, for writing and for reading; both have to agree.
  private func error() -> GradeBookError? {
    let writing = #expect(throws: GradeBookError.self) { try GradeBook(at: place) }
    let reading = #expect(throws: GradeBookError.self) { try GradeBook(reading: place) }
    #expect(writing == reading)
    return writing
  }

  private func makeBook() throws {
    let book = try GradeBook(at: place)
    for number in 0..<20 { try book.record(SampleResult.submission(number: number)) }
  }

  @Test("A file that is no SQLite file is left as it is")
  func noDatabase() throws {
    let text = Data(repeating: 65, count: 5_000)
    try text.write(to: place)
    #expect(error() == .damaged(place.path, detail: "it is no SQLite file"))
    #expect(try Data(contentsOf: place) == text)
  }

  @Test("A database of another program is left as it is")
  func foreign() throws {
    do {
      let other = try DatabaseQueue(path: place.path)
      try other.write { try $0.execute(sql: "CREATE TABLE recipe (name TEXT)") }
      try other.close()
    }
    let before = try Data(contentsOf: place)
    #expect(error() == .foreign(place.path))
    #expect(try Data(contentsOf: place) == before)
  }

  @Test(
    "A book whose making was cut short, before or after the first table, is gone on with",
    arguments: [false, true])
  func cutShort(hasTable: Bool) throws {
    do {
      let begun = try DatabaseQueue(path: place.path)
      // "Bell" in the header.
      try begun.write { try $0.execute(sql: "PRAGMA application_id = 1113943148") }
      if hasTable { try DatabaseMigrator().migrate(begun) }
      try begun.close()
    }
    try makeBook()
    #expect(try !GradeBook(reading: place).students().isEmpty)
  }

  @Test("A book of a later version is refused")
  func newer() throws {
    try makeBook()
    do {
      let queue = try DatabaseQueue(path: place.path)
      try queue.write {
        try $0.execute(sql: "INSERT INTO grdb_migrations (identifier) VALUES ('99')")
      }
      try queue.close()
    }
    #expect(error() == .newer(place.path))
  }

  @Test("A book with a page of noise is refused, and the sentence says that it is damaged")
  func damaged() throws {
    try makeBook()
    let handle = try FileHandle(forUpdating: place)
    let size = try handle.seekToEnd()
    try handle.seek(toOffset: size / 4_096 / 2 * 4_096)
    try handle.write(contentsOf: Data(repeating: 0xA5, count: 3 * 4_096))
    try handle.close()
    guard case .damaged(place.path, _)? = error() else {
      Issue.record("another error")
      return
    }
  }

  @Test("A book that was cut off is refused")
  func cutOff() throws {
    try makeBook()
    let handle = try FileHandle(forUpdating: place)
    try handle.truncate(atOffset: 8 * 4_096)
    try handle.close()
    guard case .damaged(place.path, _)? = error() else {
      Issue.record("another error")
      return
    }
  }

  @Test("There is nothing to read where nobody has graded")
  func missing() {
    #expect(throws: GradeBookError.missing(place.path)) { try GradeBook(reading: place) }
  }

  @Test("A folder that does not exist is named")
  func noFolder() {
    let place = folder["no/such/book.sqlite"]
    #expect(throws: GradeBookError.unwritable(place.path, reason: "No such file or directory")) {
      try GradeBook(at: place)
    }
  }
}
