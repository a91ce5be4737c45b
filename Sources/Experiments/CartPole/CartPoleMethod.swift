/// The five methods of the table that the course's second document prints for CartPole.
public enum CartPoleMethod: String, CaseIterable, Codable, Sendable {
  /// Q-learning over bins of the four numbers.
  case tabular
  /// Deep Q-learning.
  case dqn
  /// Deep Q-learning with double targets.
  case double
  /// Double targets and a dueling head.
  case duelingDouble = "dueling-double"
  /// Double targets, a dueling head and prioritised replay.
  case prioritized

  /// A name for people.
  public var title: String {
    switch self {
    case .tabular: "Tabular, with bins"
    case .dqn: "DQN"
    case .double: "Double DQN"
    case .duelingDouble: "Dueling Double DQN"
    case .prioritized: "… with prioritised replay"
    }
  }

  /// What deep Q-learning is made of here; nothing for the table.
  var components: Set<CartPoleComponent> {
    let plain = CartPoleComponent.plain
    return switch self {
    case .tabular: []
    case .dqn: plain
    case .double: plain.union([.double])
    case .duelingDouble: plain.union([.double, .dueling])
    case .prioritized: plain.union([.double, .dueling, .prioritized])
    }
  }

  /// The episodes to solve that the document states.
  public var documentEpisodes: Int {
    switch self {
    case .tabular: 3_000
    case .dqn: 300
    case .double: 250
    case .duelingDouble: 200
    case .prioritized: 150
    }
  }

  /// The number of episodes after which a run that has not solved the task is censored.
  public var episodeLimit: Int { self == .tabular ? 5_000 : 500 }
}
