import Checks
import Engines
import Foundation
import Judging
import Testing
import Workspace

@testable import Grading

/// A class of five, graded in shards by the program `bellwork-grade`.
struct ShardedClass {
  let course: CourseFolder
  let folder: TemporaryFolder
  let suites = ["1.1", "1.2"].compactMap(Catalogue.exercise)

  init() throws {
    course = try CourseFolder.find()
    folder = try TemporaryFolder()
    let answers = [
      "ada": ["1.1", "1.2"], "bob": [], "cäcilie": ["1.2"], "dora": ["1.1"],
      "emil": ["1.1", "1.2"],
    ]
    for (student, names) in answers { try handIn(names, of: student) }
  }

  var classFolder: URL { folder.url.appending(path: "class") }
  func output(_ name: String) -> URL { folder.url.appending(path: name) }

  /// Lays model answers into a student's hand-in.
  func handIn(_ answers: [String], of student: String, note: String = "") throws {
    let home = classFolder.appending(path: student)
    try FileManager.default.createDirectory(at: home, withIntermediateDirectories: true)
    for name in answers {
      let suite = try #require(Catalogue.exercise(name))
      let file = home.appending(path: suite.path)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      let text = try course.text(of: .solution, suite) + note
      try text.write(to: file, atomically: true, encoding: .utf8)
    }
  }

  private func options(all: Bool = false) -> GradingOptions {
    var options = GradingOptions(suites: suites, salt: 7, jobs: 1)
    options.isAll = all
    return options
  }

  /// The run of one process over the whole class.
  func plainRun(into output: String) -> GradingRun {
    GradingRun(
      course: course, folder: classFolder, output: self.output(output), options: options())
  }

  /// A run in shards; `prelude` is a line of a shell that is run before each, with its number in `$n`.
  func run(
    into output: String, shards: Int, by engine: any Engine, all: Bool = false,
    prelude: String = ":"
  ) -> ShardedRun {
    let output = self.output(output)
    let words = [
      WorkerProgram(besideThisProgram: "bellwork-grade").path, "grade", classFolder.path,
      "--output", output.path, "--jobs", "1", "--exercises", "1.1", "1.2", "--shard",
    ]
    let place = folder.url.path
    return ShardedRun(
      course: course, folder: classFolder, output: output, options: options(all: all),
      shards: shards, engine: engine
    ) { count in
      PieceCommand(
        [
          "/bin/sh", "-c", "n=$1; shift; \(prelude); exec \"$@\"", "shard", PieceCommand.number,
        ] + words + ["\(PieceCommand.number)/\(count)"], in: place)
    }
  }

  /// All exports of a run's book, by path.
  func exports(of output: String) throws -> [String: Data] {
    try Folder.exports(
      of: GradeBook(reading: self.output(output).appending(path: GradeBook.fileName)))
  }
}
