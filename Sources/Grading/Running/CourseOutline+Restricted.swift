import Checks

extension CourseOutline {
  /// The outline of some of the exercises, with the checks that they are graded by.
  func restricted(to suites: [ExerciseSuite]) -> CourseOutline {
    CourseOutline(
      exercises: exercises.compactMap { exercise in
        suites.first { $0.id == exercise.id }.map { Exercise($0, chapter: exercise.chapter) }
      })
  }
}
