/// A finite Markov decision process as a model: every outcome with its probability.
///
/// States and actions are indices, `0..<stateCount` and `0..<actionCount`, so that tables are flat
/// arrays. Planning enumerates a model; learning samples it through `Simulation`. The two faces
/// share one set of rules, so the exact answer of any tabular world is one call away.
///
/// Source: Sutton and Barto (2018), section 3.1.
public protocol MarkovDecisionProcess: Sendable {
  /// The number of states, terminal ones included.
  var stateCount: Int { get }

  /// The number of actions, the same in every state.
  var actionCount: Int { get }

  /// The states in which an episode may begin; their probabilities sum to 1.
  var initialStates: [InitialState] { get }

  /// Tells whether episodes end on entering `state`.
  ///
  /// Terminal states have no outcomes worth asking for: their value is 0 by definition.
  func isTerminal(_ state: Int) -> Bool

  /// All results of taking `action` in `state`, with probabilities that sum to 1.
  ///
  /// - Complexity: O(number of outcomes).
  func outcomes(of action: Int, in state: Int) -> [Outcome]
}

/// A state in which an episode may begin.
public struct InitialState: Hashable, Codable, Sendable {
  /// The index of the state.
  public var state: Int
  /// The chance that an episode begins there.
  public var probability: Double

  /// Creates an initial state that is certain unless a probability is given.
  public init(state: Int, probability: Double = 1) {
    self.state = state
    self.probability = probability
  }
}
