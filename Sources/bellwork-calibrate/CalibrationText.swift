import Calibration
import CommandSupport
import Experiments

/// A calibration in words, for a terminal, a page and a spreadsheet.
enum CalibrationText {
  /// One exercise: its right answers, and which check catches which mistake.
  static func matrix(of tally: ExerciseTally, name: String) -> String {
    let letters = tally.claims.indices.map(CalibrationFigure.letter)
    let width = (tally.misconceptions.map(\.name.count).max() ?? 0) + 2
    var lines = [
      Terminal.paint("\(tally.exercise) \(name)", .bold) + ", \(tally.seedCount) course seeds",
      "  \(rightAnswers(tally))", "",
    ]
    lines += zip(letters, tally.claims).map { "  \($0)  \($1)" }
    let heading = "".padded(to: width) + letters.joined(separator: " ")
    lines += ["", "  \(heading)   caught   named   in other words"]
    lines += tally.misconceptions.map { mistake in
      let cells = mistake.failuresByCheck.map { cell($0, of: mistake.runs) }
      let others = tally.paraphrases(of: mistake.name)
      let values = [
        percent(Rate([mistake], \.failures)).padded(to: 8),
        percent(Rate([mistake], \.named)).padded(to: 7),
        "\(percent(Rate(others, \.failures))) caught, \(percent(Rate(others, \.named))) named",
      ]
      return "  \(mistake.name.padded(to: width))\(cells.joined(separator: " "))   "
        + values.joined(separator: " ")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// What the signs of a matrix mean.
  static let legend = "● the check fails the mistake in every run   ◐ in some   · in none"

  /// One line for each exercise and one for all, as a table of a page in Markdown.
  static func table(of tallies: [ExerciseTally], name: (ExerciseTally) -> String) -> String {
    let rows = tallies.map { row("\($0.exercise) \(name($0))", [$0]) }
    return
      ([
        "| Exercise | Right answers | False alarms | Rate below | Wrong answers "
          + "| Missed | Named | Taken for another |",
        "|---|--:|--:|--:|--:|--:|--:|--:|",
      ] + rows + [row("All", tallies)]).joined(separator: "\n") + "\n"
  }

  /// Every count, one line for each check of each implementation.
  static func counts(of tallies: [ExerciseTally]) -> ResultTable {
    var table = ResultTable(columns: [
      "exercise", "kind", "implementation", "event", "detail", "count", "runs",
    ])
    for tally in tallies {
      for sample in tally.samples {
        func add(_ event: String, _ detail: String, _ count: Int) {
          table.append(
            .text("\(tally.exercise)"), .text(sample.kind.rawValue), .text(sample.name),
            .text(event), .text(detail), .number(Double(count)), .number(Double(sample.runs)))
        }
        add("failed", "any check", sample.failures)
        for (claim, count) in zip(tally.claims, sample.failuresByCheck) {
          add("failed", claim, count)
        }
        for (name, count) in sample.diagnoses.sorted(by: { $0.key < $1.key }) {
          add("named", name, count)
        }
      }
    }
    return table
  }

  private static func row(_ title: String, _ tallies: [ExerciseTally]) -> String {
    let alarms = Rate.sum(tallies.map(\.falseAlarms))
    let misses = Rate.sum(tallies.map(\.misses))
    let fields = [
      title, grouped(alarms.runs), grouped(alarms.count), bound(alarms), grouped(misses.runs),
      grouped(misses.count), percent(Rate.sum(tallies.map(\.namedParaphrases))),
      grouped(Rate.sum(tallies.map(\.confusions)).count),
    ]
    return "| \(fields.joined(separator: " | ")) |"
  }

  private static func rightAnswers(_ tally: ExerciseTally) -> String {
    let alarms = tally.falseAlarms
    let kinds = SampleTally.Kind.allCases.compactMap { kind -> String? in
      let count = tally.rightAnswers.count { $0.kind == kind }
      return count == 0 ? nil : "\(count) \(kind.rawValue)\(count == 1 ? "" : "s")"
    }
    return "right answers (\(kinds.joined(separator: ", "))): \(alarms.count) false alarms in "
      + "\(grouped(alarms.runs)) examinations; the true rate is below \(bound(alarms)) (95 %)"
  }

  private static func cell(_ count: Int, of runs: Int) -> String {
    count == 0 ? "·" : count == runs ? "●" : "◐"
  }

  private static func bound(_ rate: Rate) -> String {
    "\(significant(100 * rate.upperBound(confidence: 0.95))) %"
  }

  /// A share in percent that says 100 only of all, and 0 only of none.
  private static func percent(_ rate: Rate) -> String {
    if rate.runs == 0 { return "–" }
    if rate.count == rate.runs { return "100 %" }
    let rounded = (1000 * rate.share).rounded(.down) / 10
    return "\(rate.count > 0 ? max(rounded, 0.1) : 0) %"
  }

  private static func significant(_ value: Double) -> String {
    value >= 0.1
      ? "\((value * 100).rounded(.up) / 100)" : "\((value * 10_000).rounded(.up) / 10_000)"
  }

  /// A number with its digits in groups of three.
  private static func grouped(_ number: Int) -> String {
    var text = ""
    for (position, digit) in "\(number)".reversed().enumerated() {
      if position > 0, position.isMultiple(of: 3) { text.append(",") }
      text.append(digit)
    }
    return String(text.reversed())
  }
}
