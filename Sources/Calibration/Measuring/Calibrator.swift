public import Checks
public import Coursework
import HiddenChecks

/// Examines every known implementation of an exercise, right and wrong, with one course seed after another.
///
///     let calibrator = Calibrator(of: .tdTarget, modelAnswersIn: Submission.self)
///     let tally = await calibrator.measure(seeds: (0..<100).map { CourseSeed(first + $0) })
public struct Calibrator: Sendable {
  /// The exercise, with its hidden checks.
  public let suite: ExerciseSuite
  private let samples: [(kind: SampleTally.Kind, sample: CalibrationSet.Sample)]

  /// Collects the implementations of an exercise.
  ///
  /// - Returns: Nil where the exercise has no calibration set.
  public init?<W: Workbook>(of suite: ExerciseSuite, modelAnswersIn workbook: W.Type) {
    guard let set = CalibrationSet.all.first(where: { $0.exercise == suite.id }) else { return nil }
    self.suite = suite.asGraded
    let modelAnswer = CalibrationSet.Sample(
      name: "model answer", subject: suite.subject(in: workbook))
    samples =
      [(.modelAnswer, modelAnswer)] + [set.reference].compactMap { $0 }.map { (.reference, $0) }
      + set.alternatives.map { (.alternative, $0) }
      + suite.misconceptions.map {
        (.misconception, CalibrationSet.Sample(name: $0.name, subject: $0.subject))
      }
      + set.paraphrases.map { (.paraphrase, $0) }
  }

  /// The counts before anything is examined.
  public var emptyTally: ExerciseTally {
    ExerciseTally(
      exercise: suite.id, claims: suite.checks.map(\.claim),
      samples: samples.map {
        SampleTally(kind: $0.kind, name: $0.sample.name, checkCount: suite.checks.count)
      })
  }

  /// Examines every implementation with every seed.
  public func measure(seeds: some Sequence<CourseSeed>) async -> ExerciseTally {
    var tallies = emptyTally.samples
    for seed in seeds {
      let examiner = Examiner(seed: seed, shrinking: .off)
      for index in samples.indices {
        let examination = await examiner.examine(suite, samples[index].sample.subject)
        tallies[index].note(
          failed: examination.results.map { !$0.verdict.isPassed },
          diagnosis: examination.diagnosis?.misconceptionName)
      }
    }
    return ExerciseTally(
      exercise: suite.id, claims: suite.checks.map(\.claim), samples: tallies)
  }
}
