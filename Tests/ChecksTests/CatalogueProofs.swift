import Calibration
import Checks
import Coursework
import HiddenChecks
import Solutions
import Statistics
import TestSupport
import Testing

/// What has to hold of every exercise of the catalogue as it is graded, whatever it asks.
struct CatalogueProofs {
  /// The runs that each claim about right and wrong answers is tried on, each with its own seed.
  static let runCount = isComplete ? 20 : isExhaustive ? 4 : 2

  /// The runs of each right answer.
  ///
  /// A check that is calibrated trains for seconds, and its bound was measured on hundreds of trainings. Two
  /// more here show that nothing has broken; a complete run tries as many as of the other exercises.
  private static func rightAnswerRunCount(of suite: ExerciseSuite) -> Int {
    let trains = suite.checks.contains {
      if case .calibrated = $0.falseAlarm { true } else { false }
    }
    return trains && !isComplete ? min(runCount, 2) : runCount
  }

  @Test(arguments: Catalogue.exercises.map(\.id))
  func `The model answer passes every check`(_ id: ExerciseID) async throws {
    let suite = try graded(id)
    for run in 0..<Self.rightAnswerRunCount(of: suite) {
      let examination = await examine(
        suite, suite.subject(in: Submission.self), "the model answer", run)
      #expect(
        examination.verdict == .passed, "\(examination.report)\n\(RunSeeds.repetition)")
    }
  }

  @Test(arguments: Catalogue.exercises.map(\.id))
  func `The model answer is right on smaller questions too`(_ id: ExerciseID) async throws {
    let suite = try graded(id)
    let examination = await Examiner(
      seed: RunSeeds.seed(id, "smaller questions"), shrinking: .rehearsed
    ).examine(suite, suite.subject(in: Submission.self))
    #expect(examination.verdict == .passed, "\(examination.report)\n\(RunSeeds.repetition)")
  }

  @Test(arguments: CalibrationSet.all.map(\.exercise))
  func `Every alternative right answer passes every check`(_ id: ExerciseID) async throws {
    let (suite, set) = try calibration(id)
    #expect(!set.alternatives.isEmpty)
    for alternative in set.alternatives + [set.reference].compactMap(\.self) {
      for run in 0..<Self.rightAnswerRunCount(of: suite) {
        let examination = await examine(suite, alternative.subject, alternative.name, run)
        #expect(
          examination.verdict == .passed,
          "\(alternative.name): \(examination.report)\n\(RunSeeds.repetition)")
      }
    }
  }

  @Test(arguments: Catalogue.exercises.map(\.id))
  func `Every misconception is caught and named`(_ id: ExerciseID) async throws {
    let suite = try graded(id)
    #expect(suite.misconceptions.count >= 3)
    for misconception in suite.misconceptions {
      for run in 0..<Self.runCount {
        let examination = await examine(suite, misconception.subject, misconception.name, run)
        #expect(examination.verdict == .failed, "\(misconception.name); \(RunSeeds.repetition)")
        #expect(
          examination.diagnosis?.misconceptionName == misconception.name,
          "\(misconception.name), run \(run); \(RunSeeds.repetition)")
      }
    }
  }

  /// Counts the runs in which a paraphrase was not named, over all paraphrases of the exercise.
  ///
  /// There may be as many as the stated chance of each run makes possible, over all paraphrases and of
  /// each: more have a chance of 1e-9 at most. Where answers do not depend on draws that is 1 in 2 runs
  /// of one paraphrase and 2 in 20, so that one which never has a name is found.
  @Test(arguments: CalibrationSet.all.map(\.exercise))
  func `Every paraphrase is caught, and named as often as the draws allow`(
    _ id: ExerciseID
  ) async throws {
    let (suite, set) = try calibration(id)
    var unnamed: [String] = []
    let allowedOfEach = Self.mostUnnamed(of: Self.runCount, chance: set.chanceOfNoName)
    for (number, paraphrase) in set.paraphrases.enumerated() {
      let before = unnamed.count
      for run in 0..<Self.runCount {
        let examination = await examine(suite, paraphrase.subject, "paraphrase \(number)", run)
        #expect(examination.verdict == .failed, "\(paraphrase.name); \(RunSeeds.repetition)")
        if examination.diagnosis?.misconceptionName != paraphrase.name {
          unnamed.append("paraphrase \(number) of \(paraphrase.name), run \(run)")
        }
      }
      #expect(unnamed.count - before <= allowedOfEach, "\(unnamed); \(RunSeeds.repetition)")
    }
    let allowed = Self.mostUnnamed(
      of: set.paraphrases.count * Self.runCount, chance: set.chanceOfNoName)
    #expect(unnamed.count <= allowed, "\(unnamed); \(RunSeeds.repetition)")
  }

  @Test(arguments: CalibrationSet.all.map(\.exercise))
  func `Every misconception has two paraphrases`(_ id: ExerciseID) throws {
    let (suite, set) = try calibration(id)
    for name in suite.misconceptions.map(\.name) {
      #expect(set.paraphrases.count { $0.name == name } >= 2, "\(name)")
    }
    let names = Set(suite.misconceptions.map(\.name))
    #expect(set.paraphrases.allSatisfy { names.contains($0.name) }, "a paraphrase of no mistake")
  }

  @Test
  func `Every exercise has a calibration set, four checks of two kinds and three hints`() {
    #expect(CalibrationSet.all.map(\.exercise) == Catalogue.exercises.map(\.id))
    for suite in Catalogue.exercises {
      #expect(suite.checks.allSatisfy { $0.visibility == .shown }, "\(suite.id)")
      #expect(suite.checks.count >= 4, "\(suite.id)")
      #expect(Set(suite.checks.map(\.property)).count >= 2, "\(suite.id)")
      #expect(suite.hints.count == 3, "\(suite.id)")
      #expect(Set(suite.checks.map(\.claim)).count == suite.checks.count, "\(suite.id)")
      #expect(Set(suite.misconceptions.map(\.name)).count == suite.misconceptions.count)
    }
  }

  @Test
  func `The false-alarm bounds of all checks add up to less than one in a million`() {
    let checks = Catalogue.gradedExercises.flatMap(\.checks)
    #expect(checks.map(\.falseAlarm.bound).reduce(0, +) < 1e-6)
    for check in checks {
      if case .atMost(let bound, _) = check.falseAlarm { #expect(bound <= 1e-9, "\(check.claim)") }
      if case .calibrated(let bound, _) = check.falseAlarm { #expect(bound <= 3e-8) }
    }
  }

  private func examine(
    _ suite: ExerciseSuite,
    _ subject: LocalSubject,
    _ purpose: String,
    _ run: Int
  ) async -> Examination {
    await Examiner(seed: RunSeeds.seed(suite.id, purpose, number: run)).examine(suite, subject)
  }

  /// The least count that is exceeded with a chance of 1e-9 at most, where each of n runs counts
  /// with this chance: P(Bin(n, p) > k) ≤ 1e-9.
  private static func mostUnnamed(of runs: Int, chance: Double) -> Int {
    (0..<runs).first {
      regularizedIncompleteBeta(chance, Double($0 + 1), Double(runs - $0)) <= 1e-9
    } ?? runs
  }

  /// The exercise with its hidden checks, so that what holds of the others holds of them.
  private func graded(_ id: ExerciseID) throws -> ExerciseSuite {
    try #require(Catalogue.gradedExercises.first { $0.id == id })
  }

  private func calibration(_ id: ExerciseID) throws -> (ExerciseSuite, CalibrationSet) {
    (
      try graded(id),
      try #require(CalibrationSet.all.first { $0.exercise == id })
    )
  }
}
