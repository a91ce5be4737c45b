import ArgumentParser

/// Grades a folder of hand-ins; the work is `bellwork-grade`'s.
struct GradeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "grade",
    abstract: "Grade a folder of hand-ins, each in a jail, into a grade book.",
    discussion: "`bellwork grade --help` explains it.")

  @Argument(parsing: .captureForPassthrough, help: "See `bellwork grade --help`.")
  var arguments: [String] = []

  func run() async throws {
    try await SiblingProgram(product: "bellwork-grade").become(with: ["grade"] + arguments)
  }
}
