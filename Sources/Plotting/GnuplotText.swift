import Foundation

/// Text and numbers as gnuplot reads them.
///
/// gnuplot runs what stands between backquotes in a command as a shell command, also inside double
/// quotes, and expands `@name`. Single quotes do not help: gnuplot 5.4 loses count of them in a
/// string that begins with `'''`, and then runs what follows. So a text stands in double quotes and
/// every ASCII character that could mean something is written as an octal number, which gnuplot
/// turns back only after it has looked for commands. Markup such as `^` and `_` is switched off by
/// `noenhanced` in every terminal.
enum GnuplotText {
  /// The ASCII punctuation that means nothing inside double quotes.
  private static let harmless = Set(" .,:;()+-=/%".unicodeScalars)

  /// A text as a gnuplot string, of one line or several.
  static func quoted(_ text: String) -> String {
    // gnuplot leaves this as it is in SVG, where it would end what nobody began.
    let text = text.replacing("]]>", with: "]] >")
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    return "\"" + lines.map { escaped($0) }.joined(separator: #"\n"#) + "\""
  }

  /// A text as the label of a tic, where a percent sign alone would begin a format.
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

  private static func escaped(_ line: Substring) -> String {
    var text = ""
    var followsNumber = false
    for scalar in line.unicodeScalars {
      // gnuplot reads a digit after an octal number as a part of it, so that is written as one too.
      let isDigit = (48...57).contains(scalar.value)
      let isPlain = isHarmless(scalar) && !(isDigit && followsNumber)
      text += isPlain ? String(scalar) : replacement(for: scalar)
      followsNumber = !isPlain && text.last?.isNumber == true
    }
    return text
  }

  private static func isHarmless(_ scalar: Unicode.Scalar) -> Bool {
    let properties = scalar.properties
    guard scalar.isASCII else {
      return properties.generalCategory != .control && !properties.isNoncharacterCodePoint
    }
    let isDigit = (48...57).contains(scalar.value)
    return properties.isAlphabetic || isDigit || harmless.contains(scalar)
  }

  /// An octal number, or a space for what would break an SVG file or move a terminal's cursor.
  private static func replacement(for scalar: Unicode.Scalar) -> String {
    let isVisible = scalar.isASCII && scalar.properties.generalCategory != .control
    guard isVisible else { return " " }
    return "\\" + (scalar.value < 64 ? "0" : "") + String(scalar.value, radix: 8)
  }
}
