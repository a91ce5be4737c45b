public import ArgumentParser
import CommandSupport
import Foundation
public import Grading

extension ExportFormat: ExpressibleByArgument {}

/// Writes a grade book's results for other programs and for people.
struct GradebookExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write the results for Gradescope, Canvas, Moodle and others, and as pages.",
    discussion: """
      FORMATS
        pages        index.html for the class, and one page for each student
        csv          nbgrader.csv with nbgrader's columns, points.csv with a column for each exercise
        canvas       canvas.csv, for Canvas' gradebook import
        moodle       moodle.csv, for Moodle's grade import
        gradescope   results.json for each student, and the scripts of an autograder
        junit        junit.xml for each student
        exercism     results.json (version 3) for each student
        classroom50  result.json (classroom50/result/v1) for each student
        check50      check50.json for each student

      The same results give the same bytes.
      """)

  @OptionGroup var book: BookArgument

  @Option(name: [.short, .long], help: "A format; all of them unless given. May be repeated.")
  var format: [ExportFormat] = []

  @Option(
    name: [.short, .long], help: "The folder to write to; that of the book unless given.")
  var output: String?

  func run() throws {
    try GradebookFailure.explained {
      let exporter = GradeExporter(
        of: try ClassGrades(of: book.reader()),
        environment: ProcessInfo.processInfo.environment)
      let path = output ?? book.folder
      let folder = URL(typed: path)
      let formats = format.isEmpty ? ExportFormat.allCases : format
      let written = try exporter.write(formats, to: folder)
      for format in formats {
        let files = written.filter { $0.hasPrefix("\(format.rawValue)/") }
        let place = folder.appending(path: format.rawValue).relativePath
        print(
          "\(format.rawValue): \(files.count) \(files.count == 1 ? "file" : "files") in \(place)")
      }
    }
  }
}
