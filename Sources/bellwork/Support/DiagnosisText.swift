import CommandSupport
import Diagnostics

/// A diagnosis as lines for people.
struct DiagnosisText {
  /// The lines.
  let text: String

  /// Writes a diagnosis down.
  init(of diagnosis: TrainingLogDiagnosis, in place: String) {
    let findings = diagnosis.findings
    var lines = ["\(place): \(diagnosis.rowCount) episode\(diagnosis.rowCount == 1 ? "" : "s")"]
    lines += diagnosis.summary.map { "  " + $0.title.padded(to: 16) + $0.text }
    lines.append("")
    if findings.isEmpty {
      lines.append(Terminal.paint("✔", .green) + " Nothing found.\(Self.advice(for: diagnosis))")
    }
    for finding in findings {
      lines.append(Terminal.paint("✘", .red) + " \(finding.fault.title)")
      lines += Self.wrapped(finding.evidence, indent: "  ", first: "  ")
      lines.append("  Try:")
      lines += finding.fault.remedies.flatMap { Self.wrapped($0, indent: "    ", first: "  - ") }
      lines.append("")
    }
    if findings.count > 1 {
      lines.append("The surest finding stands first; those below it may be consequences of it.")
    }
    while lines.last?.isEmpty == true { lines.removeLast() }
    text = lines.joined(separator: "\n")
  }

  /// What more could be found with more columns or episodes.
  private static func advice(for diagnosis: TrainingLogDiagnosis) -> String {
    if diagnosis.rowCount < 100 {
      return " Trends and schedules are judged from 100 episodes on."
    }
    let useful: [TrainingLogColumn] = [.epsilon, .startValue, .discountedReturn]
    let missing = useful.filter { !diagnosis.columns.contains($0) }.map(\.rawValue)
    guard !missing.isEmpty else { return "" }
    return " More could be with the column\(missing.count == 1 ? "" : "s") "
      + missing.joined(separator: ", ") + "."
  }

  /// A text in lines of at most 80 characters, the first with its own indent.
  private static func wrapped(_ text: String, indent: String, first: String) -> [String] {
    var lines: [String] = []
    var line = first
    var isEmpty = true
    for word in text.split(separator: " ") {
      if !isEmpty, line.count + 1 + word.count > 80 {
        lines.append(line)
        (line, isEmpty) = (indent, true)
      }
      line += (isEmpty ? "" : " ") + word
      isEmpty = false
    }
    return lines + [line]
  }
}
