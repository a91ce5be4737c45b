import Coursework
import Engines
public import Foundation
public import Workspace

/// Which answers of a class resemble each other, found by copydetect where that is installed.
///
///     let report = SimilarityReport(of: course, handIns: folder)
///     try await report.write(to: file)        // an HTML page with the pairs beside each other
///
/// The page loads and runs nothing, and students are named in it as files of theirs are in exports, since
/// copydetect takes the names of its files for markup.
///
/// Each student's answers to an exercise are compared with the other students'; what the stub has, and what
/// somebody has left as it was, does not count. Alike is not copied: short exercises have few right answers, and
/// a person has to look.
///
/// Source: Schleimer, Wilkerson and Aiken, *Winnowing* (2003), which copydetect implements.
public struct SimilarityReport: Sendable {
  private let course: CourseFolder
  private let handIns: URL
  private let program: String

  /// Prepares a report about a folder of hand-ins; `program` is a name to look for, or a path.
  public init(of course: CourseFolder, handIns: URL, program: String = "copydetect") {
    self.course = course
    self.handIns = handIns
    self.program = program
  }

  /// Compares, and writes the report.
  ///
  /// - Parameters:
  ///   - file: An HTML file; one that is there is replaced.
  ///   - least: The least share of an answer that has to stand in another one for the pair to be shown.
  /// - Returns: The number of students who have answered anything.
  /// - Throws: `IntakeError`, `SimilarityError`, `UnwritableFile`, `WorkspaceError`.
  public func write(to file: URL, least: Double = 0.5) async throws -> Int {
    let stubs = try StubShelf(of: course)
    let answers = try Intake().submissions(in: handIns).map { entry in
      let handIn = try Intake().read(entry)
      return (student: handIn.student, sources: stubs.touched(handIn.sources))
    }.filter { !$0.sources.isEmpty }
    guard answers.count > 1 else { throw SimilarityError.nothingToCompare }
    let folder = FileManager.default.temporaryDirectory.appending(
      path: "bellwork-similarity-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    do {
      try lay(out: answers, stubs, in: folder)
    } catch {
      throw SimilarityError.failed(program, reason: error.localizedDescription)
    }
    let page = try await compare(folder, least: least)
    try Data(SimilarityPage.contained(page, from: folder).utf8).put(at: file)
    return answers.count
  }

  /// Writes the stubs and the answers, a folder for each student, where nobody else can read them.
  private func lay(
    out answers: [(student: String, sources: [ExerciseID: String])], _ stubs: StubShelf,
    in folder: URL
  ) throws {
    try FileManager.default.createDirectory(
      at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    try Self.write(stubs.module(with: [:]).files, to: folder.appending(path: "stubs"))
    for (student, sources) in answers {
      let files = sources.map { (stubs.path(of: $0.key) ?? "\($0.key)", $0.value) }
      try Self.write(
        Dictionary(uniqueKeysWithValues: files),
        to: folder.appending(path: "class/\(student.fileName)"))
    }
  }

  private static func write(_ files: [String: String], to folder: URL) throws {
    for (path, text) in files {
      let place = folder.appending(path: path)
      try FileManager.default.createDirectory(
        at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: place)
    }
  }

  /// The page that the program writes about the folder's class.
  private func compare(_ folder: URL, least: Double) async throws(SimilarityError) -> String {
    let page = folder.appending(path: "page.html")
    // Only answers to the same exercise, and no window that opens by itself.
    let words = [
      "--test-dirs", folder.path + "/class", "--boilerplate-dirs", folder.path + "/stubs",
      "--extensions", "swift", "--same-name", "--disable-autoopen", "--display-thresh", "\(least)",
      "--out-file", page.path,
    ]
    let reply: ProgramReply
    do throws(ProgramReply.Fault) {
      reply = try await ProgramReply.of(program, words)
    } catch {
      switch error {
      case .missing: throw .missing(program)
      case .failed(let reason): throw .failed(program, reason: reason)
      }
    }
    guard reply.isSuccess else {
      throw .failed(program, reason: reply.complaints.last ?? "no message")
    }
    do {
      return String(decoding: try Data(contentsOf: page), as: UTF8.self)
    } catch {
      throw .failed(program, reason: "it has written no page")
    }
  }
}

/// Why there is no report on similarity.
public enum SimilarityError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The program is not installed.
  case missing(String)
  /// Fewer than two students have answered anything.
  case nothingToCompare
  /// The program failed.
  case failed(String, reason: String)

  public var description: String {
    switch self {
    case .missing(let program):
      "\(program) is not installed. `pip install copydetect` brings it; then try again."
    case .nothingToCompare:
      "Fewer than two students have changed an exercise: there is nothing to compare."
    case .failed(let program, let reason):
      "\(program) could not compare the answers: \(reason)"
    }
  }
}
