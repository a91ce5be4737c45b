/// What chapter 2 asks for: tabular Q-learning and its relatives.
public protocol TabularWorkbook {
  associatedtype SparseQTable: SparseQTableExercise
  associatedtype QLearningAgent: QLearningAgentExercise
  associatedtype TrainingLoop: TrainingLoopExercise
  associatedtype OffPolicyLearning: OffPolicyLearningExercise
  associatedtype InitialValues: InitialValuesExercise
  associatedtype SARSA: SARSAExercise
  associatedtype GreedyEvaluation: GreedyEvaluationExercise
  associatedtype DynaQ: DynaQExercise
  associatedtype TabularQuiz: TabularQuizExercise
}

/// The questions of chapter 2.
enum TabularQuestions {
  static let all: [any Question.Type] = [
    SparseQTableQuestion.self,
    QLearningStreamQuestion.self,
    QLearningActionQuestion.self,
    TrainingLoopQuestion.self,
    OffPolicyLearningQuestion.self,
    OptimisticValuesQuestion.self,
    RandomValuesQuestion.self,
    SARSAEpisodeQuestion.self,
    ExpectedSARSAQuestion.self,
    ExpectedSARSASweepsQuestion.self,
    GreedyEvaluationQuestion.self,
    DynaQQuestion.self,
    TabularQuizQuestion.self,
  ]
}
