/// What chapter 3 asks for: exploration: how to choose what to try.
public protocol ExplorationWorkbook {
}

/// The questions of chapter 3.
enum ExplorationQuestions {
  static let all: [any Question.Type] = []
}
