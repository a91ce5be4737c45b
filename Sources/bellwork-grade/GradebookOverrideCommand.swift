import ArgumentParser
import CommandSupport
import Coursework
import Foundation
import Grading

/// Decides against the grader, with a reason.
struct GradebookOverrideCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "override",
    abstract: "Decide an exercise's points or a student's late days yourself, with a reason.",
    discussion: """
      Nothing is deleted: `bellwork gradebook show BOOK STUDENT` prints every decision, who made it and why. \
      The last one on a matter counts, and --withdraw goes back to what the grader found.

      EXAMPLES
        bellwork gradebook override graded ada 1.2 --points 8 --reason "the proof is right"
        bellwork gradebook override graded ada --late-days 0 --reason "was ill"
        bellwork gradebook override graded ada 1.2 --withdraw --reason "wrong student"
      """)

  @OptionGroup var book: BookArgument

  @Argument(help: "The student, or the name of the hand-in.")
  var student: String

  @Argument(help: "The number of an exercise, such as 1.2; leave it out for late days.")
  var exercise: String?

  @Option(help: "The points that the exercise earns.")
  var points: Double?

  @Option(help: "The days that count as late.")
  var lateDays: Int?

  @Flag(help: "Take the earlier decision on this matter back.")
  var withdraw = false

  @Option(help: "Why, in a sentence.")
  var reason: String

  @Option(help: "Who decides; your user name unless given.")
  var by: String?

  func validate() throws {
    guard !reason.allSatisfy(\.isWhitespace) else {
      throw ValidationError("A decision needs a reason: --reason \"the proof is right\".")
    }
    let values = [points != nil, lateDays != nil, withdraw].count { $0 }
    guard values == 1, exercise != nil || points == nil, exercise == nil || lateDays == nil else {
      throw ValidationError(
        "Give an exercise with --points, or --late-days without one, or --withdraw instead.")
    }
    guard lateDays ?? 0 >= 0 else { throw ValidationError("Late days are not negative.") }
  }

  func run() throws {
    try GradebookFailure.explained {
      let writer = try book.writer()
      let before = try ClassGrades(of: writer).knownGrade(of: student)
      let decision = try decision(on: before)
      try writer.add(
        Override(
          student: before.student, decision: decision, reason: reason,
          author: by ?? ProcessInfo.processInfo.userName,
          date: Date()))
      let after = try ClassGrades(of: writer).grade(of: before.student)
      print(
        "\(Terminal.shown(before.student)): \(before.score.inPoints) → "
          + "\(after.score.inPoints) of \(after.maximum) points")
    }
  }

  private func decision(on grade: StudentGrade) throws -> Override.Decision {
    guard let exercise else { return .lateDays(withdraw ? nil : lateDays) }
    let found = try grade.knownExercise(exercise)
    if let points, !(0...Double(found.points)).contains(points) {
      throw Failure(
        text: "\(found.id) is worth \(found.points) points: give 0 to \(found.points), not "
          + "\(points.inPoints).",
        status: Failure.wrongContent)
    }
    return .points(found.id, withdraw ? nil : points)
  }
}
