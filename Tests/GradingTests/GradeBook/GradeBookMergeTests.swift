import Checks
import Engines
import Foundation
import Grading
import GradingSamples
import Testing

@Suite("Books that are merged")
struct GradeBookMergeTests {
  private let folder: Folder

  init() throws { folder = try Folder() }

  private func book(_ name: String, _ results: [GradedSubmission] = []) throws -> GradeBook {
    let book = try GradeBook(at: folder[name])
    try book.setOutline(SampleCourse.outline, courseVersion: SampleCourse.version)
    for result in results { try book.record(result) }
    return book
  }

  @Test("Three shards of a class give the same exports as one book, whatever their order")
  func exports() throws {
    let whole = try book("whole")
    for number in 0..<20 { try whole.record(SampleResult.submission(number: number)) }
    let shards = try (0..<3).map { index in
      let part = Shard(index: index, count: 3)?.part(of: Array(0..<20)) ?? []
      return try book("shard \(index)", part.map { SampleResult.submission(number: $0) })
    }
    let merged = try book("merged")
    #expect(try merged.merge(shards.reversed()) == 20)
    #expect(try Folder.exports(of: merged) == Folder.exports(of: whole))
  }

  @Test("Merging again changes nothing, and what the book has is kept")
  func twice() throws {
    let first = SampleResult.submission("ada", verdicts: ["1.1": [.failed]])
    let second = SampleResult.submission("ada")
    let merged = try book("merged", [first])
    let shard = try book("shard", [second, SampleResult.submission("bob")])
    #expect(try merged.merge([shard]) == 1)
    let results = try merged.results()
    #expect(results == [first, SampleResult.submission("bob")])
    #expect(try merged.merge([shard]) == 0)
    #expect(try merged.results() == results)
  }

  @Test("When everything was graded anew, the new results take the places of the old, once")
  func replacing() throws {
    let second = SampleResult.submission("ada", verdicts: ["1.1": [.failed]])
    let merged = try book("merged", [SampleResult.submission("ada")])
    let shard = try book("shard", [second])
    #expect(try merged.merge([shard], isReplacing: true) == 1)
    #expect(try merged.merge([shard], isReplacing: true) == 0)
    #expect(try merged.results() == [second])
  }

  @Test("A grader's error gives way to a result, and never takes the place of one")
  func graderErrors() throws {
    let error = Array(repeating: Verdict.graderError("no jail"), count: 4)
    let failure = SampleResult.submission("ada", verdicts: ["1.1": error])
    let result = SampleResult.submission("ada")
    let merged = try book("merged", [failure])
    #expect(try merged.merge([book("shard 0", [failure])]) == 0)
    #expect(try merged.merge([book("shard 1", [result])]) == 1)
    #expect(try merged.merge([book("shard 2", [failure])]) == 0)
    #expect(try merged.results() == [result])
  }

  @Test("The attempts of a student come in the order in which they were graded")
  func attempts() throws {
    let begun = Date(timeIntervalSince1970: 1_800_000_000)
    let early = SampleResult.submission("ada", hash: "1", begun: begun)
    let late = SampleResult.submission("ada", hash: "2", begun: begun + 60)
    let merged = try book("merged")
    try merged.merge([book("shard 0", [late]), book("shard 1", [early])])
    #expect(try merged.attempts(of: "ada") == [early, late])
  }
}
