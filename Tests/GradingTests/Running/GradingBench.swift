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
  ///
  /// - Parameter slot: A number for its jail's user; what belongs to that user is the bench's where no other has it.
  /// - Throws: `BuildError` or `WorkspaceError` where the course, its parts or the compiler are missing.
  init(slot: Int = 0) throws {
    let course = try CourseFolder.find()
    let folder = try TemporaryFolder()
    let jail = Jail(level: nil).inSlot(slot)
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
  ///
  /// What is built is the same in all circumstances; the workers are started in the given ones.
  func grade(
    _ bank: BankFolder, hasGate: Bool, in circumstance: Circumstance = .asItIs
  ) async throws -> GradedSubmission {
    var jail = circumstance.jail()
    jail.user = self.jail.user
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

  /// The processes whose program is a worker of this bench, or which run as its jail's user where root has given
  /// the bench one of its own.
  func processesLeft() -> [String] {
    let numbers = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
    return numbers.filter { Int($0) != nil }.compactMap { number in
      let program = try? FileManager.default.destinationOfSymbolicLink(
        atPath: "/proc/\(number)/exe")
      let isWorker = program?.hasPrefix(folder.url.path) ?? false
      return isWorker || isOfJailsUser(number) ? "\(number) \(program ?? "")" : nil
    }
  }

  /// Whether a process runs as the jail's user; one that has ended and only waits to be counted does not.
  private func isOfJailsUser(_ number: String) -> Bool {
    guard hasOwnUser, let data = FileManager.default.contents(atPath: "/proc/\(number)/status")
    else { return false }
    let lines = String(decoding: data, as: UTF8.self).split(separator: "\n")
    let isEnded = lines.contains { $0.hasPrefix("State:\tZ") || $0.hasPrefix("State:\tX") }
    return !isEnded && lines.contains { $0.hasPrefix("Uid:\t\(jail.user)\t") }
  }

  /// Whether nobody else's programs run as the jail's user.
  private var hasOwnUser: Bool { geteuid() == 0 && jail.user != Jail(level: nil).user }

  /// What the jail's user owns where everybody may write, but for the folders in which hand-ins are compiled.
  func filesLeft() -> [String] {
    guard hasOwnUser else { return [] }
    let places = Set([FileManager.default.temporaryDirectory.path, "/tmp", "/var/tmp", "/dev/shm"])
    return places.sorted().flatMap { place in
      let names = (try? FileManager.default.contentsOfDirectory(atPath: place)) ?? []
      return names.filter { !$0.hasPrefix("bellwork-workshop-") }.map { "\(place)/\($0)" }
        .filter { path in
          let attributes = try? FileManager.default.attributesOfItem(atPath: path)
          return (attributes?[.ownerAccountID] as? NSNumber)?.uint32Value == jail.user
        }
    }
  }

  /// The files of the course with their sizes and times, but for what the package manager keeps.
  func courseListing() -> [String: String] {
    var listing: [String: String] = [:]
    for room in ["Exercises", "Solutions", ".course", "Sources", "Tests"] {
      let home = course.root.appending(path: room).path
      let paths = FileManager.default.enumerator(atPath: home)?.allObjects ?? []
      for case let path as String in paths {
        let facts = try? FileManager.default.attributesOfItem(atPath: "\(home)/\(path)")
        let time = (facts?[.modificationDate] as? Date)?.timeIntervalSince1970 ?? 0
        listing["\(room)/\(path)"] = "\(facts?[.size] as? Int ?? 0) \(time)"
      }
    }
    return listing
  }

  /// The files of the course that are new, gone or another since it was listed.
  func changes(since before: [String: String]) -> [String] {
    let now = courseListing()
    return Set(before.keys).union(now.keys).filter { before[$0] != now[$0] }.sorted()
  }
}
