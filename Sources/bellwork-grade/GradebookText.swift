import Checks
import CommandSupport
import Foundation
import Grading

/// What `bellwork gradebook show` prints.
enum GradebookText {
  /// One student in one line: a mark for each exercise, and the points.
  static func line(_ grade: StudentGrade, width: Int) -> String {
    let name = Terminal.shown(grade.student)
    let space = String(repeating: " ", count: max(0, width - Terminal.width(of: name)))
    guard grade.attempt != nil else { return "\(name)\(space)  nothing handed in" }
    let marks = grade.chapters.map { $0.exercises.map(mark).joined() }.joined(separator: " ")
    var end = "\(grade.score.inPoints) of \(grade.maximum)"
    if grade.penalty > 0 { end += ", \(days(grade.lateDays)) late" }
    if grade.attemptCount > 1 { end += ", \(grade.attemptCount) attempts" }
    return "\(name)\(space)  \(marks)  \(end)"
  }

  /// Everything about one student.
  static func student(
    _ grade: StudentGrade, attempts: [GradedSubmission], _ grades: ClassGrades
  ) -> String {
    var lines = [Terminal.paint(Terminal.shown(grade.name), .bold)]
    lines.append("\(grade.score.inPoints) of \(grade.maximum) points")
    if grade.lateDays > 0 {
      lines.append("\(days(grade.lateDays)) late: \((grade.penalty * 100).inPoints) % are taken")
    }
    for (number, attempt) in attempts.enumerated() {
      let isCounted = attempt.contentHash == grade.attempt?.contentHash
      let counts = isCounted && attempt.student == grade.attempt?.student ? ", counts" : ""
      let handIn =
        attempt.student == grade.student ? "" : "hand-in \(Terminal.shown(attempt.student)), "
      lines.append(
        "attempt \(number + 1): \(handIn)content \(attempt.contentHash), sandbox level "
          + "\(attempt.sandboxLevel.rawValue), salt \(attempt.salt)\(counts)")
    }
    if let warning = grade.attempt?.sandboxLevel.warning {
      lines.append(Terminal.paint(warning, .yellow))
    }
    for note in grade.attempt?.notes ?? [] {
      lines.append(Terminal.shown(note.line))
    }
    for exercise in grade.exercises { lines += paragraph(exercise) }
    let trail = grades.trail.filter { $0.student == grade.student }
    if !trail.isEmpty { lines += ["", "Decided by people:"] + trail.map(line) }
    return lines.joined(separator: "\n")
  }

  /// One attempt in a line, for what is told of each.
  static func heading(of attempt: GradedSubmission, number: Int) -> String {
    "attempt \(number): hand-in \(Terminal.shown(attempt.student)), content \(attempt.contentHash)"
  }

  private static func paragraph(_ grade: ExerciseGrade) -> [String] {
    let exercise = grade.exercise
    var lines = [
      "",
      "\(mark(grade)) \(exercise.id) \(exercise.name): \(grade.label), "
        + "\(grade.points.inPoints) of \(exercise.points)",
    ]
    guard let examination = grade.examination, !examination.verdict.isPassed,
      !examination.verdict.isSilent
    else { return lines }
    lines += examination.report.split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.isEmpty ? "" : "    \(Terminal.shown(String($0)))" }
    return lines
  }

  private static func line(_ override: Override) -> String {
    let matter: String =
      switch override.decision {
      case .points(let id, let points?): "\(id): \(points.inPoints) points"
      case .points(let id, nil): "\(id): as the grader found"
      case .lateDays(let days?): "\(self.days(days)) late"
      case .lateDays(nil): "late as the times say"
      }
    return "  \(override.date.formatted(.iso8601))  \(Terminal.shown(override.author))  \(matter): "
      + Terminal.shown(override.reason)
  }

  private static func mark(_ grade: ExerciseGrade) -> String {
    guard let examination = grade.examination else { return "·" }
    if grade.override != nil { return Terminal.paint("±", .yellow) }
    if examination.verdict.isPassed { return Terminal.paint("✔", .green) }
    if examination.results.contains(where: \.verdict.needsALook) {
      return Terminal.paint("?", .yellow)
    }
    return examination.verdict.isSilent ? "·" : Terminal.paint("✘", .red)
  }

  /// Hand-ins, counted.
  static func handIns(_ count: Int) -> String { count == 1 ? "1 hand-in" : "\(count) hand-ins" }

  /// Days, counted.
  static func days(_ count: Int) -> String { count == 1 ? "1 day" : "\(count) days" }
}

extension Terminal {
  /// A stranger's text as a terminal may show it: what would move the cursor, change colours or turn the
  /// direction is written as its number.
  static func shown(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{200E}", "\u{200F}",
        "\u{202A}"..."\u{202E}", "\u{2066}"..."\u{2069}":
        result += "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// About how many columns a text takes.
  static func width(of text: String) -> Int { shown(text).count }
}
