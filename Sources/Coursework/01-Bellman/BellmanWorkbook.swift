/// What chapter 1 asks for: the Bellman equation, from one transition to a whole plan.
public protocol BellmanWorkbook {
  associatedtype TDTarget: TDTargetExercise
  associatedtype QUpdate: QUpdateExercise
  associatedtype BellmanOperator: BellmanOperatorExercise
  associatedtype ValueIteration: ValueIterationExercise
  associatedtype PolicyIteration: PolicyIterationExercise
  associatedtype HorizonChoice: HorizonChoiceExercise
  associatedtype ContractionRate: ContractionRateExercise
  associatedtype BellmanQuiz: BellmanQuizExercise
}

/// The questions of chapter 1.
enum BellmanQuestions {
  static let all: [any Question.Type] = [
    TDTargetQuestion.self,
    TDErrorQuestion.self,
    QUpdateQuestion.self,
    BellmanOperatorQuestion.self,
    ValueIterationQuestion.self,
    PolicyEvaluationQuestion.self,
    PolicyImprovementQuestion.self,
    PolicyIterationQuestion.self,
    HorizonChoiceQuestion.self,
    ContractionErrorsQuestion.self,
    ContractionRatiosQuestion.self,
    ContractionRateQuestion.self,
    BellmanQuizQuestion.self,
    StoppingQuestion.self,
  ]
}
