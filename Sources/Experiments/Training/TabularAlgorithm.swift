/// A reference algorithm that keeps its action values in a table, by name.
public enum TabularAlgorithm: String, CaseIterable, Codable, Sendable {
  case qLearning = "q-learning"
  case doubleQLearning = "double-q-learning"
  case sarsa
  case expectedSARSA = "expected-sarsa"
  case dynaQ = "dyna-q"

  /// What people call it.
  public var title: String {
    switch self {
    case .qLearning: "Q-learning"
    case .doubleQLearning: "double Q-learning"
    case .sarsa: "SARSA"
    case .expectedSARSA: "expected SARSA"
    case .dynaQ: "Dyna-Q"
    }
  }

  /// Whether the table approaches the values of the behaviour itself, exploration included, rather
  /// than the optimal values.
  public var isOnPolicy: Bool { self == .sarsa || self == .expectedSARSA }
}
