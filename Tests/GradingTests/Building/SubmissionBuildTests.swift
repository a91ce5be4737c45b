import Checks
import Coursework
import Foundation
import Judging
import TestSupport
import Testing
import Workspace

@testable import Grading

/// Hand-ins are compiled, which takes long for an everyday run.
@Suite(
  "A hand-in becomes a worker, and a broken file costs its own exercise", .serialized,
  .enabled(if: isExhaustive))
struct SubmissionBuildTests {
  private let course: CourseFolder
  private let folder: TemporaryFolder
  private let jail = Jail(level: nil)
  private let build: SubmissionBuild

  init() throws {
    course = try CourseFolder.find()
    folder = try TemporaryFolder()
    build = try SubmissionBuild(
      stubs: StubShelf(of: course), parts: WorkerParts(), cache: folder.url, version: "test",
      jail: jail)
  }

  private func solutions(_ names: String...) throws -> [ExerciseID: String] {
    var answers: [ExerciseID: String] = [:]
    for name in names {
      let suite = try #require(Catalogue.exercise(name))
      answers[suite.id] = try course.text(of: .solution, suite)
    }
    return answers
  }

  private func verdict(_ name: String, _ product: SubmissionBuild.Product) async throws -> Verdict {
    let suite = try #require(Catalogue.exercise(name))
    return await Judge(program: jail.worker(product.program(for: suite.id)), seed: .fresh())
      .examine(suite).verdict
  }

  @Test("Right answers pass, and what is not handed in is not attempted")
  func rightAndMissing() async throws {
    let product = try await build.build(solutions("TDTarget", "BellmanOperator"))
    #expect(product.faults.isEmpty)
    #expect(try await verdict("TDTarget", product) == .passed)
    #expect(try await verdict("BellmanOperator", product) == .passed)
    #expect(try await verdict("QUpdate", product) == .notAttempted)
  }

  @Test("A file that does not parse is named with its line; the others are graded")
  func oneBroken() async throws {
    var answers = try solutions("TDTarget", "QUpdate")
    answers[ExerciseID(1, 2)]?.append("\nextension Submission { let }\n")
    let product = try await build.build(answers)
    let fault = try #require(product.faults[ExerciseID(1, 2)])
    guard case .didNotCompile(let text) = fault else {
      Issue.record("\(fault)")
      return
    }
    #expect(text.hasPrefix("Exercises/01-Bellman/QUpdate.swift:"))
    #expect(!text.contains("bellwork-workshop"))
    #expect(product.faults.count == 1)
    #expect(try await verdict("TDTarget", product) == .passed)
  }

  @Test("Each build is taken down: what was compiled and replaced, the compiler's words, the costs")
  func log() async throws {
    let (target, update) = (ExerciseID(1, 1), ExerciseID(1, 2))
    var answers = try solutions("TDTarget", "QUpdate")
    answers[update]?.append("\nextension Submission { let }\n")
    let (logged, log) = build.logged(for: answers)
    _ = try await logged.build(answers)
    #expect(log.builds.map(\.outcome) == [.refused, .refused, .built])
    #expect(log.builds.map(\.answers) == [[target, update], [update], [target]])
    #expect(log.builds.map(\.replaced) == [[], [target], [update]])
    let first = try #require(log.builds.first)
    #expect(first.diagnostics.hasPrefix("Exercises/01-Bellman/QUpdate.swift:"))
    #expect(first.options.contains("-wmo") && !first.options.contains("/"))
    for build in log.builds {
      #expect(build.compiler.contains("Swift version"))
      #expect(try #require(build.wallSeconds) > 0)
    }
    // Another hand-in of the same answers finds the program.
    let (again, second) = build.logged(for: answers)
    _ = try await again.build(answers)
    #expect(second.builds.map(\.outcome) == [.refused, .refused, .reused])
    #expect(second.builds.last?.wallSeconds == nil)
    #expect(second.builds.last?.contentHash == log.builds.last?.contentHash)
  }

  @Test("A missing return, which only later stages of the compiler find, costs its own exercise")
  func missingReturn() async throws {
    var answers = try solutions("TDTarget", "QUpdate")
    answers[ExerciseID(1, 2)]?.append("\nfunc endless(_ x: Int) -> Int { if x > 0 { return 1 } }\n")
    let product = try await build.build(answers)
    #expect(product.faults.keys.sorted() == [ExerciseID(1, 2)])
    #expect(product.alone.isEmpty)
    #expect(try await verdict("TDTarget", product) == .passed)
  }

  @Test("Two files that declare the same name stand alone, and both count")
  func conflict() async throws {
    var answers = try solutions("TDTarget", "QUpdate")
    for id in answers.keys { answers[id]?.append("\nfunc helper() -> Int { 1 }\n") }
    let product = try await build.build(answers)
    #expect(product.faults.isEmpty)
    #expect(product.alone.count == 2)
    #expect(try await verdict("TDTarget", product) == .passed)
    #expect(try await verdict("QUpdate", product) == .passed)
  }

  @Test("The same answers are built once, and stubs count as nothing handed in")
  func cached() async throws {
    let first = try await build.build(solutions("TDTarget"))
    var answers = try solutions("TDTarget")
    let suite = try #require(Catalogue.exercise("QUpdate"))
    answers[suite.id] = try course.text(of: .stub, suite)
    func number() throws -> Int? {
      let file = try FileManager.default.attributesOfItem(atPath: first.shared.path)
      return file[.systemFileNumber] as? Int
    }
    let before = try number()
    let second = try await build.build(answers)
    #expect(second.shared == first.shared)
    #expect(try number() == before, "the program was made once more")
  }

  @Test(
    "A crash in the jail is told with the line of the learner's own code",
    arguments: [
      ("let none: [Double] = nextActionValues.filter { $0.isNaN }; return none[7]", 4),
      ("return Double(Int(reward.isNaN ? 0 : 1e300))", 4),
      ("func deeper(_ x: Double) -> Double { deeper(x + 1) + 1 }; return deeper(reward)", 11),
      ("return withExtendedLifetime(reward) { _ in preconditionFailure(\"here\") }", 4),
    ])
  func crash(_ body: String, _ signal: Int) async throws {
    var answers = try solutions("TDTarget")
    let lines = try #require(answers[ExerciseID(1, 1)]).split(
      separator: "\n", omittingEmptySubsequences: false)
    let first = try #require(lines.firstIndex { $0.contains("guard let best") })
    answers[ExerciseID(1, 1)] =
      (lines[..<first] + ["      if discount >= 0 { \(body) }"] + lines[first...])
      .joined(separator: "\n")
    let build = try await build.build(answers)
    #expect(build.faults.isEmpty)
    var judge = Judge(program: jail.worker(build.shared), seed: .fresh())
    judge.findLines = { [self] in await self.build.lines(of: $0, in: build.shared) }
    let suite = try #require(Catalogue.exercise("TDTarget"))
    guard case .crashed(signal, _, let location) = await judge.examine(suite).verdict else {
      Issue.record("\(await judge.examine(suite).verdict)")
      return
    }
    #expect(location == "Exercises/01-Bellman/TDTarget.swift:\(first + 1)")
  }
}
