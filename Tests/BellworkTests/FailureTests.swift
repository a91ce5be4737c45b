import ArgumentParser
import CommandSupport
import Foundation
import Testing

@testable import bellwork

/// What is printed when a command ends without having done its work.
struct FailureTests {
  private struct Unforeseen: Error {}

  private func describe(_ error: any Error) -> (String?, Int32) {
    Failure.describe(error, of: Bellwork.self)
  }

  @Test func `A status by itself prints nothing more`() {
    #expect(describe(ExitCode(1)).0 == nil)
    #expect(describe(ExitCode(69)).0 == nil)
  }

  @Test func `The parser explains its own errors`() {
    #expect(describe(ValidationError("too many")) == (nil, 64))
  }

  @Test func `A file that cannot be written is named, with the word of the system`() throws {
    let folder = try temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let output = try OutputFolder(path: folder.path)
    try output.write("a file", to: "a")
    #expect(try output.read("a") == Data("a file".utf8))
    let error = #expect(throws: (any Error).self) { try output.write("text", to: "a/b/c.csv") }
    let (sentence, status) = describe(try #require(error))
    #expect(sentence?.hasPrefix("Cannot write \(folder.path)/a/b/c.csv: Not a directory. ") == true)
    #expect(status == 73)
  }

  @Test func `A failure prints its sentence, anything unforeseen its name`() {
    #expect(describe(Failure(text: "No.", status: 65)) == ("No.", 65))
    #expect(describe(Unforeseen()) == ("Unforeseen()", 70))
  }
}
