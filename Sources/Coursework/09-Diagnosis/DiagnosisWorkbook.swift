/// What chapter 9 asks for: diagnosis.
public protocol DiagnosisWorkbook {
}

/// The questions of chapter 9.
enum DiagnosisQuestions {
  static let all: [any Question.Type] = [
  ]
}
