/// What chapter 7 asks for: deep Q-networks.
public protocol DQNWorkbook {
}

/// The questions of chapter 7.
enum DQNQuestions {
  static let all: [any Question.Type] = []
}
