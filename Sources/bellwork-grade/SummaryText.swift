import Checks
import CommandSupport
import Foundation
import Grading

/// The end of a run in words: how the class has done, and what a person has to look at.
struct SummaryText {
  private let maximum: Int
  private var scores: [Double] = []
  private var toLookAt: [String] = []
  private var uncontained = 0
  private let report: RunReport

  /// Goes through the class, one student at a time.
  init(of grades: ClassGrades, _ report: RunReport) throws {
    maximum = grades.outline.points
    self.report = report
    for student in grades.students {
      let grade = try grades.grade(of: student)
      guard let attempt = grade.attempt else { continue }
      if attempt.sandboxLevel.warning != nil { uncontained += 1 }
      scores.append(grade.score)
      // Names of files and words of verdicts are strangers' texts.
      toLookAt += grade.exercisesToLookAt.map { exercise in
        Terminal.shown(
          "\(student), \(exercise.exercise.id) \(exercise.exercise.name): "
            + Self.firstLine(of: exercise.examination?.verdict))
      }
      toLookAt += grade.handInToLookAt.map { sentence in
        Terminal.shown("\(student): \(Self.cut(sentence))")
      }
    }
    scores.sort()
  }

  /// The whole text.
  var text: String {
    (["", counts] + times + warnings + ["", distribution] + histogram + [""] + look).joined(
      separator: "\n")
  }

  private var counts: String {
    "\(report.graded) hand-ins graded, \(report.known) known already."
      + (report.graderErrors > 0
        ? " The grader failed on \(report.graderErrors): run again, nobody loses by it." : "")
  }

  private var times: [String] {
    guard report.graded > 0 else { return [] }
    func each(_ seconds: Double) -> String {
      (seconds / Double(report.graded)).formatted(.number.precision(.fractionLength(1)))
    }
    return [
      "Each took \(each(report.buildSeconds)) s to build"
        + " and \(each(report.judgeSeconds)) s to examine."
    ]
  }

  /// That nothing contained some of the code, where that is so.
  private var warnings: [String] {
    guard uncontained > 0, let warning = SandboxLevel.limitsOnly.warning else { return [] }
    return ["", "\(SandboxLevel.affected(uncontained, of: scores.count)): \(warning)"]
  }

  private var distribution: String {
    guard !scores.isEmpty else { return "Nobody has handed anything in." }
    let quarters = [0.0, 0.25, 0.5, 0.75, 1].map { share in
      scores[Int((share * Double(scores.count - 1)).rounded())]
        .formatted(.number.precision(.fractionLength(0...1)))
    }
    return "Points of \(maximum): lowest \(quarters[0]), quarter \(quarters[1]), "
      + "middle \(quarters[2]), three quarters \(quarters[3]), highest \(quarters[4])."
  }

  /// A line for each tenth of the points.
  private var histogram: [String] {
    guard maximum > 0, !scores.isEmpty else { return [] }
    var counts = Array(repeating: 0, count: 10)
    for score in scores { counts[max(0, min(9, Int(10 * score / Double(maximum))))] += 1 }
    let widest = max(1, counts.max() ?? 1)
    return counts.enumerated().map { tenth, count in
      let range = "\(tenth * 10) to \(tenth * 10 + 10) %".padded(to: 12)
      let bar = String(repeating: "█", count: (count * 40 + widest - 1) / widest)
      return "  \(range) \(bar)\(bar.isEmpty ? "" : " ")\(count)"
    }
  }

  private var look: [String] {
    guard !toLookAt.isEmpty else { return ["Nothing needs a person's look."] }
    let shown = toLookAt.prefix(Self.shown).map { "  \($0)" }
    let rest = toLookAt.count - shown.count
    return ["Needs a person's look: \(toLookAt.count)"] + shown
      + (rest > 0 ? ["  … and \(rest) more"] : [])
  }

  private static let shown = 20

  private static func firstLine(of verdict: Verdict?) -> String {
    guard let verdict else { return "no verdict" }
    return cut("\(verdict)".split(separator: "\n").first.map(String.init) ?? "")
  }

  private static func cut(_ line: String) -> String {
    line.count > 100 ? "\(line.prefix(99))…" : line
  }
}
