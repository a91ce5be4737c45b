/// What chapter 4 asks for: convergence: when learning arrives, and how fast.
public protocol ConvergenceWorkbook {
  associatedtype ConvergenceRate: ConvergenceRateExercise
}

/// The questions of chapter 4.
enum ConvergenceQuestions {
  static let all: [any Question.Type] = [
    ErrorSlopeQuestion.self,
    SlopeIntervalQuestion.self,
  ]
}
