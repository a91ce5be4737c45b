import Foundation

/// A folder that is removed when the last test that holds it has ended.
final class TemporaryFolder: Sendable {
  let path: String

  init() throws {
    path = NSTemporaryDirectory() + "plotting-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  var names: [String] {
    get throws { try FileManager.default.contentsOfDirectory(atPath: path).sorted() }
  }

  func bytes(of name: String) throws -> [UInt8] {
    try Array(Data(contentsOf: URL(fileURLWithPath: path + "/" + name)))
  }

  /// A shell script that stands in for gnuplot.
  func program(_ body: String) throws -> String {
    let program = path + "/gnuplot-" + UUID().uuidString
    // A process of its own writes the file: a descriptor of this process could be inherited by what
    // other tests start, and a file that is open for writing cannot be run.
    let writer = Process()
    writer.executableURL = URL(fileURLWithPath: "/bin/sh")
    let commands = #"printf '#!/bin/sh\n%s\n' "$2" > "$1" && chmod +x "$1""#
    writer.arguments = ["-c", commands, "sh", program, body]
    try writer.run()
    writer.waitUntilExit()
    return program
  }
}
