/// What chapter 1 asks for: the Bellman equation, from one transition to a whole plan.
public protocol BellmanWorkbook {
  associatedtype TDTarget: TDTargetExercise
  associatedtype QUpdate: QUpdateExercise
  associatedtype BellmanOperator: BellmanOperatorExercise
  associatedtype PolicyIteration: PolicyIterationExercise
  associatedtype ValueIteration: ValueIterationExercise
}

/// The questions of chapter 1.
enum BellmanQuestions {
  static let all: [any Question.Type] = [
    TDTargetQuestion.self,
    TDErrorQuestion.self,
    QUpdateQuestion.self,
    BellmanOperatorQuestion.self,
    PolicyEvaluationQuestion.self,
    PolicyImprovementQuestion.self,
    PolicyIterationQuestion.self,
    ValueIterationQuestion.self,
    StoppingQuestion.self,
  ]
}
