import ArgumentParser
import Checks
import CommandSupport
import Coursework

/// Where the learner stands.
struct StatusCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "status",
    abstract: "Show the course, how far you are, and what comes next.")

  @Flag(help: "Print JSON, for a program to read.")
  var json = false

  func run() throws {
    let session = try CourseSession()
    let rows = try Catalogue.exercises.map { Row($0, state: try session.state(of: $0)) }
    if json { return try JSON.write(Report(exercises: rows)) }
    for chapter in Catalogue.chapters { printChapter(chapter, rows) }
    printNext(rows)
  }

  private func printChapter(_ chapter: Chapter, _ rows: [Row]) {
    let rows = rows.filter { $0.chapter == chapter.number }
    let earned = rows.reduce(0) { $0 + $1.earned }
    let points = rows.reduce(0) { $0 + $1.points }
    let minutes = rows.reduce(0) { $0 + ($1.state == .passed ? 0 : $1.minutes) }
    let left = minutes == 0 ? "done" : "about \(minutes) minutes left"
    print(
      Terminal.paint("Chapter \(chapter.number)  \(chapter.title)", .bold)
        + "  \(earned) of \(points) points, \(left)")
    for row in rows { print("  \(row.line)") }
    print()
  }

  private func printNext(_ rows: [Row]) {
    guard let next = rows.first(where: { $0.state != .passed }) else {
      print("Everything passes. Well done.")
      return
    }
    print("Next: \(next.id) \(next.name), in \(next.path)")
    print("      bellwork check \(next.id)    bellwork hint \(next.id)")
  }
}

private struct Report: Encodable {
  var exercises: [Row]
}

/// An exercise in the list.
private struct Row: Encodable {
  var id: String
  var chapter: Int
  var name: String
  var title: String
  var path: String
  var points: Int
  var minutes: Int
  var state: ExerciseState

  init(_ suite: ExerciseSuite, state: ExerciseState) {
    id = "\(suite.id)"
    chapter = suite.id.chapter
    name = suite.name
    title = suite.title
    path = suite.path
    points = suite.points
    minutes = suite.minutes
    self.state = state
  }

  var earned: Int { state == .passed ? points : 0 }

  var line: String {
    let mark =
      switch state {
      case .passed: Terminal.paint("✔", .green)
      case .unfinished: Terminal.paint("✘", .red)
      case .unchecked: Terminal.paint("?", .yellow)
      case .untouched: "·"
      }
    let facts = "\(points) points, \(minutes) min"
    return "\(mark) \(id)  \(name.padded(to: 18)) \(facts.padded(to: 18)) \(title)"
  }
}
