#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// A worker program on disk, built from somebody's exercises.
public struct WorkerProgram: Hashable, Sendable {
  /// The path of the executable.
  public let path: String
  /// What it is told when it starts; a learner's worker needs nothing.
  public let arguments: [String]
  /// What its launcher holds it to, where it is started by one.
  public let confinement: Confinement?

  /// Creates a program from its path.
  public init(path: String, arguments: [String] = [], confinement: Confinement? = nil) {
    self.path = path
    self.arguments = arguments
    self.confinement = confinement
  }

  /// The program that the package manager has built from `Exercises`, beside the running one.
  public static let exercises = WorkerProgram(besideThisProgram: "bellwork-worker")

  /// The program that the package manager has built from `Solutions`, beside the running one.
  public static let solutions = WorkerProgram(besideThisProgram: "bellwork-worker-solutions")

  /// The program of that name in the folder of the running one.
  public init(besideThisProgram name: String, arguments: [String] = []) {
    let program = Bundle.mainExecutablePath
    let folder = program[..<(program.lastIndex(of: "/") ?? program.startIndex)]
    self.init(path: "\(folder)/\(name)", arguments: arguments)
  }
}

extension WorkerProgram {
  /// When the program was linked, where it is there.
  var linked: Date? {
    try? FileManager.default.attributesOfItem(atPath: path)[.modificationDate] as? Date
  }
}

private enum Bundle {
  /// Where the running program is, links followed.
  static var mainExecutablePath: String {
    let path =
      (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe"))
      ?? CommandLine.arguments[0]
    return path.hasPrefix("/") ? path : "\(FileManager.default.currentDirectoryPath)/\(path)"
  }
}
