public import Checks
public import Foundation

/// The course on disk: where the exercises, their stubs and the model answers are.
///
///     let course = try CourseFolder.find()
///     let text = try course.text(of: .exercise, suite)
public struct CourseFolder: Hashable, Sendable {
  /// The top of the package.
  public let root: URL

  /// Takes a folder as the top of the course.
  public init(root: URL) {
    self.root = root
  }

  /// The three trees that mirror each other.
  public enum Tree: String, CaseIterable, Sendable {
    /// The learner's own.
    case exercise = "Exercises"
    /// The exercises as they were handed out.
    case stub = ".course/Stubs"
    /// The model answers.
    case solution = "Solutions"
  }

  /// The course that the running program belongs to, or else the one around the current folder.
  ///
  /// `BELLWORK_ROOT` names another.
  ///
  /// - Throws: `WorkspaceError.noCourse` where there is none.
  public static func find(
    environment: [String: String] = ProcessInfo.processInfo.environment
  ) throws -> CourseFolder {
    let current = URL(fileURLWithPath: FileManager.default.currentDirectoryPath)
    if let chosen = environment["BELLWORK_ROOT"] {
      let root = URL(fileURLWithPath: chosen, relativeTo: current)
      guard isCourse(root) else { throw WorkspaceError.noCourse(root.path) }
      return CourseFolder(root: root.standardizedFileURL)
    }
    let program = URL(fileURLWithPath: CommandLine.arguments[0], relativeTo: current)
    for start in [program.resolvingSymlinksInPath(), current] {
      if let root = around(start) { return CourseFolder(root: root) }
    }
    throw WorkspaceError.noCourse(current.path)
  }

  /// Makes sure that this is the whole course, not the edition that students get.
  ///
  /// - Throws: `WorkspaceError.studentEdition`.
  public func requireWhole() throws {
    let solutions = root.appending(path: Tree.solution.rawValue).path
    guard FileManager.default.fileExists(atPath: solutions) else {
      throw WorkspaceError.studentEdition
    }
  }

  /// The path of an exercise's file in one of the trees, from the top.
  public func path(of tree: Tree, _ suite: ExerciseSuite) -> String {
    suite.path.replacing("Exercises/", with: "\(tree.rawValue)/", maxReplacements: 1)
  }

  /// The place of an exercise's file in one of the trees.
  public func file(of tree: Tree, _ suite: ExerciseSuite) -> URL {
    root.appending(path: path(of: tree, suite))
  }

  /// The text of an exercise's file in one of the trees.
  ///
  /// - Throws: `WorkspaceError.unreadable` where it cannot be read.
  public func text(of tree: Tree, _ suite: ExerciseSuite) throws -> String {
    let file = file(of: tree, suite)
    do {
      return try String(contentsOf: file, encoding: .utf8)
    } catch {
      throw WorkspaceError.unreadable(path(of: tree, suite))
    }
  }

  /// Whether the learner has changed an exercise's file.
  public func isTouched(_ suite: ExerciseSuite) throws -> Bool {
    try text(of: .exercise, suite) != text(of: .stub, suite)
  }

  private static func around(_ start: URL) -> URL? {
    var folder = start.standardizedFileURL
    while folder.path != "/" {
      if isCourse(folder) { return folder }
      folder.deleteLastPathComponent()
    }
    return nil
  }

  private static func isCourse(_ folder: URL) -> Bool {
    ["Package.swift", "Exercises/Submission.swift"].allSatisfy {
      FileManager.default.fileExists(atPath: folder.appending(path: $0).path)
    }
  }
}
