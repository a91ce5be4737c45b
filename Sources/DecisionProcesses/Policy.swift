/// A way of choosing actions in a finite process: π(a given s).
///
/// Source: Sutton and Barto (2018), section 3.5.
public protocol Policy {
  /// The chance of each action in `state`; sums to 1.
  func probabilities(in state: Int) -> [Double]

  /// Draws an action.
  func action(in state: Int, using generator: inout some RandomNumberGenerator) -> Int
}

extension Policy {
  /// Draws an action from `probabilities(in:)`.
  ///
  /// - Complexity: O(number of actions).
  public func action(in state: Int, using generator: inout some RandomNumberGenerator) -> Int {
    generator.index(weights: probabilities(in: state))
  }
}

/// The policy that chooses every action equally often.
public struct UniformPolicy: Policy, Sendable {
  /// The number of actions to choose from.
  public let actionCount: Int

  /// Creates a uniform policy.
  public init(actionCount: Int) {
    require(actionCount > 0, "A policy needs at least one action.")
    self.actionCount = actionCount
  }

  public func probabilities(in state: Int) -> [Double] {
    Array(repeating: 1 / Double(actionCount), count: actionCount)
  }

  public func action(in state: Int, using generator: inout some RandomNumberGenerator) -> Int {
    generator.index(below: actionCount)
  }
}

/// A policy given as a table of probabilities, one row for each state.
public struct TabularPolicy: Policy, Hashable, Codable, Sendable {
  /// The chance of each action, by state.
  public var rows: [[Double]]

  /// Creates a policy from its table.
  public init(rows: [[Double]]) {
    self.rows = rows
  }

  /// Creates the policy that always takes `actions[state]`.
  public init(actions: [Int], actionCount: Int) {
    self.rows = actions.map { action in
      require((0..<actionCount).contains(action), "An action is an index below actionCount.")
      return (0..<actionCount).map { $0 == action ? 1 : 0 }
    }
  }

  public func probabilities(in state: Int) -> [Double] { rows[state] }
}
