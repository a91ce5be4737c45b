extension String {
  /// The text with what markup gives a meaning to replaced by entities, and what else `replacement` names.
  ///
  /// By scalars: a combining mark after a bracket makes one character of Swift of both, and a browser or a
  /// parser sees the bracket all the same.
  func escapedForMarkup(_ replacement: (Unicode.Scalar) -> String?) -> String {
    var result = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      switch scalar {
      case "&": result.append(contentsOf: "&amp;".unicodeScalars)
      case "<": result.append(contentsOf: "&lt;".unicodeScalars)
      case ">": result.append(contentsOf: "&gt;".unicodeScalars)
      case "\"": result.append(contentsOf: "&quot;".unicodeScalars)
      default:
        if let text = replacement(scalar) {
          result.append(contentsOf: text.unicodeScalars)
        } else {
          result.append(scalar)
        }
      }
    }
    return String(result)
  }
}
