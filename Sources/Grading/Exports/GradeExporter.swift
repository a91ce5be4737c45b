import Engines
public import Foundation

/// Writes a class's grades as files for other programs and for people.
///
///     try GradeExporter(of: ClassGrades(of: book)).write([.csv, .gradescope], to: folder)
///
/// Files of a student are in a folder of the student's name, `gradescope/ada/results.json` for one. The same
/// book gives the same bytes: no file says when or how fast anything was graded.
public struct GradeExporter {
  private let grades: ClassGrades
  private let environment: [String: String]

  /// Creates an exporter; `environment` is what Classroom 50's runner says, where it runs there.
  public init(of grades: ClassGrades, environment: [String: String] = [:]) {
    self.grades = grades
    self.environment = environment
  }

  /// Writes the formats and returns the paths of what was written, from the folder.
  ///
  /// Students are read one at a time, and each once, however many formats there are.
  ///
  /// - Throws: `UnwritableFile` where a file cannot be written; `GradeBookError` where the book cannot be read.
  @discardableResult
  public func write(_ formats: [ExportFormat], to folder: URL) throws -> [String] {
    var files = ExportFolder(folder)
    var tables = formats.flatMap { self.tables(of: $0) }
    var pages = formats.contains(.pages) ? ClassPage(grades) : nil
    for student in grades.students {
      let grade = try grades.grade(of: student)
      for index in tables.indices { tables[index].table.add(grade) }
      pages?.add(grade)
      for format in formats where grade.attempt != nil {
        guard let export = studentExport(of: format) else { continue }
        try files.write(
          try export.text(for: grade),
          to: "\(format.rawValue)/\(student.fileName)/\(export.fileName)")
      }
      if pages != nil, grade.attempt != nil {
        let page = StudentPage(grade, figures: try grades.figures(of: grade))
        try files.write(try page.html, to: "pages/students/\(student.fileName).html")
      }
    }
    for (format, table) in tables {
      try files.write(table.table.text, to: "\(format.rawValue)/\(table.fileName)")
    }
    if let pages { try files.write(try pages.html, to: "pages/index.html") }
    if formats.contains(.gradescope) {
      try files.write(GradescopeScripts.setup, to: "gradescope/setup.sh", isProgram: true)
      try files.write(GradescopeScripts.run, to: "gradescope/run_autograder", isProgram: true)
    }
    return files.written
  }

  private func studentExport(of format: ExportFormat) -> (any StudentExport)? {
    switch format {
    case .gradescope: GradescopeExport()
    case .junit: JUnitExport()
    case .exercism: ExercismExport()
    case .classroom50: Classroom50Export(environment: environment)
    case .check50: Check50Export()
    case .csv, .canvas, .moodle, .pages: nil
    }
  }

  private func tables(
    of format: ExportFormat
  ) -> [(format: ExportFormat, table: any ClassTable)] {
    switch format {
    case .csv:
      var nbgrader = NbgraderTable(grades.outline)
      nbgrader.deadline = grades.policy.deadline?.iso8601
      return [(format, nbgrader), (format, PointsTable(grades.outline))]
    case .canvas: return [(format, CanvasTable(grades.outline))]
    case .moodle: return [(format, MoodleTable(grades.outline))]
    case .gradescope, .junit, .exercism, .classroom50, .check50, .pages: return []
    }
  }
}

/// The folder that exports go to.
private struct ExportFolder {
  let place: URL
  private(set) var written: [String] = []

  init(_ place: URL) { self.place = place }

  mutating func write(
    _ text: String, to path: String, isProgram: Bool = false
  ) throws(UnwritableFile) {
    let file = place.appending(path: path)
    try Data(text.utf8).put(at: file)
    if isProgram { try makeProgram(file) }
    written.append(path)
  }

  private func makeProgram(_ file: URL) throws(UnwritableFile) {
    do {
      try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: file.path)
    } catch {
      throw UnwritableFile(file, error)
    }
  }
}
