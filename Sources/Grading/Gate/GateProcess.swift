public import Checks
public import Coursework
import Foundation
public import Gate
public import Judging
import Subprocess
import SystemPackage

/// The gate for strangers' files, in a process of its own.
///
///     let refused = try await GateProcess().violations(in: handIn.sources)
///
/// The files of a hand-in are read together. Where one of them keeps the parser busy without end, or crashes it,
/// each is read alone, and that one is refused as what cannot be read.
public struct GateProcess: Sendable {
  private let program: WorkerProgram
  private let allowedImports: [ExerciseID: [String]]

  /// What is said of a file that ends the process or its time.
  static let unreadable = GateViolation(
    line: 0, reason: "cannot be read, as if it were nested without end; write small functions")

  /// Creates a gate for the exercises of a course, with the program `bellwork-gate` beside the running one.
  public init(
    program: WorkerProgram = WorkerProgram(besideThisProgram: "bellwork-gate"),
    exercises: [ExerciseSuite] = Catalogue.exercises
  ) {
    self.program = program
    let imports = exercises.map { ($0.id, $0.allowedImports) }
    allowedImports = Dictionary(imports, uniquingKeysWith: { $1 })
  }

  /// What each file uses that no answer needs; those that use nothing of the kind are left out.
  ///
  /// - Throws: `GateProcessError` where the program cannot be started.
  public func violations(
    in sources: [ExerciseID: String]
  ) async throws(GateProcessError) -> [ExerciseID: [GateViolation]] {
    let ids = sources.keys.sorted()
    let requests = ids.map { id in
      GateRequest(source: sources[id] ?? "", allowedImports: allowedImports[id] ?? [])
    }
    var replies: [[GateViolation]] = []
    if let together = try await answer(to: requests) {
      replies = together
    } else {
      for request in requests {
        replies.append(try await answer(to: [request])?.first ?? [Self.unreadable])
      }
    }
    let pairs = zip(ids, replies).filter { !$0.1.isEmpty }
    return Dictionary(pairs.map { ($0.0, $0.1) }, uniquingKeysWith: { $1 })
  }

  /// The reply to requests; nil where the process did not survive them.
  private func answer(
    to requests: [GateRequest]
  ) async throws(GateProcessError) -> [[GateViolation]]? {
    do {
      let input = try JSONEncoder().encode(requests)
      let result = try await run(
        .path(FilePath(program.path)), arguments: Arguments(program.arguments),
        input: .array(Array(input)), output: .bytes(limit: 16 << 20), error: .discarded)
      guard result.terminationStatus.isSuccess else { return nil }
      let replies = try JSONDecoder().decode(
        [[GateViolation]].self, from: Data(result.standardOutput))
      return replies.count == requests.count ? replies : nil
    } catch is DecodingError {
      return nil
    } catch {
      throw .notStarted(program.path, reason: "\(error)")
    }
  }
}

/// Why answers could not be read at the gate, in a sentence for the person who has to act.
public enum GateProcessError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The program cannot be started.
  case notStarted(String, reason: String)

  public var description: String {
    switch self {
    case .notStarted(let path, let reason):
      """
      \(path), which reads answers before they are built, could not be started: \(reason). \
      Build it with `swift build --product bellwork-gate`.
      """
    }
  }
}
