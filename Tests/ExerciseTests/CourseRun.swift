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
    let judge = Judge(program: .exercises, seed: seed)
    let examination = try await CourseFolder.find().examination(of: suite, seed: seed) {
      await judge.examine($0)
    }
    if let step = examination.nextStep { try Test.cancel("\(step)") }
    let heading = "\(suite.id) \(suite.name) · \(suite.path)\n\n"
    switch examination.verdict {
    case .passed: return
    case .policy(let reasons): Issue.record("\(heading)refused:\n\(reasons)")
    default: Issue.record("\(heading)\(examination.report)")
    }
  }
}
