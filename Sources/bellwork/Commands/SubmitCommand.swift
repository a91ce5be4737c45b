import ArgumentParser
import Foundation
import Workspace

/// Packs what a learner hands in.
struct SubmitCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "submit",
    abstract: "Pack the files of your exercises, and nothing else, to hand them in.",
    discussion: """
      EXAMPLES
        bellwork submit
        bellwork submit --output ada.tar.gz
        bellwork submit --output ada.zip
      """)

  @Option(name: [.short, .long], help: "The archive to write, a .tar.gz or a .zip.")
  var output = "submission.tar.gz"

  func run() async throws {
    let session = try CourseSession()
    let archive = SubmissionArchive(of: session.course)
    try await archive.write(to: URL(fileURLWithPath: output))
    print("\(output) holds \(archive.files.count) files of Exercises.")
  }
}
