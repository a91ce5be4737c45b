import Foundation
import Gate
import Testing

/// A file of the folder `Accepted` or `Refused`.
struct Sample: Sendable, CustomTestStringConvertible {
  let name: String
  let source: String

  var testDescription: String { name }

  /// The top of the package.
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appending(path: "../../..").standardizedFileURL

  /// Every sample in a folder.
  static func all(in folder: String) throws -> [Sample] {
    let place = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appending(path: folder)
    return try files(in: place).map {
      Sample(name: $0.deletingPathExtension().lastPathComponent, source: try text(of: $0))
    }
  }

  /// The Swift files in a folder and below, in order.
  static func files(in folder: URL) throws -> [URL] {
    try FileManager.default.subpathsOfDirectory(atPath: folder.path)
      .filter { $0.hasSuffix(".swift") }.sorted().map { folder.appending(path: $0) }
  }

  static func text(of file: URL) throws -> String { try String(contentsOf: file, encoding: .utf8) }

  /// What the gate says about it.
  var violations: [GateViolation] {
    Gate().violations(in: source, allowedImports: ["Coursework", "DecisionProcesses"])
  }

  /// What it should say: the comments at the top, such as `// Expected in line 4: imports Glibc`.
  var expected: [GateViolation] {
    source.matches(of: /(?m)^\/\/ Expected in line (\d+): (.*)$/).compactMap { match in
      Int(match.1).map { GateViolation(line: $0, reason: String(match.2)) }
    }
  }
}
