import ArgumentParser
import CommandSupport

/// What only instructors need: grading a class, and reading the grade book.
@main
struct BellworkGrade: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bellwork",
    abstract: "Grade a class, and read its grade book.",
    subcommands: [GradeCommand.self, GradebookCommand.self])

  static func main() async {
    await runAsProgram(Array(CommandLine.arguments.dropFirst()))
  }
}
