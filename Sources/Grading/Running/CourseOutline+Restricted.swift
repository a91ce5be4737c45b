import Checks

extension CourseOutline {
  /// The outline of some of the exercises.
  func restricted(to suites: [ExerciseSuite]) -> CourseOutline {
    let ids = Set(suites.map(\.id))
    return CourseOutline(exercises: exercises.filter { ids.contains($0.id) })
  }
}
