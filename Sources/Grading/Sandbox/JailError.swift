/// The jail could not be set up, and nothing was run.
public struct JailError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What happened, where, and what to do.
  public let description: String

  /// Creates an error.
  public init(_ description: String) { self.description = description }
}
