import ArgumentParser
import Testing

@testable import bellwork

/// What is printed when a command ends without having done its work.
struct FailureTests {
  private struct Unforeseen: Error {}

  @Test func `A status by itself prints nothing more`() {
    #expect(Failure.describe(ExitCode(1)).0 == nil)
    #expect(Failure.describe(ExitCode(69)).0 == nil)
  }

  @Test func `The parser explains its own errors`() {
    #expect(Failure.describe(ValidationError("too many")) == (nil, 64))
  }

  @Test func `A failure prints its sentence, anything unforeseen its name`() {
    #expect(Failure.describe(Failure(text: "No.", status: 65)) == ("No.", 65))
    #expect(Failure.describe(Unforeseen()) == ("Unforeseen()", 70))
  }
}
