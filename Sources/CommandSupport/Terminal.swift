import Foundation

/// What is known about the terminal, and the few ways in which the commands write to it.
package enum Terminal {
  /// Whether a person is reading standard output.
  package static let isInteractive = isatty(STDOUT_FILENO) == 1

  /// Whether colours are wanted: a person is reading and has not said no (`NO_COLOR`).
  package static let hasColour =
    isInteractive && ProcessInfo.processInfo.environment["NO_COLOR"] == nil

  /// The width in columns.
  package static var columns: Int {
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
    return Int(size.ws_col)
  }

  /// Writes a line to standard error.
  package static func complain(_ text: String) {
    try? FileHandle.standardError.write(contentsOf: Data("\(text)\n".utf8))
  }

  /// The text in a colour, where colours are wanted.
  package static func paint(_ text: String, _ colour: Colour) -> String {
    hasColour ? "\u{1B}[\(colour.rawValue)m\(text)\u{1B}[0m" : text
  }

  package enum Colour: Int {
    case bold = 1
    case faint = 2
    case red = 31
    case green = 32
    case yellow = 33
  }
}
