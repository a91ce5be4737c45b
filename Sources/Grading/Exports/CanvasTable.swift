/// A table that Canvas' gradebook imports: a column for each chapter.
///
/// Canvas finds a student by `ID`, `SIS User ID` or `SIS Login ID`. They are taken from the roster's columns
/// `canvas_id`, `sis_user_id` and `sis_login_id`; the identifier stands for the last where it is missing. The
/// second row says what each chapter is worth. Cells of students who have handed in nothing are empty, which
/// leaves Canvas as it is.
struct CanvasTable: ClassTable {
  let fileName = "canvas.csv"
  private(set) var table: CSVTable

  init(_ outline: CourseOutline) {
    let chapters = StudentGrade.empty(of: outline).chapters
    table = CSVTable(
      header: ["Student", "ID", "SIS User ID", "SIS Login ID", "Section"] + chapters.map(\.label))
    table.append(
      [.text("    Points Possible"), .empty, .empty, .empty, .empty]
        + chapters.map { .number(Double($0.maximum)) })
  }

  mutating func add(_ grade: StudentGrade) {
    func cell(_ column: String) -> CSVTable.Cell { .text(grade.entry?[column] ?? "") }
    let login = grade.entry?["sis_login_id"] ?? ""
    table.append(
      [
        .text(grade.name), cell("canvas_id"), cell("sis_user_id"),
        .text(login.isEmpty ? grade.student : login), cell("section"),
      ] + grade.chapters.map { grade.attempt == nil ? .empty : .number($0.score) })
  }
}
