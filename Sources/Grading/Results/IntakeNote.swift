/// Something about a hand-in that somebody should know: a file that was rejected, ignored or missing.
public struct IntakeNote: Hashable, Sendable {
  /// The file, as the hand-in names it; control characters are escaped.
  public let file: String
  /// What was done about it, and why, in a sentence.
  public let reason: String
  /// Whether a person should look at the hand-in, since nothing in it was of use and there was something in it.
  public let needsALook: Bool

  /// Creates a note.
  public init(file: String, reason: String, needsALook: Bool = false) {
    self.file = file
    self.reason = reason
    self.needsALook = needsALook
  }

  /// The note as one line; one about no file in particular is the reason alone.
  public var line: String { file.isEmpty ? reason : "\(file): \(reason)" }
}

extension IntakeNote: Codable {
  private enum CodingKeys: CodingKey { case file, reason, needsALook }

  /// Reads a note; one that an older grade book holds needs no look.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    file = try container.decode(String.self, forKey: .file)
    reason = try container.decode(String.self, forKey: .reason)
    needsALook = try container.decodeIfPresent(Bool.self, forKey: .needsALook) ?? false
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(file, forKey: .file)
    try container.encode(reason, forKey: .reason)
    if needsALook { try container.encode(true, forKey: .needsALook) }
  }
}
