import Foundation

/// The command line as a person meets it: the built program, run in a copy of the course.
struct Program {
  /// What a run leaves behind.
  struct Outcome {
    var output: String
    var errors: String
    var status: Int32
  }

  /// The name of the program.
  var name = "bellwork"

  /// The folder that the program runs in.
  var folder: URL = Program.package

  /// The top of this package.
  static let package = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// Runs `bellwork` with arguments.
  func run(_ arguments: String..., environment: [String: String] = [:]) throws -> Outcome {
    try run(arguments, environment: environment)
  }

  /// Runs `bellwork` with a list of arguments, and with a file to read from where one is given.
  func run(
    _ arguments: [String], environment: [String: String] = [:], input: FileHandle? = nil
  ) throws -> Outcome {
    let process = process(arguments, environment: environment)
    if let input { process.standardInput = input }
    let (output, errors) = (Pipe(), Pipe())
    process.standardOutput = output
    process.standardError = errors
    try process.run()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    let complaint = String(
      decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return Outcome(output: text, errors: complaint, status: process.terminationStatus)
  }

  /// A process that runs `bellwork`, and is not started yet.
  func process(_ arguments: [String], environment: [String: String] = [:]) -> Process {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: CommandLine.arguments[0])
      .deletingLastPathComponent().appending(path: name)
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = ProcessInfo.processInfo.environment
      .merging(environment.merging(["BELLWORK_ROOT": folder.path]) { first, _ in first }) { $1 }
    return process
  }

  /// A copy of the learner's side of the course, to be changed and thrown away.
  static func copy() throws -> Program {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "bellwork-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for name in ["Package.swift", "Exercises", "Solutions", ".course", "datasets"] {
      try FileManager.default.copyItem(
        at: package.appending(path: name), to: folder.appending(path: name))
    }
    // Whatever the learner has written, the copy is as it is handed out.
    let stubs = folder.appending(path: ".course/Stubs")
    for name in FileManager.default.enumerator(atPath: stubs.path)?.allObjects ?? [] {
      guard let name = name as? String, name.hasSuffix(".swift") else { continue }
      try Data(contentsOf: stubs.appending(path: name))
        .write(to: folder.appending(path: "Exercises/\(name)"))
    }
    return Program(folder: folder)
  }

  /// Removes a copy.
  func remove() { try? FileManager.default.removeItem(at: folder) }
}

/// A new folder for what a command writes; whoever makes it removes it.
func temporaryFolder() throws -> URL {
  let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  return folder
}
