import Foundation
import Testing

/// The data sets are what they were when they were recorded.
@Suite struct ChecksumTests {
  private let folder = DatasetFolderTests.package.appendingPathComponent("datasets")

  @Test func `Every file of the data sets is listed with its checksum`() throws {
    let list = try String(
      contentsOf: folder.appendingPathComponent("SHA256SUMS"), encoding: .utf8)
    // A line holds 64 digits, two spaces and the path.
    let listed = list.split(separator: "\n").map { String($0.dropFirst(68)) }
    let paths = FileManager.default.subpaths(atPath: folder.path) ?? []
    let files = paths.filter { path in
      var isFolder: ObjCBool = false
      let full = folder.appendingPathComponent(path).path
      return FileManager.default.fileExists(atPath: full, isDirectory: &isFolder)
        && !isFolder.boolValue && !["README.md", "SHA256SUMS"].contains(path)
    }
    #expect(Set(listed) == Set(files))
    #expect(listed.count == files.count)
  }

  @Test func `Every checksum holds`() throws {
    let check = Process()
    check.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    check.arguments = ["sha256sum", "--check", "--strict", "--quiet", "SHA256SUMS"]
    check.currentDirectoryURL = folder
    let output = Pipe()
    check.standardOutput = output
    check.standardError = output
    try check.run()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    check.waitUntilExit()
    #expect(check.terminationStatus == 0, "\(text)")
  }
}
