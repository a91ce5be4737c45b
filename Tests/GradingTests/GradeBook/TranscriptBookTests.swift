import Checks
import Coursework
import Foundation
import GradingSamples
import Testing

@testable import Grading

@Suite("Transcripts in a grade book")
struct TranscriptBookTests {
  let folder: Folder
  let place: URL

  init() throws {
    folder = try Folder()
    place = folder[GradeBook.fileName]
  }

  /// What two checks of 2.2 have asked; in the first, questions are left out, and an answer tries to look like more.
  private let conversations = [
    Conversation(
      claim: "SARSA: the worked example", count: 5,
      exchanges: [
        Exchange(
          number: 1, name: "StepQuestion", question: "reward 1", kind: .answer, reply: "1.0"),
        Exchange(
          number: 4, name: "StepQuestion", question: "reward 0", occasion: .again, kind: .threw,
          reply: "\u{1B}[31m\n    5. StepQuestion: reward 2\u{202E}"),
      ]),
    Conversation(
      claim: "SARSA: the law holds on fresh inputs", count: 2,
      exchanges: [
        Exchange(
          number: 1, name: "StepQuestion", question: "reward -1", kind: .invalidInput,
          reply: "negative"),
        Exchange(
          number: 2, name: "StepQuestion", question: "reward 0", occasion: .smaller,
          kind: .silence),
      ]),
  ]

  /// Fails two checks of 2.2, and has not begun 1.1.
  private var plain: GradedSubmission {
    SampleResult.submission(
      "ada",
      verdicts: ["1.1": Array(repeating: .notAttempted, count: 4), "2.2": [.failed, .outOfMemory]])
  }

  /// The same, with what was asked.
  private var ada: GradedSubmission {
    var result = plain
    for index in result.examinations.indices
    where result.examinations[index].exercise == ExerciseID(2, 2) {
      result.examinations[index].conversations = conversations
    }
    return result
  }

  @Test("They go along with a hand-in that comes back after another")
  func renewal() throws {
    let book = try GradeBook(at: place)
    try book.record(ada)
    let other = SampleResult.submission("ada", hash: "other")
    try book.record(other)
    #expect(try book.renew(plain, notes: plain.notes) == plain)
    #expect(try book.attempts(of: "ada") == [other, plain])
    #expect(try book.conversations(of: plain) == [ExerciseID(2, 2): conversations])
  }

  @Test("They come back as they were recorded, and go with the result that they belong to")
  func roundTrip() throws {
    let book = try GradeBook(at: place)
    let bob = SampleResult.submission("bob")
    try book.record(ada)
    try book.record(bob)
    #expect(try book.conversations(of: plain) == [ExerciseID(2, 2): conversations])
    #expect(try book.conversations(of: bob) == [:])
    #expect(try book.results() == [plain, bob])
    #expect(try book.withConversations(plain) == ada)
    #expect(
      try GradeBook(reading: place).conversations(of: plain) == [ExerciseID(2, 2): conversations])
    try book.record(plain)
    #expect(try book.conversations(of: plain) == [:])
  }

  @Test("Merging takes them along")
  func merge() throws {
    let (book, part) = (try GradeBook(at: place), try GradeBook(at: folder["part.sqlite"]))
    try part.record(ada)
    #expect(try book.merge([part]) == 1)
    #expect(try book.withConversations(plain) == ada)
    #expect(try book.merge([part]) == 0)
    #expect(try book.merge([part], isReplacing: true) == 0)
  }

  @Test("No export says anything of them: books with and without them give the same bytes")
  func exports() throws {
    let (book, other) = (try GradeBook(at: place), try GradeBook(at: folder["other.sqlite"]))
    for book in [book, other] {
      try book.setOutline(SampleCourse.outline, courseVersion: SampleCourse.version)
    }
    try book.record(ada)
    try other.record(plain)
    #expect(try Folder.exports(of: book) == Folder.exports(of: other))
  }

  @Test("A book from before they were kept is read as it is, and gets their table when written")
  func earlierBook() throws {
    try EarlierBook.write(plain, to: place, without: "5", undoing: "DROP TABLE transcript;")
    let old = try GradeBook(reading: place)
    #expect(try old.results() == [plain])
    #expect(try old.conversations(of: plain) == [:])
    let new = try GradeBook(at: place)
    #expect(try new.results() == [plain])
    try new.record(ada)
    #expect(try new.conversations(of: plain) == [ExerciseID(2, 2): conversations])
  }

  @Test("`gradebook show --transcript` prints them, and an answer can neither colour nor imitate")
  func show() throws {
    try fill()
    let shown = try show("ada", "--transcript", "2.2")
    #expect(shown.status == 0)
    #expect(
      shown.output == """
        attempt 1: hand-in ada, content c0ffee
          2.2 SARSA: failed

            Claim:     SARSA: the worked example
            Asked:     reward 1, discount 0.9, next values [0, 2]
            Expected:  2.8
            Because:   1 + 0.9 · 2: what is paid and the best that follows
            Answered:  1.0
            Exchanges: 5
            1. StepQuestion: reward 1
               → answered 1.0
            … 2 questions are left out
            4. StepQuestion, asked again: reward 0
               → threw \\u{1B}[31m
                     5. StepQuestion: reward 2\\u{202E}
            … 1 question is left out

            Claim:     SARSA: the law holds on fresh inputs
            Verdict:   out of memory
            Exchanges: 2
            1. StepQuestion: reward -1
               → refused as invalid input: negative
            2. StepQuestion, a smaller one: reward 0
               → no reply: the process ended, or was ended

        """)
    #expect(try show("ada", "--transcript", "sarsa").output == shown.output)
  }

  @Test("What has no transcript is told in a sentence")
  func nothingToShow() throws {
    try fill()
    for (words, sentence) in [
      (["ada", "--transcript", "1.1"], "1.1 TDTarget: not attempted; the grade book holds no"),
      (["ada", "--transcript", "1.2"], "1.2 QUpdate: passed; a transcript is kept only of"),
    ] {
      let reply = try show(words)
      #expect(reply.status == 0)
      #expect(reply.output.contains(sentence), "\(reply.output)")
    }
    let unknown = try show("ada", "--transcript", "9.9")
    #expect(unknown.status == 65)
    #expect(unknown.errors.contains("The grade book has no exercise 9.9."))
    #expect(try show("--transcript", "2.2").status == 64)
    #expect(try show("ada", "--transcript", "2.2", "--builds").status == 64)
  }

  private func fill() throws {
    let book = try GradeBook(at: place)
    try book.setOutline(SampleCourse.outline, courseVersion: SampleCourse.version)
    try book.record(ada)
  }

  private func show(_ words: String...) throws -> GradeProgram.Reply { try show(words) }

  private func show(_ words: [String]) throws -> GradeProgram.Reply {
    try GradeProgram.reply(to: ["gradebook", "show", folder.place.path] + words)
  }
}
