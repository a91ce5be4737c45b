import Coursework
public import Grading

/// A small course that no learner sees, with results that a grader could have found.
public enum SampleCourse {
  /// The version under which its results are recorded.
  public static let version = "sample-1"

  /// Two chapters with three and two exercises, 45 points in all.
  public static let outline = CourseOutline(exercises: [
    exercise(1, 1, "Bellman", "TDTarget", "The target and the error of one transition", 10),
    exercise(1, 2, "Bellman", "QUpdate", "One step of Q-learning", 10),
    exercise(1, 3, "Bellman", "ValueIteration", "Sweeping until nothing changes", 5),
    exercise(2, 1, "Tabular", "QLearning", "A whole agent", 15),
    exercise(2, 2, "Tabular", "SARSA", "Learning from what is done", 5),
  ])

  private static func exercise(
    _ chapter: Int, _ position: Int, _ chapterTitle: String, _ name: String, _ title: String,
    _ points: Int
  ) -> CourseOutline.Exercise {
    CourseOutline.Exercise(
      id: ExerciseID(chapter, position), chapter: chapterTitle, name: name, title: title,
      points: points,
      checks: [
        CourseOutline.Check(claim: "\(name): the worked example", isEarnedTrivially: false),
        CourseOutline.Check(
          claim: "\(name): the law holds on fresh inputs", falseAlarm: 1e-9,
          isEarnedTrivially: false),
        CourseOutline.Check(claim: "\(name): bad input is refused", isEarnedTrivially: true),
        CourseOutline.Check(
          claim: "\(name): nothing else is touched", falseAlarm: 3e-9, isHidden: true),
      ])
  }
}
