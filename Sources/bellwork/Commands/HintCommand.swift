import ArgumentParser
import Checks
import CommandSupport

/// Hints that climb from a question to a recipe.
struct HintCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "hint",
    abstract: "Print a hint: first a question, then a pointer, then a recipe.",
    discussion: """
      EXAMPLES
        bellwork hint 1.1
        bellwork hint 1.1 --level 3
      """)

  @Argument(help: "The number or the name of an exercise.")
  var exercise: String

  @Option(help: "How much to give away, from 1 to 3.")
  var level = 1

  func validate() throws {
    guard (1...3).contains(level) else {
      throw ValidationError("There are hints of level 1, 2 and 3, not \(level).")
    }
  }

  func run() throws {
    let suite = try ExerciseArgument.exercise(exercise)
    print(suite.hints[level - 1])
    if level < suite.hints.count { print("\nMore: bellwork hint \(suite.id) --level \(level + 1)") }
  }
}
