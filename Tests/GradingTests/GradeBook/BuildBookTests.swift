import Checks
import Coursework
import Foundation
import GradingSamples
import Testing

@testable import Grading

@Suite("Builds in a grade book")
struct BuildBookTests {
  let folder: Folder
  let place: URL

  init() throws {
    folder = try Folder()
    place = folder[GradeBook.fileName]
  }

  /// A build that was refused, one that was made, and one that was found again.
  private let builds = [
    BuildRecord(
      contentHash: "aa", compiler: "Swift version 6.3.1", options: "-Onone -wmo",
      answers: [ExerciseID(1, 1), ExerciseID(1, 2)], replaced: [], outcome: .refused,
      diagnostics: "Exercises/01-Bellman/QUpdate.swift:3: expected pattern\n\u{1B}[31m",
      processorSeconds: 1.25, wallSeconds: 2.5),
    BuildRecord(
      contentHash: "bb", compiler: "Swift version 6.3.1", options: "-Onone -wmo",
      answers: [ExerciseID(1, 1)], replaced: [ExerciseID(1, 2)], outcome: .built,
      processorSeconds: nil, wallSeconds: 2),
    BuildRecord(
      contentHash: "cc", compiler: "Swift version 6.3.1", options: "-Onone -wmo", answers: [],
      replaced: [ExerciseID(1, 1), ExerciseID(1, 2)], outcome: .reused),
  ]

  @Test("They come back as they were recorded, and go with the result that they belong to")
  func roundTrip() throws {
    let book = try GradeBook(at: place)
    let (ada, bob) = (SampleResult.submission("ada"), SampleResult.submission("bob"))
    try book.record(ada, builds: builds)
    try book.record(bob)
    #expect(try book.builds(of: ada) == builds)
    #expect(try book.builds(of: bob) == [])
    #expect(try GradeBook(reading: place).builds(of: ada) == builds)
    try book.record(ada, builds: [builds[1]])
    #expect(try book.builds(of: ada) == [builds[1]])
  }

  @Test("Merging takes them along")
  func merge() throws {
    let (book, part) = (try GradeBook(at: place), try GradeBook(at: folder["part.sqlite"]))
    let ada = SampleResult.submission("ada")
    try part.record(ada, builds: builds)
    #expect(try book.merge([part]) == 1)
    #expect(try book.builds(of: ada) == builds)
    #expect(try book.merge([part]) == 0)
  }

  @Test("No export says anything of them: slow and fast builds give the same bytes")
  func exports() throws {
    let (book, other) = (try GradeBook(at: place), try GradeBook(at: folder["other.sqlite"]))
    for book in [book, other] {
      try book.setOutline(SampleCourse.outline, courseVersion: SampleCourse.version)
    }
    try book.record(SampleResult.submission("ada"), builds: builds)
    try other.record(SampleResult.submission("ada"))
    #expect(try Folder.exports(of: book) == Folder.exports(of: other))
  }

  @Test("A book from before they were kept is read as it is, and gets their table when written")
  func earlierBook() throws {
    let ada = SampleResult.submission("ada")
    try EarlierBook.write(ada, to: place, without: "4", undoing: "DROP TABLE build;")
    let old = try GradeBook(reading: place)
    #expect(try old.results() == [ada])
    #expect(try old.builds(of: ada) == [])
    let new = try GradeBook(at: place)
    #expect(try new.results() == [ada])
    try new.record(ada, builds: builds)
    #expect(try new.builds(of: ada) == builds)
  }

  @Test("What a compiler says without end is cut")
  func bound() {
    let record = BuildRecord(
      contentHash: "", compiler: "", options: "", answers: [], replaced: [], outcome: .refused,
      diagnostics: String(repeating: "e\u{301}", count: 10_000))
    #expect(record.diagnostics.unicodeScalars.count == 4_000)
    #expect(record.diagnostics.hasSuffix("…"))
  }

  @Test("A program that is only found again is told where it was made, or found first")
  func repetitions() {
    func build(_ hash: String, _ outcome: BuildRecord.Outcome) -> BuildRecord {
      BuildRecord(
        contentHash: hash, compiler: "", options: "", answers: [], replaced: [], outcome: outcome)
    }
    let all = [
      build("a", .refused), build("b", .built), build("c", .reused), build("b", .reused),
      build("c", .reused), build("a", .refused),
    ]
    #expect(all.withoutRepetitions == [all[0], all[1], all[2], all[5]])
  }

  @Test("`gradebook show --builds` prints them, and a compiler's words cannot colour the terminal")
  func show() throws {
    do {
      let book = try GradeBook(at: place)
      try book.setOutline(SampleCourse.outline, courseVersion: SampleCourse.version)
      try book.record(SampleResult.submission("ada"), builds: builds)
      try book.record(SampleResult.submission("bob"))
    }
    let ada = try show("ada", "--builds")
    #expect(ada.status == 0)
    for line in [
      "  build 1: did not compile in 2.50 s, 1.25 s of processor time",
      "    answers:  1.1 1.2", "    | Exercises/01-Bellman/QUpdate.swift:3: expected pattern",
      "    | \\u{1B}[31m", "  build 2: built in 2.00 s", "    replaced: 1.2",
      "  build 3: built before", "    compiler: Swift version 6.3.1",
    ] {
      #expect(ada.output.split(separator: "\n").contains(line[...]), "\(line)")
    }
    #expect(try show("bob", "--builds").output.contains("holds no builds of it"))
    #expect(try show("--builds").status == 64)
  }

  private func show(_ words: String...) throws -> GradeProgram.Reply {
    try GradeProgram.reply(to: ["gradebook", "show", folder.place.path] + words)
  }
}
