/// What deep Q-learning can be extended by, one thing at a time.
public enum CartPoleComponent: String, CaseIterable, Codable, Sendable {
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
    case .double: "double targets"
    case .dueling: "dueling head"
    case .prioritized: "prioritised replay"
    case .nStep: "3-step targets"
    }
  }

  /// All components together.
  static let everything = Set(allCases)
}

extension Set<CartPoleComponent> {
  /// The name in a file: what it holds, in the order of the cases, or `none`.
  var csvName: String {
    isEmpty
      ? "none"
      : CartPoleComponent.allCases.filter { contains($0) }.map(\.rawValue)
        .joined(separator: "+")
  }

  /// Reads a name back.
  init?(csvName name: String) {
    let parts = name.split(separator: "+").map { String($0) }
    self.init(parts.compactMap { CartPoleComponent(rawValue: $0) })
    // `none` is no part; a foreign one, one that comes twice, or another order makes no name.
    guard csvName == name else { return nil }
  }
}
