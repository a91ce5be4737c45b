import Checks
import Coursework
import Foundation
import Judging
import Synchronization
import Testing
import Workspace

@testable import Grading

/// What tests of grading share: a course, a jail, and builds that are kept.
final class GradingBench: Sendable {
  let course: CourseFolder
  let jail: Jail
  /// Builds without looking at sources or objects, and builds that look.
  let build: SubmissionBuild
  private let auditedBuild: SubmissionBuild
  private let folder: TemporaryFolder
  /// Where builds are kept.
  var cache: URL { folder.url }

  private static let kept = Mutex<GradingBench?>(nil)

  /// The bench of this run of the tests.
  static func shared() throws -> GradingBench {
    try kept.withLock { bench in
      if let bench { return bench }
      let made = try GradingBench()
      bench = made
      return made
    }
  }

  /// Makes a bench of its own, whose workers no other bench counts among those left.
  init() throws {
    let course = try CourseFolder.find()
    let folder = try TemporaryFolder()
    let jail = Jail(level: nil)
    (self.course, self.folder, self.jail) = (course, folder, jail)
    // Long enough for every honest file, and short enough to try bombs.
    var limits = JailLimits.compiler
    limits.processorSeconds = 20
    func build(_ audit: ObjectAudit?) throws -> SubmissionBuild {
      try SubmissionBuild(
        stubs: StubShelf(of: course), parts: WorkerParts(), cache: folder.url, version: "bench",
        jail: jail, limits: limits, audit: audit)
    }
    self.build = try build(nil)
    auditedBuild = try build(ObjectAudit())
  }

  /// Grades a hand-in of a bank, from its folder on.
  func grade(_ bank: BankFolder, hasGate: Bool) async throws -> GradedSubmission {
    let place = try TemporaryFolder()
    try bank.handIn(into: place.url, course: course)
    let intake = Intake()
    let entry = try #require(try intake.submissions(in: place.url).first)
    let grader = SubmissionGrader(
      suites: bank.suites, build: hasGate ? auditedBuild : build, jail: jail, level: .full,
      courseVersion: "bench",
      salt: UInt64.random(in: 1...UInt64.max), gate: hasGate ? GateProcess() : nil,
      wallLimit: bank.expectation.isLong ?? false ? 600 : 20)
    return try await grader.grade(try intake.read(entry)).result
  }

  /// The processes whose program is a worker of this bench, or which run as the jail's user.
  func processesLeft() -> [String] {
    let numbers = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
    return numbers.filter { Int($0) != nil }.compactMap { number in
      let program = try? FileManager.default.destinationOfSymbolicLink(
        atPath: "/proc/\(number)/exe")
      guard let program, program.hasPrefix(folder.url.path) else { return nil }
      return "\(number) \(program)"
    }
  }
}
