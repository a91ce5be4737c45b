import ArgumentParser
import CommandSupport
import Foundation
import Grading

/// Gives a grade book its roster, its policy and the times of hand-in.
struct GradebookSetCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "set",
    abstract: "Give the book a roster, a policy or times of hand-in.",
    discussion: """
      A roster is a CSV file with the columns identifier (the name of the hand-in), name, email, section; \
      canvas_id, sis_user_id and sis_login_id help Canvas. Where a learning platform has named the hand-ins, \
      a column hand_in says which one is whose. Times are a CSV file with the columns identifier \
      and time (2026-12-01T23:59:00Z). A policy is a JSON file, of which every line may be left out:

        {
          "award": "all-or-nothing",   or "share", of the checks that no empty answer passes
          "resubmissions": "best",     or "last"
          "deadline": "2026-12-01T23:59:00Z",
          "freeLateDays": 2,
          "penaltyPerLateDay": 0.1,
          "lastLateDay": 7
        }

      What was set before is replaced, and kept in the book.
      """)

  @OptionGroup var book: BookArgument

  @Option(help: "A CSV file of the students.")
  var roster: String?

  @Option(help: "A JSON file that says how points are counted.")
  var policy: String?

  @Option(help: "A CSV file of the times of hand-in.")
  var times: String?

  func validate() throws {
    guard roster ?? policy ?? times != nil else {
      throw ValidationError("Nothing to set: give --roster, --policy or --times.")
    }
  }

  func run() throws {
    try GradebookFailure.explained {
      // All files are read before the first is taken, so that a broken one changes nothing.
      let roster = try roster.map { try Roster(csv: Self.text(of: $0), file: $0) }
      let policy = try policy.map { try ScoringPolicy(json: Self.data(of: $0), file: $0) }
      let times = try times.map { try HandInTimes(csv: Self.text(of: $0), file: $0) }
      let writer = try book.writer()
      if let roster {
        try writer.setRoster(roster)
        print("Roster: \(roster.entries.count) students.")
      }
      if let policy {
        try writer.setPolicy(policy)
        print("The policy is set.")
      }
      if let times {
        try writer.setHandInTimes(times)
        print("Times of hand-in: \(times.entries.count).")
      }
    }
  }

  private static func data(of path: String) throws -> Data {
    do {
      return try Data(
        contentsOf: URL(typed: path))
    } catch {
      throw Failure(
        text: "Cannot read \(path): \(error.localizedDescription)", status: Failure.missingFile)
    }
  }

  private static func text(of path: String) throws -> String {
    guard let text = String(data: try data(of: path), encoding: .utf8) else {
      throw Failure(
        text: "\(path) is not UTF-8. Save it as “CSV UTF-8”.", status: Failure.wrongContent)
    }
    return text
  }
}
