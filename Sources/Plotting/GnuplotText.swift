import Foundation

/// Text and numbers as gnuplot reads them.
///
/// gnuplot runs what stands between backquotes in a command as a shell command, also inside double
/// quotes, but never inside single quotes; there only the quote itself is special and is doubled. So
/// every text goes between single quotes, and line breaks are joined on from outside. Superscripts
/// and other markup are switched off by `noenhanced` in every terminal.
enum GnuplotText {
  /// A text as a gnuplot string expression, of one line or several.
  static func quoted(_ text: String) -> String {
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    return lines.map { "'" + cleaned($0).replacing("'", with: "''") + "'" }
      .joined(separator: #"."\n"."#)
  }

  /// A text as the label of a tic, where gnuplot would read a percent sign as the start of a format.
  static func ticLabel(_ text: String) -> String {
    quoted(text.replacing("%", with: "%%"))
  }

  /// A number as gnuplot reads it.
  static func number(_ value: Double) -> String {
    value == value.rounded() && abs(value) < 1e15 ? String(Int64(value)) : "\(value)"
  }

  /// A number for people, with `places` decimal places and a true minus sign.
  static func fixed(_ value: Double, places: Int) -> String {
    let text = String(format: "%.\(places)f", value)
    let isZero = text.allSatisfy { "-0.".contains($0) }
    return isZero ? text.replacing("-", with: "") : text.replacing("-", with: "\u{2212}")
  }

  /// A power of ten for people, as in 10⁻³.
  static func powerOfTen(_ exponent: Int) -> String {
    let raised: [Character: Character] = [
      "-": "⁻", "0": "⁰", "1": "¹", "2": "²", "3": "³", "4": "⁴", "5": "⁵", "6": "⁶", "7": "⁷",
      "8": "⁸", "9": "⁹",
    ]
    return "10" + String(String(exponent).map { raised[$0] ?? $0 })
  }

  /// A text broken between words into lines of at most `width` characters; long words stay whole.
  static func wrapped(_ text: String, width: Int) -> String {
    text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map { line in
      var lines = [""]
      for word in line.split(separator: " ") {
        let last = lines[lines.count - 1]
        if last.isEmpty {
          lines[lines.count - 1] = String(word)
        } else if last.count + 1 + word.count <= width {
          lines[lines.count - 1] += " " + word
        } else {
          lines.append(String(word))
        }
      }
      return lines.joined(separator: "\n")
    }.joined(separator: "\n")
  }

  /// Control characters would break an SVG file or move a terminal's cursor.
  private static func cleaned(_ line: Substring) -> String {
    String(
      String.UnicodeScalarView(
        line.unicodeScalars.map { $0.properties.generalCategory == .control ? " " : $0 }))
  }
}
