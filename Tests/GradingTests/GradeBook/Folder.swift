import Foundation
import Grading

/// A folder of a test's own, which is gone when the test is over.
final class Folder {
  let place: URL

  init() throws {
    place = FileManager.default.temporaryDirectory.appending(
      path: "gradebook-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: place) }

  subscript(_ name: String) -> URL { place.appending(path: name) }
}

/// The program that records sample results, run as a process of its own.
struct Keeper {
  static let program: URL = {
    let path =
      (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe"))
      ?? CommandLine.arguments[0]
    return URL(fileURLWithPath: path).deletingLastPathComponent().appending(path: "book-keeper")
  }()

  let process = Process()
  private let messages = Pipe()

  init(_ book: URL, count: Int, pause: Int = 0, fileLimit: Int? = nil) throws {
    process.executableURL = Self.program
    process.arguments =
      ["record", book.path, "\(count)", "\(pause)"] + (fileLimit.map { ["\($0)"] } ?? [])
    process.standardError = messages
    try process.run()
  }

  /// Waits for the end; the status, and what it said.
  func wait() throws -> (status: Int32, message: String) {
    let said = try messages.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: said, as: UTF8.self))
  }

  /// Kills it as the system would, unless it has ended already; whether it was killed.
  func kill() -> Bool {
    Foundation.kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
    return process.terminationReason == .uncaughtSignal
  }
}

extension Folder {
  /// Writes all exports of a book and returns every file's bytes by its path.
  static func exports(of book: GradeBook) throws -> [String: Data] {
    let folder = try Folder()
    let paths = try GradeExporter(of: ClassGrades(of: book)).write(
      ExportFormat.allCases, to: folder.place)
    return try Dictionary(
      uniqueKeysWithValues: paths.map { ($0, try Data(contentsOf: folder[$0])) })
  }
}
