import ArgumentParser
import CommandSupport
import Workspace

/// The model answer of an exercise.
struct SolutionCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "solution",
    abstract: "Print the model answer of an exercise.",
    discussion: "Your own file stays as it is. Try the three hints first.")

  @Argument(help: "The number or the name of an exercise.")
  var exercise: String

  func run() throws {
    let suite = try ExerciseArgument.exercise(exercise)
    let session = try CourseSession()
    try session.course.requireWhole()
    print(try session.course.text(of: .solution, suite), terminator: "")
  }
}
