/// What chapter 8 asks for: better deep Q-networks.
public protocol BetterDQNWorkbook {
  associatedtype DoubleDQNTarget: DoubleDQNTargetExercise
  associatedtype DuelingHead: DuelingHeadExercise
  associatedtype SumTree: SumTreeExercise
  associatedtype NStepReturn: NStepReturnExercise
  associatedtype OverestimationStudy: OverestimationStudyExercise
}

/// The questions of chapter 8.
enum BetterDQNQuestions {
  static let all: [any Question.Type] = [
    DoubleDQNTargetsQuestion.self,
    DoubleDQNErrorsQuestion.self,
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
