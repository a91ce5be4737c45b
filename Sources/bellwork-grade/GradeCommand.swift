import ArgumentParser
import CommandSupport

/// Grades a folder of submissions.
@main
struct GradeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bellwork grade",
    abstract: "Grade a folder of submissions.")

  static func main() async {
    await runAsProgram(Array(CommandLine.arguments.dropFirst()))
  }
}
