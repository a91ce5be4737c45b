import Checks
import Coursework
import Foundation
import GradingSamples
import Testing

@testable import Grading

@Suite("What is examined a second time, and what becomes of the first result")
struct DoubtTests {
  private static let late = Verdict.beyondDeadline(seconds: 1800)
  private static let killed = Verdict.crashed(
    signal: 9, message: "the process was stopped by the system", location: nil)

  private func exercise(_ result: GradedSubmission, _ name: String) throws -> Examination {
    try #require(result.examinations.first { "\($0.exercise)" == name })
  }

  @Test(
    "The grader's error, the clock on the wall, the deadline and the system's kill are in doubt",
    arguments: [.graderError("no jail"), .timedOut(.wall(seconds: 60)), late, killed])
  func doubts(_ verdict: Verdict) throws {
    let result = SampleResult.submission("ada", verdicts: ["1.2": [.passed, verdict]])
    #expect(result.deservesAnotherRun)
    #expect(try exercise(result, "1.2").isInDoubt)
    #expect(result.settled.keys.sorted().map { "\($0)" } == ["1.1", "1.3", "2.1", "2.2"])
    var again = result
    again.isReconsidered = true
    #expect(!again.deservesAnotherRun)
  }

  @Test(
    "What the learner's own code does is not",
    arguments: [
      .failed, .notAttempted, .timedOut(.processor(seconds: 5)), .outOfMemory,
      .crashed(signal: 4, message: "Index out of range", location: nil),
      .exitedEarly(status: 0), .notRun(reason: "\(killed)"), .threw("\(late)"),
    ] as [Verdict])
  func certainties(_ verdict: Verdict) {
    let result = SampleResult.submission("ada", verdicts: ["1.2": [verdict]])
    #expect(!result.deservesAnotherRun)
    #expect(result.settled.count == 5)
  }

  @Test("What waits for another is examined again with those that are in doubt")
  func waiting() {
    let result = SampleResult.submission(
      "ada", verdicts: ["1.1": [Self.late], "1.3": [.waiting(forExercise: "1.1")]])
    #expect(result.settled.keys.sorted().map { "\($0)" } == ["1.2", "2.1", "2.2"])
  }

  @Test("A person looks at what was never asked for want of time, and at what the system has ended")
  func looks() throws {
    #expect(Self.late.needsALook && Self.killed.needsALook)
    #expect("\(Self.late)".contains("have used all of the hand-in's 1800 s"))
    // What follows a crash was not asked either, and the crash says why.
    #expect(!Verdict.notRun(reason: "crashed: Index out of range (signal 4)").needsALook)
    #expect(!Verdict.timedOut(.wall(seconds: 180)).needsALook)
  }

  @Test("A later examination replaces an earlier one, loses no check that passed, and is not empty")
  func reconciling() throws {
    let slow = Verdict.timedOut(.wall(seconds: 60))
    let first = SampleResult.submission(
      "ada",
      verdicts: [
        "1.1": [.passed, slow], "1.2": [.passed, slow], "1.3": Array(repeating: slow, count: 4),
        "2.1": [slow],
      ])
    let second = SampleResult.submission(
      "ada",
      verdicts: [
        // 1.1 is better; 1.2 loses a check; for 1.3 there was no time; 2.1 loses none.
        "1.2": [.graderError("no disk"), .passed], "1.3": Array(repeating: Self.late, count: 4),
        "2.1": [.failed],
      ])
    let examinations = first.reconciled(with: second.examinations)
    #expect(examinations.map(\.exercise) == first.examinations.map(\.exercise))
    let verdicts = examinations.map(\.verdict)
    #expect(verdicts == [.passed, slow, slow, .failed, .passed])
    for (earlier, later) in zip(first.examinations, examinations) {
      #expect(earlier.passedClaims.isSubset(of: later.passedClaims))
    }
  }

  @Test("A book knows what was examined a second time, and a merge prefers it")
  func recording() throws {
    let folder = try Folder()
    let doubtful = SampleResult.submission("ada", verdicts: ["1.1": [Self.late]])
    var sure = SampleResult.submission("ada")
    sure.isReconsidered = true
    let book = try GradeBook(at: folder["book.sqlite"])
    let shard = try GradeBook(at: folder["shard.sqlite"])
    try book.record(doubtful)
    try shard.record(sure)
    #expect(try book.results() == [doubtful])
    #expect(try book.merge([shard]) == 1)
    #expect(try book.results() == [sure])
    #expect(try book.merge([shard]) == 0)
  }
}
