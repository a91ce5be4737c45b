public import DecisionProcesses

/// A lock that opens for one sequence of actions, and pays for nothing else.
///
///     let lock = CombinationLock([2, 0, 1], actionCount: 3)
///     var world = Simulation(of: lock)
///
/// The state is the number of actions of the combination entered so far. The right one leads to the
/// next state, a wrong one ends the episode and pays nothing, and the last right one ends it and
/// pays 1. A random player of n actions opens a lock of length k once in nᵏ episodes, and until
/// then all values are 0: an epsilon-greedy learner is a random player. One that remembers what it
/// has tried needs about n · k episodes.
///
/// Source: after the reset state space of Koenig and Simmons, *Complexity analysis of real-time
/// reinforcement learning* (1993); a wrong action ends the episode here instead of leading back.
public struct CombinationLock: MarkovDecisionProcess, Hashable {
  /// The action that leads on from each state.
  public let combination: [Int]
  public let actionCount: Int

  /// Creates the lock.
  ///
  /// - Precondition: The combination is not empty, and holds indices below `actionCount`.
  public init(_ combination: [Int], actionCount: Int) {
    require(!combination.isEmpty, "A lock has a combination.")
    require(
      combination.allSatisfy { (0..<actionCount).contains($0) },
      "A combination is made of actions, indices below actionCount.")
    self.combination = combination
    self.actionCount = actionCount
  }

  /// One state for each part of the combination, and the end.
  public var stateCount: Int { combination.count + 1 }

  public var initialStates: [InitialState] { [InitialState(state: 0)] }

  public func isTerminal(_ state: Int) -> Bool { state == combination.count }

  public func outcomes(of action: Int, in state: Int) -> [Outcome] {
    require((0..<actionCount).contains(action), "An action is an index below actionCount.")
    require((0...combination.count).contains(state), "A state is an index below stateCount.")
    let end = combination.count
    guard state < end, combination[state] == action else {
      return [Outcome(probability: 1, nextState: end, reward: 0, isTerminal: true)]
    }
    let isOpen = state + 1 == end
    return [
      Outcome(
        probability: 1, nextState: state + 1, reward: isOpen ? 1 : 0, isTerminal: isOpen)
    ]
  }
}
