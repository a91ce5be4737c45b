import Checks
import Coursework
import Foundation
import Grading

/// A folder of hand-ins, made for a test and removed after it.
final class ClassFixture: Sendable {
  let folder = URL(
    fileURLWithPath: NSTemporaryDirectory() + "intake-" + UUID().uuidString, isDirectory: true)

  init() throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// The file of exercise 1.1, from the top of a course.
  static let target = "Exercises/01-Bellman/TDTarget.swift"
  static let id = ExerciseID(1, 1)

  /// Writes a file, and the folders above it.
  func write(_ bytes: [UInt8], to path: String) throws {
    let file = folder.appending(path: path)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: file)
  }

  func write(_ text: String, to path: String) throws { try write(Array(text.utf8), to: path) }

  func makeFolder(_ path: String) throws {
    try FileManager.default.createDirectory(
      at: folder.appending(path: path), withIntermediateDirectories: true)
  }

  /// The path of a place in the folder.
  func path(_ name: String) -> String { folder.path + "/" + name }

  /// The students, in order.
  func students() throws -> [String] { try Intake().submissions(in: folder).map(\.student) }

  /// What the only student has handed in.
  func handIn(limits: IntakeLimits = IntakeLimits()) throws -> HandIn {
    let intake = Intake(limits: limits)
    return try intake.read(try intake.submissions(in: folder)[0])
  }

  /// What each student has handed in.
  func handIns() throws -> [String: HandIn] {
    let intake = Intake()
    let handIns = try intake.submissions(in: folder).map(intake.read)
    return Dictionary(handIns.map { ($0.student, $0) }, uniquingKeysWith: { $1 })
  }
}

extension HandIn {
  /// What was taken for exercise 1.1.
  var target: String? { sources[ClassFixture.id] }

  /// The notes about files, as lines; what is missing is left out.
  var lines: [String] {
    notes.filter { !$0.reason.hasPrefix("missing") }.map { "\($0.file): \($0.reason)" }
  }
}
