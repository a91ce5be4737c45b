public import Coursework

/// Something about a hand-in that somebody should know: a file that was rejected, ignored or missing.
public struct IntakeNote: Hashable, Sendable {
  /// The file, as the hand-in names it; control characters are escaped.
  public let file: String
  /// What was done about it, and why, in a sentence.
  public let reason: String
  /// Whether a person should look at the hand-in: there was something in it, and nothing in it was of use, or it has
  /// cost an exercise.
  public let needsALook: Bool
  /// The exercises that count as not attempted because of it, where others were taken.
  public let exercises: [ExerciseID]

  /// Creates a note.
  public init(
    file: String, reason: String, needsALook: Bool = false, exercises: [ExerciseID] = []
  ) {
    self.file = file
    self.reason = reason
    self.needsALook = needsALook
    self.exercises = exercises
  }

  /// The note as one line; one about no file in particular is the reason alone.
  public var line: String { file.isEmpty ? reason : "\(file): \(reason)" }
}

extension IntakeNote: Codable {
  private enum CodingKeys: CodingKey { case file, reason, needsALook, exercises }

  /// Reads a note; one that an older grade book holds needs no look, or is about all of the hand-in.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    file = try container.decode(String.self, forKey: .file)
    reason = try container.decode(String.self, forKey: .reason)
    needsALook = try container.decodeIfPresent(Bool.self, forKey: .needsALook) ?? false
    exercises = try container.decodeIfPresent([ExerciseID].self, forKey: .exercises) ?? []
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(file, forKey: .file)
    try container.encode(reason, forKey: .reason)
    if needsALook { try container.encode(true, forKey: .needsALook) }
    if !exercises.isEmpty { try container.encode(exercises, forKey: .exercises) }
  }
}
