import Checks
import Foundation
import Judging
import Testing

@testable import Grading

/// The hostile program of the tests, examined as a worker of the first exercise.
enum HostileProgram {
  static func worker(_ mode: String, _ object: String = "") -> WorkerProgram {
    WorkerProgram(besideThisProgram: "hostile-program", arguments: [mode, object])
  }

  static func examine(
    _ mode: String, _ object: String = "", in circumstance: Circumstance,
    limits: JailLimits = .worker, wallLimit: Double = 60
  ) async throws -> (verdict: Verdict, printed: String) {
    let worker = circumstance.jail().worker(Self.worker(mode, object), limits: limits)
    return try await verdict(of: worker, wallLimit: wallLimit)
  }

  static func verdict(
    of worker: WorkerProgram, wallLimit: Double = 60
  ) async throws -> (verdict: Verdict, printed: String) {
    let suite = try #require(Catalogue.exercise("1.1"))
    var judge = Judge(program: worker, seed: .fresh())
    judge.wallLimit = wallLimit
    let examination = await judge.examine(suite)
    return (examination.verdict, examination.output)
  }

  /// The processes whose command line has this word.
  static func processes(naming word: String) throws -> [String] {
    let folders = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
    return folders.filter { folder in
      guard let line = FileManager.default.contents(atPath: "/proc/\(folder)/cmdline") else {
        return false
      }
      return String(decoding: line, as: UTF8.self).split(separator: "\0").contains(Substring(word))
    }
  }
}
