public import Checks

/// What one exercise has earned.
public struct ExerciseGrade: Hashable, Sendable {
  /// The exercise.
  public let exercise: CourseOutline.Exercise
  /// What came of it; nil where nothing was handed in, or the course did not have it.
  public let examination: Examination?
  /// What the grader's verdicts earn.
  public let found: Double
  /// What a person has decided instead.
  public let override: Override?

  /// Counts the points of an exercise.
  init(
    _ exercise: CourseOutline.Exercise, examination: Examination?, award: ScoringPolicy.Award,
    override: Override? = nil
  ) {
    self.exercise = exercise
    self.examination = examination
    self.override = override
    found = Double(exercise.points) * Self.share(of: examination, exercise, award: award)
  }

  /// The points, before anything is taken for being late.
  public var points: Double {
    if case .points(_, let points?) = override?.decision { points } else { found }
  }

  /// The kind of verdict in a word, also where nothing was handed in.
  public var word: String { examination?.verdict.word ?? "nothing handed in" }

  /// The exercise that the answer calls and waits for, where it does.
  public var awaited: String? { examination?.awaited }

  /// The verdict in a few words: its kind, or what the answer waits for.
  public var label: String { awaited.map { "waits for \($0)" } ?? word }

  /// The share that the verdicts earn, in `0...1`.
  ///
  /// A share of the checks counts only checks that no answer without substance passes: otherwise a function
  /// that returns nothing would earn points.
  private static func share(
    of examination: Examination?, _ exercise: CourseOutline.Exercise,
    award: ScoringPolicy.Award
  ) -> Double {
    guard let examination else { return 0 }
    if examination.verdict.isPassed { return 1 }
    guard award == .share else { return 0 }
    let counted = Set(exercise.checks.filter { $0.isEarnedTrivially == false }.map(\.claim))
    let results = examination.results.filter { counted.contains($0.claim) }
    guard !results.isEmpty else { return 0 }
    return Double(results.count { $0.verdict.isPassed }) / Double(results.count)
  }
}
