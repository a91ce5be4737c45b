import Checks
import Coursework
import Foundation
import Judging
import Testing
import Workspace

/// How the learner's suite is run: the seed of the whole run, and what becomes of an examination.
enum CourseRun {
  /// The seed that every check's own is made from; `BELLWORK_SEED` repeats a run.
  static let seed: CourseSeed =
    ProcessInfo.processInfo.environment["BELLWORK_SEED"].flatMap { UInt64($0) }.map(CourseSeed.init)
    ?? .fresh()

  /// Examines the learner's answer to an exercise, and passes, fails or cancels the test that asks.
  static func examine(_ contract: any Contract.Type) async throws {
    let suite = try #require(Catalogue.exercise("\(contract.id)"))
    if case .policy(let reasons)? = try CourseFolder.find().refusal(of: suite) {
      Issue.record("\(suite.id) \(suite.name) · \(suite.path)\n\nrefused:\n\(reasons)")
      return
    }
    let examination = await Judge(program: .exercises, seed: seed).examine(suite)
    switch examination.verdict {
    case .passed: return
    case .notAttempted: try Test.cancel("\(examination.progress): open \(suite.path)")
    default:
      Issue.record("\(suite.id) \(suite.name) · \(suite.path)\n\n\(examination.report)")
    }
  }
}
