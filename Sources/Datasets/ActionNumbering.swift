/// Whose indices the actions of a world go by.
public enum ActionNumbering: String, CaseIterable, Codable, Sendable {
  /// This project's: directions count up, down, left, right in every world.
  case bellwork
  /// Gymnasium's, which differ from world to world.
  case gymnasium
}

extension WorldEntry {
  /// Reads actions from text: indices or labels in any case, separated by commas.
  ///
  ///     try lake.actions(parsing: "3,1,down")                            // [3, 1, 1]
  ///     try lake.actions(parsing: "2,1,down", numbering: .gymnasium)     // [3, 1, 1]
  ///
  /// - Parameters:
  ///   - text: The actions; an empty text has none.
  ///   - numbering: Whose indices the text uses. The result's are always this project's.
  /// - Returns: The indices of the actions in this project's order.
  /// - Throws: `RolloutError`.
  public func actions(
    parsing text: String,
    numbering: ActionNumbering = .bellwork
  ) throws(RolloutError) -> [Int] {
    let indices = try indices(in: numbering)
    let labels = actionLabels.map { $0.lowercased() }
    var actions: [Int] = []
    for word in text.split(separator: ",", omittingEmptySubsequences: text.isEmpty) {
      let word = word.trimmed
      if let action = Int(word).flatMap({ indices.firstIndex(of: $0) }) {
        actions.append(action)
      } else if let action = labels.firstIndex(of: word.lowercased()) {
        actions.append(action)
      } else {
        throw .unknownAction(
          word, world: name, choices: zip(indices, actionLabels).map { "\($0) (\($1))" },
          suggestion: closestMatch(to: word, in: actionLabels))
      }
    }
    return actions
  }

  /// The index that a numbering gives to each of our actions.
  func indices(in numbering: ActionNumbering) throws(RolloutError) -> [Int] {
    switch numbering {
    case .bellwork: return Array(actionLabels.indices)
    case .gymnasium:
      guard let gymnasium else { throw .noCounterpart(world: name) }
      return gymnasium.actions
    }
  }
}

extension StringProtocol {
  /// The text without white space at its ends.
  var trimmed: String {
    let tail = drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace)
    return String(tail.reversed())
  }
}
