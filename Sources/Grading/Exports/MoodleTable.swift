/// A table that Moodle's grade import takes: a column for each chapter.
///
/// On import, map `ID number` or `Email address` to the user, and each chapter to a grade item. Empty cells
/// leave Moodle as it is.
struct MoodleTable: ClassTable {
  let fileName = "moodle.csv"
  private(set) var table: CSVTable

  init(_ outline: CourseOutline) {
    table = CSVTable(
      header: ["First name", "Last name", "ID number", "Email address"]
        + StudentGrade.empty(of: outline).chapters.map(\.label) + ["Course total"])
  }

  mutating func add(_ grade: StudentGrade) {
    table.append(
      [
        .text(grade.entry?.firstName ?? ""), .text(grade.entry?.lastName ?? ""),
        .text(grade.student), .text(grade.entry?["email"] ?? ""),
      ] + grade.chapters.map { grade.attempt == nil ? .empty : .number($0.score) }
        + [grade.attempt == nil ? .empty : .number(grade.score)])
  }
}
