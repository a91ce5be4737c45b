import ArgumentParser
import CommandSupport
import Datasets

/// The command line of the course: it parses, calls and prints.
@main
struct Bellwork: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bellwork",
    abstract: "A course in Q-learning that grades itself.",
    discussion: """
      Begin with `bellwork tour`, open the first file under Exercises, and ask `bellwork check`.

      EXIT STATUS
        0   all is well
        1   something was checked and is not right
        64  the command line cannot be understood
        65  the content of a file or an argument is wrong
        66  a file or a folder is missing
        69  a program that is needed is missing or failed
        70  bellwork itself failed
        73  a file cannot be written
        130 it was stopped from the keyboard
      """,
    groupedSubcommands: [
      CommandGroup(
        name: "Learning",
        subcommands: [
          StatusCommand.self, CheckCommand.self, HintCommand.self, SolutionCommand.self,
          ResetCommand.self, SubmitCommand.self,
        ]),
      CommandGroup(
        name: "Seeing",
        subcommands: [
          TourCommand.self, PlotCommand.self, TrainCommand.self, RolloutCommand.self,
          ExperimentCommand.self, DiagnoseCommand.self,
        ]),
      CommandGroup(
        name: "Keeping",
        subcommands: [
          DoctorCommand.self, VerifyCommand.self, CalibrateCommand.self, BenchmarkCommand.self,
        ]),
      CommandGroup(
        name: "Teaching",
        subcommands: [GradeCommand.self, GradebookCommand.self, ReleaseCommand.self]),
    ])

  static func main() async {
    let arguments = Array(CommandLine.arguments.dropFirst())
    do {
      try suggestCommand(for: arguments.first)
    } catch {
      end(with: error)
    }
    await runAsProgram(arguments.isEmpty ? ["status"] : arguments)
  }

  /// Stops with a suggestion where the first word is no command.
  private static func suggestCommand(for word: String?) throws {
    let names = configuration.allSubcommandNames
    guard let word, !word.hasPrefix("-"), word != "help", !names.contains(word) else { return }
    let advice = closestMatch(to: word, in: names).map { "Did you mean `bellwork \($0)`?" }
    throw Failure(
      text: "There is no command “\(word)”. \(advice ?? "`bellwork --help` lists them.")",
      status: Failure.usage)
  }
}

extension CommandConfiguration {
  /// The words that commands begin with.
  fileprivate var allSubcommandNames: [String] {
    groupedSubcommands.flatMap { $0.subcommands }.compactMap { $0.configuration.commandName }
  }
}
