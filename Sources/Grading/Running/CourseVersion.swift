public import Checks
import Foundation
public import Workspace

/// What the results of a course depend on: its worlds, questions, checks and stubs, and the rules of the gate.
public enum CourseVersion {
  /// A hash of the files, and of which exercises are graded: another one grades anew.
  ///
  /// - Throws: `WorkspaceError.unreadable` where one of the files cannot be read.
  public static func hash(of course: CourseFolder, exercises: [ExerciseSuite]) throws -> String {
    var texts = exercises.map { "\($0.id) \($0.points)" }
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

  static let rooms =
    [
      "CNeuralKernels", "COpenBLAS", "CWorkerRuntime", "Checks", "Coursework", "DecisionProcesses",
      "DeepQLearning", "DynamicProgramming", "Environments", "Exploration", "Gate", "Grading/Gate",
      "HiddenChecks", "Judging", "LinearLearning", "NeuralNetworks", "Robotics", "Statistics",
      "TabularLearning", "Wire",
      "Worker",
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
