import ArgumentParser

/// Reads a grade book; the work is `bellwork-grade`'s.
struct GradebookCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "gradebook",
    abstract: "Show, export, compare and override what a grade book holds.",
    discussion: "`bellwork gradebook --help` explains it.")

  @Argument(parsing: .captureForPassthrough, help: "See `bellwork gradebook --help`.")
  var arguments: [String] = []

  func run() async throws {
    try await SiblingProgram(product: "bellwork-grade").become(with: ["gradebook"] + arguments)
  }
}
