/// File names as they are shown: in any script, with everything escaped that could disturb a page, a
/// table or a terminal.
enum EscapedName {
  /// The longest name that is shown whole, in characters.
  static let longest = 200

  /// The name, with control characters, bytes that are no UTF-8, and what turns the direction of
  /// writing around as escapes.
  static func text(of name: some Sequence<UInt8>) -> String {
    let bytes = Array(name)
    if let text = String(validating: bytes, as: UTF8.self) { return self.text(of: text) }
    let parts = bytes.map { byte in
      byte < 0x80
        ? text(of: String(UnicodeScalar(byte))) : "\\x" + String(byte, radix: 16, uppercase: true)
    }
    return shortened(parts.joined())
  }

  /// The text, with the same escapes.
  static func text(of text: String) -> String {
    shortened(text.unicodeScalars.map(escaped).joined())
  }

  private static func escaped(_ scalar: UnicodeScalar) -> String {
    switch scalar {
    case "\n": return "\\n"
    case "\r": return "\\r"
    case "\t": return "\\t"
    case "\u{200C}", "\u{200D}": return String(scalar)  // Joiners, which some scripts need.
    default: break
    }
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .surrogate,
      .unassigned:
      return "\\u{" + String(scalar.value, radix: 16, uppercase: true) + "}"
    default: return String(scalar)
    }
  }

  private static func shortened(_ text: String) -> String {
    text.count <= longest ? text : text.prefix(longest / 2) + "…" + text.suffix(longest / 2 - 1)
  }
}
