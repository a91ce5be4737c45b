import Foundation
import Testing

@testable import Grading

@Suite("The rights of an output folder, which holds names and marks")
struct OutputRightsTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func rights(of place: URL) throws -> Int? {
    let attributes = try FileManager.default.attributesOfItem(atPath: place.path)
    return (attributes[.posixPermissions] as? NSNumber)?.intValue
  }

  @Test("A new one is open to its owner alone")
  func new() throws {
    let place = folder.url.appending(path: "term/graded")
    try GradingRun.makeFolder(place)
    #expect(try rights(of: place) == 0o700)
  }

  @Test("One that is there keeps its rights, and what is in it")
  func old() throws {
    let place = folder.url.appending(path: "graded")
    try FileManager.default.createDirectory(
      at: place, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o750])
    try Data("7\n".utf8).write(to: place.appending(path: "salt.txt"))
    try GradingRun.makeFolder(place)
    #expect(try rights(of: place) == 0o750)
    #expect(FileManager.default.fileExists(atPath: place.appending(path: "salt.txt").path))
  }

  @Test("A file in its place is an error that names it")
  func file() throws {
    let place = folder.url.appending(path: "graded")
    try Data().write(to: place)
    #expect {
      try GradingRun.makeFolder(place)
    } throws: { error in
      guard case .unwritable(place.path, _)? = error as? BuildError else { return false }
      return true
    }
  }
}
