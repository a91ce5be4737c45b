/// What a rollout reports as the state of a world: an index, or a vector of numbers.
///
///     RolloutState(parsing: "14")              // .index(14)
///     RolloutState(parsing: "0, 0, 0.1, 0")    // .vector([0, 0, 0.1, 0])
public enum RolloutState: Hashable, Sendable {
  /// The index of a state of a tabular world.
  case index(Int)
  /// The numbers of an observation.
  case vector([Double])

  /// Reads an index, or numbers separated by commas or spaces.
  ///
  /// - Throws: `RolloutError.unreadableState`.
  public init(parsing text: String) throws(RolloutError) {
    if let index = Int(text.trimmed) {
      self = .index(index)
      return
    }
    let words = text.split { $0 == "," || $0.isWhitespace }
    let numbers = words.compactMap { Double($0) }
    guard !words.isEmpty, numbers.count == words.count else { throw .unreadableState(text) }
    self = .vector(numbers)
  }
}

extension RolloutState: CustomStringConvertible {
  /// The index, or the numbers with spaces between them; reading them back gives the same bits.
  public var description: String {
    switch self {
    case .index(let index): "\(index)"
    case .vector(let numbers): numbers.map { "\($0)" }.joined(separator: " ")
    }
  }
}

extension RolloutState: Encodable {
  /// Writes an integer, or an array of numbers.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .index(let index): try container.encode(index)
    case .vector(let numbers): try container.encode(numbers)
    }
  }
}
