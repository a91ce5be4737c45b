import CommandSupport
import Foundation
import Grading

/// The end of a run in words: how the class has done, and what a person has to look at.
struct SummaryText {
  private let maximum: Int
  private let tally: ClassTally
  private let report: RunReport

  /// Goes through the class, one student at a time.
  init(of grades: ClassGrades, _ report: RunReport) throws {
    maximum = grades.outline.points
    self.report = report
    var tally = ClassTally(grades.outline)
    for student in grades.students { tally.add(try grades.grade(of: student)) }
    self.tally = tally
  }

  /// The whole text.
  var text: String {
    (["", counts] + times + warnings + ["", distribution] + histogram + [""] + look).joined(
      separator: "\n")
  }

  private var counts: String {
    "\(GradebookText.handIns(report.graded)) graded, \(report.known) known already."
      + (report.graderErrors > 0
        ? " The grader failed on \(report.graderErrors): run again, nobody loses by it." : "")
  }

  private var times: [String] {
    guard report.graded > 0 else { return [] }
    func each(_ seconds: Double) -> String {
      String(format: "%.1f", seconds / Double(report.graded))
    }
    return [
      "Each took \(each(report.buildSeconds)) s to build"
        + " and \(each(report.judgeSeconds)) s to examine."
    ]
  }

  /// That nothing contained some of the code, where that is so.
  private var warnings: [String] { tally.warnings.flatMap { ["", $0] } }

  private var distribution: String {
    let scores = tally.scores
    guard !scores.isEmpty else { return "Nobody has handed anything in." }
    let quarters = [0.0, 0.25, 0.5, 0.75, 1].map { share in
      scores[Int((share * Double(scores.count - 1)).rounded())].inPoints
    }
    return "Points of \(maximum): lowest \(quarters[0]), quarter \(quarters[1]), "
      + "middle \(quarters[2]), three quarters \(quarters[3]), highest \(quarters[4])."
  }

  /// A line for each tenth of the points.
  private var histogram: [String] {
    guard maximum > 0, !tally.scores.isEmpty else { return [] }
    let counts = tally.histogram
    let widest = max(1, counts.max() ?? 1)
    return counts.enumerated().map { tenth, count in
      let range = "\(tenth * 10) to \(tenth * 10 + 10) %".padded(to: 12)
      let bar = String(repeating: "█", count: (count * 40 + widest - 1) / widest)
      return "  \(range) \(bar)\(bar.isEmpty ? "" : " ")\(count)"
    }
  }

  private var look: [String] {
    guard !tally.looks.isEmpty else { return ["Nothing needs a person's look."] }
    let rest = tally.looks.count - Self.shown
    return ["Needs a person's look: \(tally.looks.count)"]
      + tally.looks.prefix(Self.shown).map { "  \($0.line)" }
      + (rest > 0 ? ["  … and \(rest) more"] : [])
  }

  private static let shown = 20
}

extension ClassTally.Look {
  /// Whose and what it is, in one line that a terminal may show.
  var line: String {
    let first = verdict.split(whereSeparator: \.isNewline).first.map(String.init) ?? ""
    let cut = first.count > 100 ? "\(first.prefix(99))…" : first
    // Names of files and words of verdicts are strangers' texts.
    return Terminal.shown("\(student), \(matter): \(cut)")
  }
}
