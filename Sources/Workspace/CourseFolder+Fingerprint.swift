public import Checks
import Coursework
import DecisionProcesses
import Foundation

extension CourseFolder {
  /// A text that changes when an exercise does: a hash of the files that belong to it.
  ///
  /// They are the model answer, the exercise's files in the rooms of the course, those that its chapter
  /// shares, the frame that asks and judges, and the reference's rooms.
  ///
  /// - Throws: `WorkspaceError.unreadable` where one of the files cannot be read.
  public func fingerprint(of suite: ExerciseSuite) throws -> String {
    var hash = StableHash()
    for file in try files(of: suite) {
      guard let content = try? Data(contentsOf: root.appending(path: file)) else {
        throw WorkspaceError.unreadable(file)
      }
      hash.combine(file.utf8)
      hash.combine(content)
    }
    return String(hash.value, radix: 16)
  }

  private func files(of suite: ExerciseSuite) throws -> [String] {
    let chapter = Catalogue.chapter(of: suite)
    let others = (chapter?.exercises ?? []).map(\.name).filter { $0 != suite.name }
    let rooms = ["Coursework", "Checks", "HiddenChecks", "Calibration"].map { "Sources/\($0)" }
    let references = Self.referenceRooms + (suite.id.chapter > 5 ? Self.networkRooms : [])
    let frame = try (rooms + references).flatMap(swiftFiles)
    // Not every chapter has hidden checks.
    let folders = rooms.map { "\($0)/\(chapter?.folder ?? "")" }
      .filter { FileManager.default.fileExists(atPath: root.appending(path: $0).path) }
    let shared = try folders.flatMap(swiftFiles)
      .filter { file in !others.contains { Self.belongs(file, to: $0) } }
    return frame + shared.filter { !Self.isList($0) } + [path(of: .solution, suite)]
  }

  /// What answers are compared with; grids and counterexamples are in folders of their own.
  private static let referenceRooms =
    ["DecisionProcesses", "DynamicProgramming", "Exploration", "Statistics", "TabularLearning"]
    .map { "Sources/\($0)" }
    + ["Counterexamples", "GridWorlds"].map { "Sources/Environments/\($0)" }

  /// What answers from chapter 6 on are compared with beside that, and what is calibrated there.
  private static let networkRooms = [
    "LinearLearning", "NeuralNetworks", "DeepQLearning/Priorities", "DeepQLearning/Replay",
    "Environments/Pixels", "Environments/Wrappers",
  ].map { "Sources/\($0)" }

  private func swiftFiles(in folder: String) throws -> [String] {
    guard
      let names = try? FileManager.default.contentsOfDirectory(
        atPath: root.appending(path: folder).path)
    else { throw WorkspaceError.unreadable(folder) }
    return names.filter { $0.hasSuffix(".swift") }.sorted().map { "\(folder)/\($0)" }
  }

  /// Whether a file is called after an exercise.
  private static func belongs(_ file: String, to exercise: String) -> Bool {
    file.split(separator: "/").last?.hasPrefix(exercise) ?? false
  }

  /// Whether a file only lists what others declare, so that it changes with the other exercises.
  private static func isList(_ file: String) -> Bool {
    ["Workbook.swift", "Chapter.swift"].contains { file.hasSuffix($0) }
      || file.split(separator: "/").last?.contains("+") == false
        && file.hasSuffix("Calibration.swift")
  }
}
