import ArgumentParser
import CommandSupport
import Foundation
import Grading
import Workspace

/// Shows which hand-ins resemble each other.
struct GradebookSimilarCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "similar",
    abstract: "Show which answers of a class resemble each other, where copydetect is installed.",
    discussion: """
      Compares each student's answer to an exercise with the other students' and writes a page with the pairs \
      beside each other. What the stub has does not count. Alike is not copied: a person has to look.

      The page holds all that it shows: unlike copydetect's own, it loads nothing from elsewhere and runs no \
      script. Signs such as < in a student's name are written as = and two digits.

      EXAMPLES
        bellwork gradebook similar hand-ins --output graded/similar.html
      """)

  @Argument(help: "The folder that holds the hand-ins.", completion: .directory)
  var folder: String

  @Option(name: [.short, .long], help: "The page to write.")
  var output = "similar.html"

  @Option(help: "The least share of an answer that stands in another one, from 0 to 1.")
  var least = 0.5

  func validate() throws {
    guard (0...1).contains(least) else {
      throw ValidationError("A share lies between 0 and 1, and \(least) does not.")
    }
  }

  func run() async throws {
    let report = SimilarityReport(of: try CourseFolder.find(), handIns: URL(typed: folder))
    do {
      let students = try await report.write(to: URL(typed: output), least: least)
      print("\(output) compares the answers of \(students) students.")
    } catch let error as SimilarityError {
      throw Failure(text: "\(error)", status: Failure.unavailable)
    } catch let error as IntakeError {
      throw Failure(text: "\(error)", status: Failure.missingFile)
    }
  }
}
