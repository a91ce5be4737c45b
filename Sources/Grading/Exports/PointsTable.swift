/// A table with a row for each student and a column for each exercise.
struct PointsTable: ClassTable {
  let fileName = "points.csv"
  private(set) var table: CSVTable

  init(_ outline: CourseOutline) {
    table = CSVTable(
      header: ["student", "name", "section"]
        + outline.exercises.map { "\($0.id) \($0.name) (\($0.points))" }
        + ["points", "late_days", "score", "max_score", "attempts", "sandbox_level", "to_look_at"])
  }

  mutating func add(_ grade: StudentGrade) {
    table.append(
      [.text(grade.student), .text(grade.entry?.name ?? ""), .text(grade.entry?["section"] ?? "")]
        + grade.exercises.map { grade.attempt == nil ? .empty : .number($0.points) }
        + [
          .number(grade.raw), .number(Double(grade.lateDays)), .number(grade.score),
          .number(Double(grade.maximum)), .number(Double(grade.attemptCount)),
          .text(grade.attempt?.sandboxLevel.rawValue ?? ""),
          .text(Self.toLookAt(grade)),
        ])
  }

  /// The exercises that a person should look at, and the word `hand-in` where nothing of it could be taken, or a file
  /// that an exercise lacks was not.
  private static func toLookAt(_ grade: StudentGrade) -> String {
    let words = grade.notesToLookAt.isEmpty ? [] : ["hand-in"]
    return (words + grade.exercisesToLookAt.map { "\($0.exercise.id)" }).joined(separator: " ")
  }
}
