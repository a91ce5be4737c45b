/// A table of the whole class that grows by one student at a time.
protocol ClassTable {
  /// The name of the file.
  var fileName: String { get }
  /// The table so far.
  var table: CSVTable { get }

  /// Creates an empty table.
  init(_ outline: CourseOutline)

  /// Adds a student.
  mutating func add(_ grade: StudentGrade)
}
