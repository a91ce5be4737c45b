import Checks
import Foundation
import TestSupport
import Testing
import Workspace

@testable import Grading

/// A class of 40, and the command that grades it as often as it takes.
///
/// All that comes of it, also what the grader puts into the system's temporary folder, is in one folder, whose name
/// tells the processes of this class from all others.
struct KilledClass {
  /// The number of students.
  static let count = 40
  /// How often the grader is to be killed; never where that is not asked for.
  static let kills: Int = {
    #if os(Linux)
    let wish = ProcessInfo.processInfo.environment["BELLWORK_KILLS"].flatMap { Int($0) }
    return wish ?? (isComplete ? 50 : 0)
    #else
    return 0
    #endif
  }()

  private let folder: TemporaryFolder
  private let course: CourseFolder
  private let program: GradeProgram
  private let salt: UInt64
  private let suites = ["1.1", "1.2"].compactMap(Catalogue.exercise)
  private var log: URL { folder.url.appending(path: "log.txt") }
  private var cache: URL { folder.url.appending(path: "workers") }
  /// The workers of the model answers and of the stubs, and the record that the course has passed its own test.
  private var freshCache: URL { folder.url.appending(path: "fresh") }

  /// Lays down the hand-ins, and has the course pass its own test.
  init(salt: UInt64) async throws {
    self.salt = salt
    folder = try TemporaryFolder()
    course = try CourseFolder.find()
    program = try GradeProgram(in: folder.url)
    for name in ["empty/nobody", "class", "tmp"] {
      try FileManager.default.createDirectory(
        at: folder.url.appending(path: name), withIntermediateDirectories: true)
    }
    for number in 0..<Self.count { try handIn(number) }
    let first = try start("empty", into: output("first"), cache: freshCache)
    await first.ended()
    try #require(first.terminationStatus == 0, "\(said)")
  }

  /// An output folder that holds nothing but the salt.
  func output(_ name: String) throws -> URL {
    let output = folder.url.appending(path: name)
    try FileManager.default.createDirectory(at: output, withIntermediateDirectories: true)
    try Data("\(salt)\n".utf8).write(to: output.appending(path: "salt.txt"))
    return output
  }

  /// Forgets the class's workers, so that they are built again.
  func emptyCache() throws {
    try? FileManager.default.removeItem(at: cache)
    try FileManager.default.copyItem(at: freshCache, to: cache)
  }

  /// Starts the command, which is always the same.
  func start(into output: URL) throws -> Process {
    try start("class", into: output, cache: cache)
  }

  private func start(_ name: String, into output: URL, cache: URL) throws -> Process {
    let process = program.process(
      [
        "grade", folder.url.appending(path: name).path, "--output", output.path, "--jobs", "2",
        "--cache", cache.path, "--exercises",
      ] + suites.map { "\($0.id)" }, course: course,
      variables: ["TMPDIR": folder.url.appending(path: "tmp").path])
    try Data().write(to: log)
    let words = try FileHandle(forWritingTo: log)
    (process.standardOutput, process.standardError) = (words, words)
    try process.run()
    return process
  }

  /// What the last start has said.
  var said: String { (try? String(contentsOf: log, encoding: .utf8)) ?? "" }

  /// The students whose results are in a book.
  func graded(in output: URL) -> Int { (try? book(in: output).students().count) ?? 0 }

  private func book(in output: URL) throws -> GradeBook {
    try GradeBook(reading: output.appending(path: GradeBook.fileName))
  }

  /// All exports of a book, and all that the command itself has left beside it, by path.
  func results(in output: URL) throws -> [String: Data] {
    var results = try Folder.exports(of: book(in: output))
    let names = FileManager.default.enumerator(atPath: output.path)?.allObjects ?? []
    for case let name as String in names where !name.hasPrefix(GradeBook.fileName) {
      // A file that is written whole or not at all begins as a hidden one, which a kill may leave.
      let place = output.appending(path: name)
      if place.lastPathComponent.hasPrefix(".") || place.isFolder { continue }
      results["beside the book: \(name)"] = try Data(contentsOf: place)
    }
    return results
  }

  /// The processes that have to do with this class: by program, words, environment, or the folder they are in.
  func processes() -> [String] {
    let mark = folder.url.lastPathComponent
    let numbers = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
    return numbers.filter { Int($0) != nil }.filter { number in
      let links = ["exe", "cwd"].compactMap {
        try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/\(number)/\($0)")
      }
      let texts = ["cmdline", "environ"].compactMap {
        FileManager.default.contents(atPath: "/proc/\(number)/\($0)")
      }
      return (links + texts.map { String(decoding: $0, as: UTF8.self) }).contains {
        $0.contains(mark)
      }
    }
  }
}

extension KilledClass {
  /// Lays down what a student hands in.
  ///
  /// There are two texts of each kind, so that some are built for one student and found there by the next.
  private func handIn(_ number: Int) throws {
    let home = folder.url.appending(path: "class/student-\(number)")
    var texts: [String] = []
    for suite in suites { texts.append(try course.text(of: .solution, suite)) }
    switch number % 7 {
    case 1: texts[0] = ""
    case 2:
      try replace("isTerminal ? reward : reward + discount", "reward + discount", in: &texts[0])
    case 3: try replace("target - estimate", "[target - estimate][[target].count]", in: &texts[0])
    case 4: texts[1] = "import Glibc\n\(texts[1])"
    case 5: texts[1] += "private let number: Int = \"\"\n"
    case 6: try replace("stepSize * (target", "stepSize * (-target", in: &texts[1])
    default: break
    }
    for (suite, text) in zip(suites, texts) where !text.isEmpty {
      let file = home.appending(path: suite.path)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data("\(text)// \(number % 14)\n".utf8).write(to: file)
    }
  }

  /// Makes a mistake of a model answer, or fails the test where the answer is written otherwise by now.
  private func replace(_ right: String, _ wrong: String, in text: inout String) throws {
    try #require(text.contains(right), "the model answer has no “\(right)”")
    text = text.replacing(right, with: wrong)
  }
}

extension Process {
  /// Waits for the end, while other tests use the thread.
  func ended() async {
    while isRunning { try? await Task.sleep(for: .milliseconds(10)) }
    waitUntilExit()
  }
}

extension URL {
  fileprivate var isFolder: Bool {
    (try? resourceValues(forKeys: [.isDirectoryKey]).isDirectory) ?? false
  }
}
