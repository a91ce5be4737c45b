/// A table with the columns of nbgrader's export, a row for each student and chapter.
///
/// `timestamp` is when the attempt was handed in, where that was given. A student without a hand-in has no
/// points, as in nbgrader.
struct NbgraderTable: ClassTable {
  let fileName = "nbgrader.csv"
  private(set) var table = CSVTable(header: [
    "assignment", "duedate", "timestamp", "student_id", "last_name", "first_name", "email",
    "raw_score", "late_submission_penalty", "score", "max_score",
  ])
  /// When hand-ins begin to be late, as text.
  var deadline: String?

  init(_ outline: CourseOutline) {}

  mutating func add(_ grade: StudentGrade) {
    for chapter in grade.chapters {
      table.append([
        .text(chapter.label), deadline.map { .text($0) } ?? .empty,
        grade.handedIn.map { .text($0.iso8601) } ?? .empty, .text(grade.student),
        .text(grade.entry?.lastName ?? ""), .text(grade.entry?.firstName ?? ""),
        .text(grade.entry?["email"] ?? ""), .number(chapter.raw),
        .number(chapter.raw - chapter.score), .number(chapter.score),
        .number(Double(chapter.maximum)),
      ])
    }
  }
}
