/// Thrown by an exercise that has not been started.
///
/// The stubs throw it. An exercise that does is reported as “not attempted”, which is no failure.
public struct Unattempted: Error, Hashable, Sendable {
  /// Creates the error.
  public init() {}
}

/// Thrown by an exercise that is given something its contract rules out.
///
///     guard (0...1).contains(epsilon) else { throw InvalidInput("epsilon must lie in 0...1") }
///
/// It is the right answer to bad input, and a wrong one to good input.
public struct InvalidInput: Error, Hashable, Sendable, CustomStringConvertible {
  /// What is wrong with the input, for the caller.
  public var description: String

  /// Creates the error.
  public init(_ description: String) {
    self.description = description
  }
}
