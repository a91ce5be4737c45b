/// A corridor that isolates bootstrapping: its one reward waits at the end.
///
/// Action 1 goes right and action 0 goes left, where the first state stays. To enter the last state pays
/// 1 and ends the episode. A state is seen as a row with a 1 at its place and zeros elsewhere.
public struct DQNCorridor: Hashable, Codable, Sendable {
  /// The number of states, the last one included.
  public var length: Int

  /// Creates a corridor of at least two states.
  public init(length: Int) { self.length = max(2, length) }

  /// What is seen in a state.
  public func observation(of state: Int) -> [Double] {
    (0..<length).map { $0 == state ? 1 : 0 }
  }

  /// The state after an action.
  public func next(after action: Int, in state: Int) -> Int {
    action == 1 ? min(state + 1, length - 1) : max(state - 1, 0)
  }

  /// Whether a state is the last one.
  public func isEnd(_ state: Int) -> Bool { state >= length - 1 }
}
