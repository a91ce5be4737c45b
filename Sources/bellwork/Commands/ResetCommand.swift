import ArgumentParser
import Checks
import CommandSupport
import Workspace

/// Puts an exercise back as it was handed out.
struct ResetCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reset",
    abstract: "Put an exercise back as it was handed out, and keep a backup of your answer.")

  @Argument(help: "The number or the name of an exercise.")
  var exercise: String

  func run() throws {
    let suite = try ExerciseArgument.exercise(exercise)
    let backup = try CourseSession().course.reset(suite)
    let kept = backup.map { " Your answer is kept in \($0)." } ?? ""
    print("\(suite.path) is as it was handed out.\(kept)")
  }
}
