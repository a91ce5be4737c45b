/// The text that a learner reads.
extension Examination {
  /// The failures in full: claim, question, expected and why, answer, seed, and the mistake where it is known.
  public var report: String {
    let failures = worthTelling
    var paragraphs = failures.map { $0.paragraph }
    switch diagnosis {
    case .misconception(let name, let explanation):
      paragraphs.append("This is a known mistake: \(name).\n\(explanation)")
    case .unknown:
      paragraphs.append("The answers coincide with none of the mistakes known for this exercise.")
    case nil: break
    }
    if !output.isEmpty { paragraphs.append("Your code printed:\n\(output)") }
    if !failures.isEmpty {
      let again = repeatCommand.map { "Repeat:  \($0)\n" } ?? ""
      paragraphs.append("\(again)Hint:    \(hintCommand)")
    }
    return paragraphs.joined(separator: "\n\n")
  }

  /// The command that asks the same questions again, where some were asked and not all went well.
  ///
  /// All that is drawn follows from the seed of the run, so a learner gets the questions that a grader has
  /// put, under the grader's salt. What only hidden checks have found does not show again.
  public var repeatCommand: String? {
    switch verdict {
    case .passed, .notAttempted, .waiting, .notRun, .policy, .didNotCompile, .graderError: nil
    case .failed, .threw, .crashed, .exitedEarly, .timedOut, .outOfMemory, .forbidden,
      .outputFlood, .protocolBroken:
      results.contains { $0.isWorthTelling && !$0.isHidden }
        ? "swift run bellwork check \(exercise) --seed \(seed)" : nil
    }
  }

  /// The command that gives a hint.
  public var hintCommand: String { "swift run bellwork hint \(exercise)" }
}

extension Examination {
  /// The results to tell about: each that shows something, and one of those that only say the same.
  private var worthTelling: [CheckResult] {
    var told: Set<Verdict> = []
    return results.filter { result in
      result.isWorthTelling && (result.question != nil || told.insert(result.verdict).inserted)
    }
  }
}

extension CheckResult {
  /// Whether a learner needs to read about it: it did not pass, and something was asked.
  var isWorthTelling: Bool {
    switch verdict {
    case .passed, .notRun: false
    default: true
    }
  }

  /// The failure as a paragraph.
  public var paragraph: String {
    var lines = ["Claim:     \(claim)"]
    if isHidden { lines.append("Hidden:    grading alone makes this check") }
    if let question { lines.append("Asked:     \(question)") }
    if let discrepancy {
      lines.append("Expected:  \(discrepancy.expected)")
      lines.append("Because:   \(discrepancy.reason)")
      lines.append("Answered:  \(discrepancy.actual)")
    } else {
      lines.append("Verdict:   \(verdict)")
    }
    return lines.joined(separator: "\n")
  }
}
