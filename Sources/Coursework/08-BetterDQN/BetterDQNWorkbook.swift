/// What chapter 8 asks for: better deep Q-networks.
public protocol BetterDQNWorkbook {
  associatedtype DoubleDQNTarget: DoubleDQNTargetExercise
  associatedtype DuelingHead: DuelingHeadExercise
  associatedtype SumTree: SumTreeExercise
  associatedtype PrioritizedSampling: PrioritizedSamplingExercise
  associatedtype ImportanceWeights: ImportanceWeightsExercise
  associatedtype NStepReturn: NStepReturnExercise
  associatedtype OverestimationStudy: OverestimationStudyExercise
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
    DoubleDQNTargetsQuestion.self,
    DoubleDQNErrorsQuestion.self,
    DoubleDQNBiasQuestion.self,
    DuelingForwardQuestion.self,
    DuelingBackwardQuestion.self,
    SumTreeQuestion.self,
    SumTreeCostQuestion.self,
    NStepTransitionsQuestion.self,
    NStepTargetsQuestion.self,
    DiscountedReturnsQuestion.self,
    OverestimationQuestion.self,
    LargerOverestimationQuestion.self,
  ]
}
