import ArgumentParser
import CommandSupport
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

  @Test func `A failure prints its sentence, anything unforeseen its name`() {
    #expect(describe(Failure(text: "No.", status: 65)) == ("No.", 65))
    #expect(describe(Unforeseen()) == ("Unforeseen()", 70))
  }
}
