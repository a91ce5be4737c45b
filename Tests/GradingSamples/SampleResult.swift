public import Checks
import Coursework
import DecisionProcesses
public import Foundation
public import Grading

/// Makes results as a grader would record them, from a verdict for each check.
///
/// The initialisers of `Checks` take real checks; these results come by way of JSON, as those in a grade book
/// do.
public enum SampleResult {
  /// What came of one exercise: `verdicts` in the order of its checks, passed where there is none.
  public static func examination(
    _ exercise: CourseOutline.Exercise, verdicts: [Verdict] = [], diagnosis: Diagnosis? = nil,
    discrepancy: Discrepancy? = nil, output: String = "", seed: UInt64 = 7
  ) -> Examination {
    let checks = exercise.checks.enumerated().map { index, check in
      let verdict = index < verdicts.count ? verdicts[index] : .passed
      let failed = verdict == .failed
      return Document.Check(
        claim: check.claim, property: index == 0 ? .example : .law, verdict: verdict,
        question: failed ? "reward 1, discount 0.9, next values [0, 2]" : nil,
        discrepancy: failed
          ? discrepancy
            ?? Discrepancy(
              expected: "2.8", because: "1 + 0.9 · 2: what is paid and the best that follows",
              actual: "1.0") : nil)
    }
    return decoded(
      Document(
        exercise: exercise.id, seed: seed, results: checks, diagnosis: diagnosis, output: output))
  }

  /// A submission in which each exercise has the verdicts of its number, or passes.
  public static func submission(
    _ student: String, hash: String = "c0ffee", verdicts: [String: [Verdict]] = [:],
    diagnoses: [String: Diagnosis] = [:], outputs: [String: String] = [:],
    notes: [IntakeNote] = [], salt: UInt64 = .max, level: SandboxLevel = .full,
    begun: Date = Date(timeIntervalSince1970: 1_800_000_000),
    courseVersion: String = SampleCourse.version
  ) -> GradedSubmission {
    GradedSubmission(
      student: student, contentHash: hash, notes: notes,
      examinations: SampleCourse.outline.exercises.map { exercise in
        examination(
          exercise, verdicts: verdicts["\(exercise.id)"] ?? [],
          diagnosis: diagnoses["\(exercise.id)"], output: outputs["\(exercise.id)"] ?? "")
      },
      sandboxLevel: level, courseVersion: courseVersion, salt: salt, begun: begun, seconds: 2.25)
  }

  /// The submission of the student of that number, the same in every process.
  ///
  /// About a third of its exercises fail, a few crash, and its output is long, so that recording it takes
  /// the disk a while.
  public static func submission(number: Int) -> GradedSubmission {
    var generator = SeededGenerator(seed: UInt64(number))
    var verdicts: [String: [Verdict]] = [:]
    var diagnoses: [String: Diagnosis] = [:]
    for exercise in SampleCourse.outline.exercises {
      switch Int.random(in: 0..<6, using: &generator) {
      case 0:
        verdicts["\(exercise.id)"] = [.passed, .failed, .passed, .failed]
        diagnoses["\(exercise.id)"] = .misconception(
          name: "bootstraps from a terminal state",
          explanation: "Nothing follows a terminal state, so nothing is added.")
      case 1: verdicts["\(exercise.id)"] = Array(repeating: .notAttempted, count: 4)
      case 2:
        let crash = Verdict.crashed(
          signal: 4, message: "Index out of range", location: "\(exercise.name).swift:12")
        verdicts["\(exercise.id)"] = [crash, crash, .passed, crash]
      default: break
      }
    }
    return submission(
      "student-\(number)", hash: "hash-\(number)", verdicts: verdicts, diagnoses: diagnoses,
      outputs: ["1.1": String(repeating: "step \(number)\n", count: 4_000)], begun: Date())
  }

  private static func decoded(_ document: Document) -> Examination {
    let encoder = JSONEncoder()
    encoder.nonConformingFloatEncodingStrategy = .convertToString(
      positiveInfinity: "Infinity", negativeInfinity: "-Infinity", nan: "NaN")
    let decoder = JSONDecoder()
    decoder.nonConformingFloatDecodingStrategy = .convertFromString(
      positiveInfinity: "Infinity", negativeInfinity: "-Infinity", nan: "NaN")
    do {
      return try decoder.decode(Examination.self, from: try encoder.encode(document))
    } catch {
      fatalError("An examination has another shape than the samples: \(error)")
    }
  }

  /// The shape of `Examination` as JSON.
  private struct Document: Encodable {
    var exercise: ExerciseID
    var seed: UInt64
    var results: [Check]
    var diagnosis: Diagnosis?
    var output: String

    struct Check: Encodable {
      var claim: String
      var property: Property
      var verdict: Verdict
      var question: String?
      var discrepancy: Discrepancy?
    }
  }
}
