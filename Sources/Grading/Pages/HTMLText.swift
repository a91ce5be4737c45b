import Mustache

/// Text made safe for HTML, as the content type of all pages' templates.
///
/// The library's own escaping goes by characters of Swift: in “\u{0600}<”, which is one character, it misses
/// the angle bracket, and the browser does not. This one goes by scalars. It also makes visible what is not:
/// control characters, and the marks that turn the direction of text, with which a file's name can look like
/// another.
struct HTMLText: MustacheContentType {
  func escapeText(_ text: String) -> String { Self.escaped(text) }

  /// The text for an element or a quoted attribute.
  static func escaped(_ text: String) -> String {
    text.escapedForMarkup { scalar in
      switch scalar {
      case "'": "&#39;"
      case "`": "&#96;"
      case "\n", "\t": nil
      case "\u{0}"..."\u{1F}": Unicode.Scalar(0x2400 + scalar.value).map { "\($0)" }
      case "\u{7F}"..."\u{9F}", "\u{61C}", "\u{200E}", "\u{200F}", "\u{202A}"..."\u{202E}",
        "\u{2066}"..."\u{2069}":
        "⟨U+\(String(scalar.value, radix: 16, uppercase: true))⟩"
      default: nil
      }
    }
  }
}
