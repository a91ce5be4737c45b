import ArgumentParser
import CommandSupport
import Foundation
import Workspace

/// Writes the course as students get it.
struct ReleaseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "release",
    abstract: "Write the course as students get it: without model answers and without the grader.",
    discussion: """
      The exercises are as handed out, whatever you tried in them. The known mistakes stay, since naming a \
      learner's mistake needs them. What is written builds and tests on its own.

      EXAMPLES
        bellwork release --output course
      """)

  @Option(name: [.short, .long], help: "The folder to write, which is not there yet.")
  var output: String

  func run() throws {
    let course = try CourseFolder.find()
    try course.requireWhole()
    try StudentEdition(of: course).write(to: URL(typed: output))
    print("\(output) holds the course for students. Try it: cd \(output) && swift test")
  }
}
