public import Checks
import Foundation
public import Workspace

/// What the results of a course depend on: its worlds, questions, checks and stubs, the rules of the gate, the jail
/// with its limits, and how answers are compiled, and by what.
public enum CourseVersion {
  /// A hash of the files, of which exercises are graded, and of the compiler: another one grades anew.
  ///
  /// - Parameters:
  ///   - course: The course that was handed out.
  ///   - exercises: The exercises that are graded.
  ///   - compiler: What the compiler of the answers calls itself.
  /// - Returns: A hash in hexadecimal digits.
  /// - Throws: `WorkspaceError.unreadable` where one of the files cannot be read.
  public static func hash(
    of course: CourseFolder, exercises: [ExerciseSuite], compiler: String
  ) throws -> String {
    var texts = [compiler] + exercises.map { "\($0.id) \($0.points)" }
    for room in rooms {
      for file in try files(in: room, of: course) {
        guard
          let text = try? String(contentsOf: course.root.appending(path: file), encoding: .utf8)
        else { throw WorkspaceError.unreadable(file) }
        texts += [file, text]
      }
    }
    return SHA256.hex(of: texts)
  }

  /// The same with the compiler of this machine.
  ///
  /// It goes in by its name and not by its place or date, so that machines with the same release agree.
  ///
  /// - Throws: Also `BuildError.noCompiler`.
  static func here(of course: CourseFolder, exercises: [ExerciseSuite]) async throws -> String {
    let compiler = await CompilerName.text(of: try Toolchain().compiler)
    return try hash(of: course, exercises: exercises, compiler: compiler)
  }

  static let rooms =
    [
      "CNeuralKernels", "COpenBLAS", "CWorkerRuntime", "Checks", "Coursework", "DecisionProcesses",
      "DeepQLearning", "DynamicProgramming", "Environments", "Exploration", "Gate",
      "Grading/Building", "Grading/Gate", "Grading/Sandbox", "HiddenChecks", "Judging",
      "LinearLearning", "NeuralNetworks", "Robotics", "Statistics", "TabularLearning", "Wire",
      "Worker", "bellwork-jail",
    ].map { "Sources/\($0)" } + [CourseFolder.Tree.stub.rawValue]

  private static func files(in room: String, of course: CourseFolder) throws -> [String] {
    let folder = course.root.appending(path: room)
    let found = FileManager.default.enumerator(atPath: folder.path)?.allObjects ?? []
    return found.compactMap { $0 as? String }.filter(isSource).sorted().map { "\(room)/\($0)" }
  }

  /// Whether a file is compiled or read by what is; an editor's and the system's own are not.
  private static func isSource(_ path: String) -> Bool {
    [".swift", ".c", ".h", ".S", ".modulemap"].contains { path.hasSuffix($0) }
      && !(path.split(separator: "/").last?.hasPrefix(".") ?? true)
  }
}
