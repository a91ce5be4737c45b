/// What chapter 6 asks for: from table to function.
public protocol ApproximationWorkbook {
  associatedtype Discretizer: DiscretizerExercise
  associatedtype TileCoding: TileCodingExercise
  associatedtype FeatureScaling: FeatureScalingExercise
  associatedtype ApproximateQ: ApproximateQExercise
  associatedtype BairdCounterexample: BairdCounterexampleExercise
  associatedtype GreyscaleResize: GreyscaleResizeExercise
  associatedtype FrameStack: FrameStackExercise
  associatedtype ApproximationQuiz: ApproximationQuizExercise
}

/// The questions of chapter 6.
enum ApproximationQuestions {
  static let all: [any Question.Type] = [
    DiscretizerQuestion.self,
    DiscretizerCellQuestion.self,
    EvenEdgesQuestion.self,
    BinnedCartPoleQuestion.self,
    ActiveFeaturesQuestion.self,
    TileLearningQuestion.self,
    StandardizingQuestion.self,
    FeatureMomentsQuestion.self,
    RescalingQuestion.self,
    RelativeFeaturesQuestion.self,
    LinearStreamQuestion.self,
    ImportanceRatioQuestion.self,
    StarSemiGradientQuestion.self,
    StarCorrectionQuestion.self,
    ExpectedUpdateQuestion.self,
    DivergenceQuestion.self,
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
