import Coursework

/// The whole course: every chapter with its exercises.
public enum Catalogue {
  /// The chapters, in order.
  public static let chapters: [Chapter] = [
    .bellman, .tabular, .exploration, .convergence, .bias, .approximation, .dqn, .betterDQN,
    .diagnosis,
    .robotics,
  ]

  /// Every exercise, in order.
  public static let exercises: [ExerciseSuite] = chapters.flatMap(\.exercises)

  /// The exercise of that number or name, or nil where there is none.
  public static func exercise(_ text: String) -> ExerciseSuite? {
    let id = ExerciseID(text)
    return exercises.first { $0.id == id || $0.name.lowercased() == text.lowercased() }
  }

  /// The chapter that an exercise belongs to.
  public static func chapter(of exercise: ExerciseSuite) -> Chapter? {
    chapters.first { $0.number == exercise.id.chapter }
  }
}

extension ExerciseSuite {
  /// The path of the learner's file, from the top of the package.
  public var path: String {
    "Exercises/\(Catalogue.chapter(of: self)?.folder ?? "")/\(name).swift"
  }
}
