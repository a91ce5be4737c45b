/// Text made safe for XML 1.0.
enum XMLText {
  /// The text for an element or a quoted attribute.
  ///
  /// XML has no way to write most control characters, so U+FFFD stands for them.
  static func escaped(_ text: String) -> String {
    text.escapedForMarkup { scalar in
      switch scalar {
      case "\n": "&#10;"
      case "\t": "&#9;"
      case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{FFFE}", "\u{FFFF}": "\u{FFFD}"
      default: nil
      }
    }
  }
}
