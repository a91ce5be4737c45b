/// What chapter 6 asks for: from table to function.
public protocol ApproximationWorkbook {
  associatedtype GreyscaleResize: GreyscaleResizeExercise
  associatedtype FrameStack: FrameStackExercise
  associatedtype ApproximationQuiz: ApproximationQuizExercise
}

/// The questions of chapter 6.
enum ApproximationQuestions {
  static let all: [any Question.Type] = [
    GreyscaleQuestion.self,
    ResizeQuestion.self,
    PreprocessingQuestion.self,
    MaximumQuestion.self,
    RepeatedActionQuestion.self,
    StackQuestion.self,
    ClippingQuestion.self,
    RewardRaceQuestion.self,
    ApproximationQuizQuestion.self,
  ]
}
