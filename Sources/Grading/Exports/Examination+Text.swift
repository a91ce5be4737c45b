import Checks
import DecisionProcesses

extension Examination {
  /// What a student reads about an exercise: the verdict, then each failure in full.
  var text: String {
    let verdict = self.verdict
    if verdict.isPassed {
      return output.isEmpty ? "Passed." : "Passed.\n\nYour code printed:\n\(output)"
    }
    if verdict == .notAttempted { return progress.capitalizedSentence }
    let details = report
    let first = "\(verdict)".capitalizedSentence
    return details.isEmpty ? first : "\(first)\n\n\(details)"
  }

  /// The mistake that was named, with its explanation.
  var mistake: (name: String, explanation: String)? {
    guard case .misconception(let name, let explanation) = diagnosis else { return nil }
    return (name, explanation)
  }
}

extension CheckResult {
  /// What a failure shows, in lines.
  var evidence: String {
    var lines: [String] = []
    if let question { lines.append("Asked: \(question)") }
    if let discrepancy {
      lines.append("Expected: \(discrepancy.expected)")
      lines.append("Because: \(discrepancy.reason)")
      lines.append("Answered: \(discrepancy.actual)")
    }
    if lines.isEmpty { lines.append("\(verdict)".capitalizedSentence) }
    return lines.joined(separator: "\n")
  }
}

extension String {
  /// The text as a sentence: a capital first, and a full stop where none is.
  var capitalizedSentence: String {
    guard let first else { return self }
    let end = [".", "!", "?", ":"].contains { hasSuffix($0) } ? "" : "."
    return first.uppercased() + dropFirst() + end
  }

  /// A name for a file or a folder that is safe everywhere, another for another text.
  ///
  /// Letters and digits of any script, `-`, `_` and inner dots stay; everything else becomes `=` and two
  /// hexadecimal digits for each byte. Long names are cut, and end in a hash of the whole.
  var fileName: String {
    var name = ""
    for scalar in unicodeScalars {
      let isPlain =
        scalar.properties.isAlphabetic || scalar.properties.numericType == .decimal
        || scalar == "-" || scalar == "_" || (scalar == "." && !name.isEmpty)
      if isPlain {
        name.unicodeScalars.append(scalar)
      } else {
        for byte in String(scalar).utf8 {
          name += "=" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
        }
      }
    }
    guard name.utf8.count > 120 else { return name.isEmpty ? "=" : name }
    var hash = StableHash()
    hash.combine(utf8)
    var short = name
    while short.utf8.count > 100 { short.removeLast() }
    return "\(short)=\(String(hash.value, radix: 16))"
  }
}
