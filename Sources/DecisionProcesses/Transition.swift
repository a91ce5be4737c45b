/// One experience: (S, A, R, S′) and whether S′ is terminal.
///
/// `isTerminal` is `Step.isTerminated`, never `isTruncated`: learning bootstraps from the last
/// state of an episode that was only cut short.
public struct Transition<State> {
  /// The state in which the action was taken.
  public var state: State
  /// The action.
  public var action: Int
  /// The reward that followed.
  public var reward: Double
  /// The state that followed.
  public var nextState: State
  /// Whether the process ended there.
  public var isTerminal: Bool

  /// Creates a transition.
  @inlinable
  public init(state: State, action: Int, reward: Double, nextState: State, isTerminal: Bool) {
    self.state = state
    self.action = action
    self.reward = reward
    self.nextState = nextState
    self.isTerminal = isTerminal
  }
}

extension Transition: Equatable where State: Equatable {}
extension Transition: Hashable where State: Hashable {}
extension Transition: Sendable where State: Sendable {}
extension Transition: Encodable where State: Encodable {}
extension Transition: Decodable where State: Decodable {}
