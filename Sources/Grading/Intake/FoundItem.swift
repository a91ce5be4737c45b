/// A file or folder of a hand-in, as its reader has found it.
struct FoundItem {
  /// What it is.
  enum Kind {
    case file
    case folder
    case symbolicLink
    case hardLink
    case other
  }

  /// The parts of its path below the hand-in, byte for byte.
  let path: [[UInt8]]
  let kind: Kind

  /// Its path, to be shown.
  var name: String { EscapedName.text(of: Array(path.joined(separator: [UInt8(ascii: "/")]))) }
}

/// Why what is in a file cannot be had.
enum ContentFault: Error {
  case tooLarge
  case becameLink
  case binary
  case notUTF8
  case unreadable(String)

  /// The fault, to be read after “rejected:”.
  func reason(_ limits: IntakeLimits) -> String {
    switch self {
    case .tooLarge: "larger than \(limits.fileBytes >> 10) KiB"
    case .becameLink: "it became a link while it was read"
    case .binary: "it holds NUL bytes, so it is no text; save it as UTF-8"
    case .notUTF8: "it is not UTF-8; save it with that encoding"
    case .unreadable(let reason): "it cannot be read: \(reason)"
    }
  }
}
