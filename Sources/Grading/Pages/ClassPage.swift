/// The page of the class: how it went, where it is difficult, and what a person should look at.
struct ClassPage {
  private let grades: ClassGrades
  private var tally: ClassTally

  /// Creates the page of a class to which nobody is added yet.
  init(_ grades: ClassGrades) {
    self.grades = grades
    tally = ClassTally(grades.outline)
  }

  /// Adds a student.
  mutating func add(_ grade: StudentGrade) { tally.add(grade) }

  /// The page as one self-contained file.
  var html: String {
    get throws {
      let handedIn = tally.handedIn.count
      return Self.template.render([
        "pageTitle": "The class · Bellwork",
        "studentCount": tally.lines.count,
        "handedIn": handedIn,
        "hasResults": handedIn > 0,
        "median": tally.median?.inPoints ?? "–",
        "maximum": grades.outline.points,
        "lookCount": tally.looks.count,
        "histogram": PageDrawing.histogram(tally.histogram),
        "items": tally.items.map { Self.values(of: $0) },
        "hasMistakes": !tally.mistakes.isEmpty,
        "mistakes": tally.mistakes.map {
          ["exercise": $0.exercise, "mistake": $0.name, "count": $0.count] as [String: Any]
        },
        "unknownMistakes": tally.items.map(\.unknownMistakes).reduce(0, +),
        "hasLooks": !tally.looks.isEmpty,
        "looks": tally.looks.map {
          [
            "name": $0.name, "exercise": $0.matter, "verdict": $0.verdict,
            "link": $0.link,
          ]
        },
        "levels": levels,
        "warnings": tally.warnings,
        "expectedWrong": Self.scientific(tally.expectedWrong),
        "courseVersion": grades.courseVersion.map { String($0.prefix(12)) } ?? "–",
        "policy": policy,
        "hasTrail": !grades.trail.isEmpty,
        "trail": grades.trail.map { Self.values(of: $0) },
        "students": tally.lines.map { values(of: $0) },
      ])
    }
  }

  private var levels: String {
    let names = tally.levels.keys.sorted().map(\.rawValue)
    if names.isEmpty { return "Nothing has been graded yet." }
    return names.count == 1
      ? "All results were made under sandbox level \(names[0])."
      : "Results were made under sandbox levels \(names.joined(separator: " and "))."
  }

  private var policy: String {
    let policy = grades.policy
    var sentences = [
      policy.award == .allOrNothing
        ? "An exercise earns its points where all its checks pass."
        : "An exercise earns the share of its checks that pass, counted over those that no empty "
          + "answer passes.",
      policy.resubmissions == .best
        ? "The best attempt counts." : "The last attempt counts.",
    ]
    if let deadline = policy.deadline {
      sentences.append(
        "Hand-ins are late after \(deadline.readable). \(Self.days(policy.freeLateDays)) free, and each "
          + "further day takes \((policy.penaltyPerLateDay * 100).inPoints) %.")
    }
    return sentences.joined(separator: " ")
  }

  private static func days(_ count: Int) -> String {
    count == 0 ? "No day is" : count == 1 ? "1 day is" : "\(count) days are"
  }

  private static func values(of item: ClassTally.Item) -> [String: Any] {
    let total = item.passed + item.failed + item.silent
    return [
      "id": "\(item.exercise.id)", "exercise": item.exercise.name, "title": item.exercise.title,
      "bar": PageDrawing.bar(good: item.passed, bad: item.failed, idle: item.silent),
      "share": total == 0 ? "–" : "\(100 * item.passed / total) %",
      "waits": StudentPage.shown(waits(of: item)),
    ]
  }

  /// How many wait for which exercises; nil where nobody does.
  private static func waits(of item: ClassTally.Item) -> String? {
    let parts = item.waiting.sorted { $0.key < $1.key }.map { other, count in
      "\(count) \(count == 1 ? "waits" : "wait") for \(other)"
    }
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }

  private static func values(of override: Override) -> [String: Any] {
    let (matter, value): (String, String) =
      switch override.decision {
      case .points(let id, let points):
        ("\(id)", points.map { "\($0.inPoints) points" } ?? "as found")
      case .lateDays(let days): ("Late days", days.map { "\($0)" } ?? "as found")
      }
    return [
      "student": override.student, "matter": matter, "value": value, "reason": override.reason,
      "author": override.author,
    ]
  }

  private func values(of line: ClassTally.Line) -> [String: Any] {
    let row = line.grade
    var remarks: [String] = []
    if line.link == nil { remarks.append("nothing handed in") }
    if row.lateDays > 0 {
      remarks.append(row.lateDays == 1 ? "1 day late" : "\(row.lateDays) days late")
    }
    if !grades.roster.entries.isEmpty && !row.isOnRoster { remarks.append("not on the roster") }
    return [
      "name": row.name,
      "identifier": StudentPage.shown(row.name == row.student ? nil : row.student),
      "link": StudentPage.shown(line.link),
      "section": row.section,
      "bar": PageDrawing.bar(
        share: row.maximum == 0 ? 0 : row.score / Double(row.maximum)),
      "score": line.link == nil ? "–" : row.score.inPoints,
      "passed": row.passed,
      "remarks": remarks.joined(separator: ", "),
    ]
  }

  /// A small number such as 1.2e-6, and 0 as it is.
  private static func scientific(_ number: Double) -> String {
    guard number > 0 else { return "0" }
    var (mantissa, exponent) = (number, 0)
    while mantissa < 1 { (mantissa, exponent) = (mantissa * 10, exponent - 1) }
    if exponent > -3 { return "\((number * 1_000).rounded(.up) / 1_000)" }
    // Rounded up, since it is a bound.
    return "\((mantissa * 10 - 1e-9).rounded(.up) / 10) · 10⁻\(Self.superscript(-exponent))"
  }

  private static func superscript(_ number: Int) -> String {
    let digits = Array("⁰¹²³⁴⁵⁶⁷⁸⁹")
    return String("\(number)".compactMap { $0.wholeNumberValue.map { digits[$0] } })
  }
}
