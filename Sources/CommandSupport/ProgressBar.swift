import Foundation

/// One line on standard error that shows how far something has come; nothing where nobody is reading.
package struct ProgressBar: Sendable {
  private let title: String
  private let width = 24
  private let begun = ContinuousClock.now
  private static let isShown = isatty(STDERR_FILENO) == 1

  /// Creates the bar of a piece of work.
  package init(_ title: String) {
    self.title = title
  }

  /// Shows a share of the work, in `0...1`.
  package func show(_ fraction: Double) {
    guard Self.isShown else { return }
    let filled = Int((max(0, min(1, fraction)) * Double(width)).rounded())
    let bar = String(repeating: "█", count: filled) + String(repeating: "░", count: width - filled)
    write("\r\u{1B}[K\(bar) \(Int(fraction * 100)) %  \(title)\(timeLeft(at: fraction))")
  }

  /// Removes the line.
  package func clear() {
    guard Self.isShown else { return }
    write("\r\u{1B}[K")
  }

  /// The time left at a share of the work, to be written after something else; empty where too little is known of it,
  /// and at the end.
  package func timeLeft(at fraction: Double) -> String {
    Self.timeLeft(at: fraction, after: (ContinuousClock.now - begun) / .seconds(1))
  }

  /// The same where a share has taken so many seconds.
  package static func timeLeft(at fraction: Double, after spent: Double) -> String {
    guard fraction > 0.05, fraction < 1, spent > 2 else { return "" }
    return ", \(Int((spent / fraction - spent).rounded(.up))) s left"
  }

  private func write(_ text: String) {
    try? FileHandle.standardError.write(contentsOf: Data(text.utf8))
  }
}
