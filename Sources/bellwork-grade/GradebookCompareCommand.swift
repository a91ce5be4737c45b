import ArgumentParser
import CommandSupport
import Grading

/// Tells how the results of two books differ.
struct GradebookCompareCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: "Tell how the results of two grade books differ.",
    discussion: """
      Prints each student whose points or verdicts differ, and ends with status 1 where there is one. Times do \
      not count.
      """)

  @Argument(help: "The output folder of a grading, or the grade book in it.")
  var first: String

  @Argument(help: "Another.")
  var second: String

  func run() throws {
    try GradebookFailure.explained {
      let differences = try GradebookComparison(
        ClassGrades(of: BookArgument.reader(of: first)),
        ClassGrades(of: BookArgument.reader(of: second))
      ).differences()
      for difference in differences { print(Terminal.shown(difference)) }
      guard differences.isEmpty else {
        let count = differences.count
        print("\(count) \(count == 1 ? "student differs" : "students differ").")
        throw ExitCode(Failure.checkFailed)
      }
      print("The two grade books hold the same results.")
    }
  }
}
