/// What chapter 8 asks for: better deep Q-networks.
public protocol BetterDQNWorkbook {
  associatedtype PrioritizedSampling: PrioritizedSamplingExercise
  associatedtype ImportanceWeights: ImportanceWeightsExercise
  associatedtype BetterDQNQuiz: BetterDQNQuizExercise
}

/// The questions of chapter 8.
enum BetterDQNQuestions {
  static let all: [any Question.Type] = [
    PrioritiesQuestion.self,
    StratifiedDrawsQuestion.self,
    ImportanceWeightsQuestion.self,
    AnnealedExponentQuestion.self,
    ImportanceBiasQuestion.self,
    ImportanceStepQuestion.self,
    BetterDQNQuizQuestion.self,
  ]
}
