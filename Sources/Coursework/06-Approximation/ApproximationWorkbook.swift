/// What chapter 6 asks for: from table to function.
public protocol ApproximationWorkbook {
  associatedtype Discretizer: DiscretizerExercise
  associatedtype TileCoding: TileCodingExercise
}

/// The questions of chapter 6.
enum ApproximationQuestions {
  static let all: [any Question.Type] = [
    DiscretizerQuestion.self,
    DiscretizerCellQuestion.self,
    EvenEdgesQuestion.self,
    ActiveFeaturesQuestion.self,
    TileLearningQuestion.self,
  ]
}
