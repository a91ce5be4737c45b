/// Something in an answer that no answer needs, and what to do instead.
public struct GateViolation: Hashable, Codable, Sendable {
  /// The line in the learner's file, from 1; 0 where it concerns the file as a whole.
  public let line: Int
  /// What is there, why it is refused, and what to do instead.
  public let reason: String

  /// Creates a violation.
  public init(line: Int, reason: String) {
    self.line = line
    self.reason = reason
  }
}

extension GateViolation: CustomStringConvertible {
  public var description: String { line > 0 ? "line \(line): \(reason)" : reason }
}
