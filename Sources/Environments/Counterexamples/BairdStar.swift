public import DecisionProcesses

/// Baird's star: seven states on which off-policy learning with a linear function diverges.
///
///     let star = BairdStar()
///     star.features[0]         // [2, 0, 0, 0, 0, 0, 0, 1]
///     star.targetPolicy        // always solid
///
/// *Dashed* (action 0) leads to one of the six upper states, 0...5, with equal chances; *solid*
/// (action 1) leads to the lower state, 6. All rewards are 0, so that every value is 0, and nothing
/// ever ends. The features are independent enough to represent these values exactly, in many ways:
///
///     value of upper state i = 2 wᵢ + w₇
///     value of the lower state = w₆ + 2 w₇
///
/// (weights count from 0). Behaviour draws dashed with chance 6/7, so that it is in every state
/// equally often; the target policy always takes solid.
///
/// Source: Baird, *Residual algorithms* (1995); Sutton and Barto (2018), section 11.2 and figure
/// 11.1.
public struct BairdStar: MarkovDecisionProcess, Sendable {
  /// The action that leads to an upper state.
  public static let dashed = 0
  /// The action that leads to the lower state.
  public static let solid = 1
  /// The lower state.
  public static let lower = 6

  public let stateCount = 7
  public let actionCount = 2

  /// Creates the star.
  public init() {}

  /// Every state, equally often.
  public var initialStates: [InitialState] {
    (0..<stateCount).map { InitialState(state: $0, probability: 1 / 7) }
  }

  public func isTerminal(_ state: Int) -> Bool { false }

  public func outcomes(of action: Int, in state: Int) -> [Outcome] {
    require((0..<stateCount).contains(state), "A state of the star is an index below 7.")
    require((0..<actionCount).contains(action), "An action is dashed (0) or solid (1).")
    if action == Self.solid {
      return [Outcome(probability: 1, nextState: Self.lower, reward: 0, isTerminal: false)]
    }
    return (0..<Self.lower).map {
      Outcome(probability: 1 / 6, nextState: $0, reward: 0, isTerminal: false)
    }
  }

  /// The eight features of each state, one row for each.
  public var features: [[Double]] {
    (0..<stateCount).map { state in
      var row = Array(repeating: 0.0, count: 8)
      row[state] = state == Self.lower ? 1 : 2
      row[7] = state == Self.lower ? 2 : 1
      return row
    }
  }

  /// The weights that the book begins with: 1, but 10 for the lower state's own.
  public var initialWeights: [Double] { [1, 1, 1, 1, 1, 1, 10, 1] }

  /// Draws dashed with chance 6/7, in every state.
  public var behaviorPolicy: TabularPolicy {
    TabularPolicy(rows: Array(repeating: [6.0 / 7, 1.0 / 7], count: stateCount))
  }

  /// Takes solid, in every state.
  public var targetPolicy: TabularPolicy {
    TabularPolicy(rows: Array(repeating: [0, 1], count: stateCount))
  }
}
