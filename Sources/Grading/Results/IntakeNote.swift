/// Something about a hand-in that somebody should know: a file that was rejected, ignored or missing.
public struct IntakeNote: Hashable, Codable, Sendable {
  /// The file, as the hand-in names it; control characters are escaped.
  public let file: String
  /// What was done about it, and why, in a sentence.
  public let reason: String

  /// Creates a note.
  public init(file: String, reason: String) {
    self.file = file
    self.reason = reason
  }

  /// The note as one line; one about no file in particular is the reason alone.
  public var line: String { file.isEmpty ? reason : "\(file): \(reason)" }
}
