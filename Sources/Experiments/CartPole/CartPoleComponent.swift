/// What deep Q-learning is made of, one thing at a time: two parts of the plain agent, and four extensions.
public enum CartPoleComponent: String, CaseIterable, Codable, Sendable {
  /// Replay of many transitions; without it an agent learns from the newest batch alone.
  case replay
  /// A target network of its own; without it the online network says what comes next.
  case targetNetwork = "target"
  /// Double targets.
  case double
  /// A dueling head.
  case dueling
  /// Prioritised replay.
  case prioritized
  /// Targets that sum up three rewards.
  case nStep = "n-step"

  /// A name for people.
  public var title: String {
    switch self {
    case .replay: "replay"
    case .targetNetwork: "target network"
    case .double: "double targets"
    case .dueling: "dueling head"
    case .prioritized: "prioritised replay"
    case .nStep: "3-step targets"
    }
  }

  /// What plain deep Q-learning has.
  static let plain: Set<CartPoleComponent> = [.replay, .targetNetwork]

  /// All components together.
  static let everything = Set(allCases)
}

extension Set<CartPoleComponent> {
  private static let removal = "without-"

  /// The name in a file: by what it differs from plain deep Q-learning, in the order of the cases, or `none`.
  ///
  ///     [.replay, .targetNetwork]              none
  ///     [.replay, .targetNetwork, .double]     double
  ///     [.targetNetwork]                       without-replay
  var csvName: String {
    let plain = CartPoleComponent.plain
    let parts = CartPoleComponent.allCases.filter { plain.contains($0) != contains($0) }
      .map { contains($0) ? $0.rawValue : Self.removal + $0.rawValue }
    return parts.isEmpty ? "none" : parts.joined(separator: "+")
  }

  /// Reads a name back.
  init?(csvName name: String) {
    var components = CartPoleComponent.plain
    for part in name.split(separator: "+") {
      if let extra = CartPoleComponent(rawValue: String(part)) {
        components.insert(extra)
      } else if part.hasPrefix(Self.removal),
        let removed = CartPoleComponent(rawValue: String(part.dropFirst(Self.removal.count)))
      {
        components.remove(removed)
      }
    }
    self = components
    // `none` is no part; a foreign one, one that comes twice, or another order makes no name.
    guard csvName == name else { return nil }
  }
}
