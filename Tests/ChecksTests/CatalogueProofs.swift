import Calibration
import Checks
import Coursework
import Foundation
import Solutions
import Testing

/// What has to hold of every exercise of the catalogue, whatever it asks.
struct CatalogueProofs {
  /// The runs that each claim about right and wrong answers is tried on, with fresh seeds.
  static let seedCount =
    ProcessInfo.processInfo.environment["BELLWORK_EXHAUSTIVE"] == "1" ? 20 : 2

  @Test(arguments: Catalogue.exercises.map(\.id))
  func `The model answer passes every check`(_ id: ExerciseID) async throws {
    let suite = try #require(Catalogue.exercise("\(id)"))
    for _ in 0..<Self.seedCount {
      let examination = await examine(suite, suite.subject(in: Submission.self))
      #expect(examination.verdict == .passed, "\(examination.seed): \(examination.report)")
    }
  }

  @Test(arguments: Catalogue.exercises.map(\.id))
  func `The model answer is right on smaller questions too`(_ id: ExerciseID) async throws {
    let suite = try #require(Catalogue.exercise("\(id)"))
    let examination = await Examiner(seed: .fresh(), rehearsesShrinking: true)
      .examine(suite, suite.subject(in: Submission.self))
    #expect(examination.verdict == .passed, "\(examination.report)")
  }

  @Test(arguments: CalibrationSet.all.map(\.exercise))
  func `Every alternative right answer passes every check`(_ id: ExerciseID) async throws {
    let (suite, set) = try calibration(id)
    #expect(!set.alternatives.isEmpty)
    for alternative in set.alternatives {
      for _ in 0..<Self.seedCount {
        let examination = await examine(suite, alternative.subject)
        #expect(
          examination.verdict == .passed,
          "\(alternative.name), seed \(examination.seed): \(examination.report)")
      }
    }
  }

  @Test(arguments: Catalogue.exercises.map(\.id))
  func `Every misconception is caught and named`(_ id: ExerciseID) async throws {
    let suite = try #require(Catalogue.exercise("\(id)"))
    #expect(suite.misconceptions.count >= 3)
    for misconception in suite.misconceptions {
      for _ in 0..<Self.seedCount {
        let examination = await examine(suite, misconception.subject)
        #expect(examination.verdict == .failed, "\(misconception.name), seed \(examination.seed)")
        #expect(
          examination.diagnosedName == misconception.name,
          "\(misconception.name), seed \(examination.seed)")
      }
    }
  }

  @Test(arguments: CalibrationSet.all.map(\.exercise))
  func `Every paraphrase is caught, and at least 95 % of them are named`(
    _ id: ExerciseID
  ) async throws {
    let (suite, set) = try calibration(id)
    for misconception in suite.misconceptions {
      let paraphrases = set.paraphrases.filter { $0.name == misconception.name }
      #expect(paraphrases.count >= 2, "\(misconception.name) needs two paraphrases")
      for (index, paraphrase) in paraphrases.enumerated() {
        var named = 0
        for _ in 0..<Self.seedCount {
          let examination = await examine(suite, paraphrase.subject)
          #expect(
            examination.verdict == .failed,
            "paraphrase \(index) of \(paraphrase.name), seed \(examination.seed)")
          named += examination.diagnosedName == paraphrase.name ? 1 : 0
        }
        #expect(
          Double(named) >= 0.95 * Double(Self.seedCount),
          "paraphrase \(index) of \(paraphrase.name) was named \(named) of \(Self.seedCount) times")
      }
    }
    let names = Set(suite.misconceptions.map(\.name))
    #expect(set.paraphrases.allSatisfy { names.contains($0.name) }, "a paraphrase of no mistake")
  }

  @Test
  func `Every exercise has a calibration set, four checks of two kinds and three hints`() {
    #expect(CalibrationSet.all.map(\.exercise) == Catalogue.exercises.map(\.id))
    for suite in Catalogue.exercises {
      #expect(suite.checks.count >= 4, "\(suite.id)")
      #expect(Set(suite.checks.map(\.property)).count >= 2, "\(suite.id)")
      #expect(suite.hints.count == 3, "\(suite.id)")
      #expect(Set(suite.checks.map(\.claim)).count == suite.checks.count, "\(suite.id)")
      #expect(Set(suite.misconceptions.map(\.name)).count == suite.misconceptions.count)
    }
  }

  @Test
  func `The false-alarm bounds of all checks add up to less than one in a million`() {
    let total = Catalogue.exercises.flatMap(\.checks).map(\.falseAlarm.bound).reduce(0, +)
    #expect(total < 1e-6)
    for check in Catalogue.exercises.flatMap(\.checks) {
      if case .atMost(let bound, _) = check.falseAlarm { #expect(bound <= 1e-9, "\(check.claim)") }
      if case .calibrated(let bound, _) = check.falseAlarm { #expect(bound <= 3e-8) }
    }
  }

  private func examine(_ suite: ExerciseSuite, _ subject: LocalSubject) async -> Examination {
    await Examiner(seed: .fresh()).examine(suite, subject)
  }

  private func calibration(_ id: ExerciseID) throws -> (ExerciseSuite, CalibrationSet) {
    (
      try #require(Catalogue.exercise("\(id)")),
      try #require(CalibrationSet.all.first { $0.exercise == id })
    )
  }
}

extension Examination {
  /// The mistake that was named, where one was.
  var diagnosedName: String? {
    guard case .misconception(let name, _) = diagnosis else { return nil }
    return name
  }
}
