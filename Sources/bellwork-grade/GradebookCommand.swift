import ArgumentParser
import CommandSupport
import Foundation
import Grading

/// Reads a grade book and everything that can be made from it.
struct GradebookCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "gradebook",
    abstract:
      "Show, set, export, compare and override what a grade book holds; find what is alike.",
    discussion: """
      BOOK is the output folder of `bellwork grade`, or the file in it.

      EXAMPLES
        bellwork gradebook show graded
        bellwork gradebook show graded ada
        bellwork gradebook show graded ada --builds
        bellwork gradebook show graded ada --transcript 2.2
        bellwork gradebook set graded --roster roster.csv --policy policy.json --times times.csv
        bellwork gradebook export graded --format csv --format gradescope
        bellwork gradebook override graded ada 1.2 --points 8 --reason "the proof is right"
        bellwork gradebook compare graded regraded
        bellwork gradebook similar hand-ins --output graded/similar.html
      """,
    subcommands: [
      GradebookShowCommand.self, GradebookSetCommand.self, GradebookExportCommand.self,
      GradebookOverrideCommand.self, GradebookCompareCommand.self, GradebookSimilarCommand.self,
    ])
}

/// The book that a command is about.
struct BookArgument: ParsableArguments {
  @Argument(help: "The output folder of `bellwork grade`, or the grade book in it.")
  var book: String

  /// Where the book is.
  var place: URL { Self.place(of: book) }

  /// The folder that the book is in.
  var folder: String { place.deletingLastPathComponent().path }

  /// Opens the book for reading.
  func reader() throws -> GradeBook { try Self.reader(of: book) }

  /// Opens the book for writing; there has to be one.
  func writer() throws -> GradeBook {
    try GradebookFailure.explained {
      guard FileManager.default.fileExists(atPath: place.path) else {
        throw GradeBookError.missing(place.path)
      }
      return try GradeBook(at: place)
    }
  }

  /// Opens the book at a path for reading.
  static func reader(of path: String) throws -> GradeBook {
    try GradebookFailure.explained { try GradeBook(reading: place(of: path)) }
  }

  private static func place(of path: String) -> URL {
    let url = URL(typed: path)
    var isFolder: ObjCBool = false
    let exists = FileManager.default.fileExists(atPath: url.path, isDirectory: &isFolder)
    return exists && !isFolder.boolValue ? url : url.appending(path: GradeBook.fileName)
  }
}

/// Turns the errors of grading into sentences with a status.
enum GradebookFailure {
  /// Runs `body`; its errors become failures that the program ends with.
  static func explained<T>(_ body: () throws -> T) throws -> T {
    do {
      return try body()
    } catch let error as GradeBookError {
      throw Failure(text: error.description, status: status(of: error))
    } catch let error as ClassFileError {
      throw Failure(text: error.description, status: Failure.wrongContent)
    }
  }

  private static func status(of error: GradeBookError) -> Int32 {
    switch error {
    case .missing, .unreadable: Failure.missingFile
    case .inUse: Failure.unavailable
    case .full, .unwritable: Failure.unwritable
    case .damaged, .foreign, .newer, .unknownStudent, .unknownExercise, .noOutline:
      Failure.wrongContent
    }
  }
}

extension ClassGrades {
  /// The grade of a student that the book or the roster knows.
  ///
  /// - Throws: `GradeBookError.unknownStudent`, with the closest name.
  func knownGrade(of student: String) throws -> StudentGrade {
    let student = self.student(named: student)
    guard students.contains(student) else {
      throw GradeBookError.unknownStudent(
        student, nearest: nearest(to: student).map { Terminal.shown($0) })
    }
    return try grade(of: student)
  }

  private func nearest(to name: String) -> String? {
    students.first { $0.lowercased() == name.lowercased() }
      ?? students.first { $0.lowercased().hasPrefix(name.lowercased()) }
  }
}

extension StudentGrade {
  /// The exercise of that number or name.
  ///
  /// - Throws: `GradeBookError.unknownExercise`.
  func knownExercise(_ exercise: String) throws -> CourseOutline.Exercise {
    let found = exercises.map(\.exercise).first {
      "\($0.id)" == exercise || $0.name.lowercased() == exercise.lowercased()
    }
    guard let found else { throw GradeBookError.unknownExercise(Terminal.shown(exercise)) }
    return found
  }
}
