/// Why a rollout cannot be made, in a sentence for the person who asked for it.
public enum RolloutError: Error, Hashable, Sendable {
  /// A word is no action of the world.
  case unknownAction(String, world: String, choices: [String], suggestion: String?)
  /// Gymnasium's numbers were asked for in a world that Gymnasium does not have.
  case noCounterpart(world: String)
  /// A text is neither an index nor a list of numbers.
  case unreadableState(String)
  /// An index is outside the world's states.
  case stateOutOfRange(Int, world: String, stateCount: Int)
  /// An episode cannot begin where it is over.
  case terminalState(String, world: String)
  /// The state has another form than the world's.
  case wrongKindOfState(world: String, expected: String)
}

extension RolloutError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .unknownAction(let word, let world, let choices, let suggestion):
      "“\(word)” is no action of \(world)\(asQuestion(suggestion)) "
        + "Its actions are \(choices.joined(separator: ", "))."
    case .noCounterpart(let world):
      "Gymnasium has no counterpart of \(world): leave its numbering out."
    case .unreadableState(let text):
      "“\(text)” is no state: give an index such as 14, or numbers such as 0,0,0.1,0."
    case .stateOutOfRange(let state, let world, let stateCount):
      "\(world) has no state \(state): its states are 0 to \(stateCount - 1)."
    case .terminalState(let label, let world):
      "An episode of \(world) cannot begin in \(label): it would be over there."
    case .wrongKindOfState(let world, let expected):
      "A state of \(world) is \(expected)."
    }
  }
}
