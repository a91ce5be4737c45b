/// A way to write what one student has earned.
protocol StudentExport {
  /// The name of the file.
  var fileName: String { get }

  /// The file's text, the same for the same grade.
  func text(for grade: StudentGrade) throws -> String
}
