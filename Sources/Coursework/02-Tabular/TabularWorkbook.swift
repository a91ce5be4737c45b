/// What chapter 2 asks for: tabular Q-learning and its relatives.
public protocol TabularWorkbook {
  associatedtype SparseQTable: SparseQTableExercise
  associatedtype InitialValues: InitialValuesExercise
  associatedtype QLearningAgent: QLearningAgentExercise
  associatedtype SARSA: SARSAExercise
}

/// The questions of chapter 2.
enum TabularQuestions {
  static let all: [any Question.Type] = [
    SparseQTableQuestion.self,
    OptimisticValuesQuestion.self,
    RandomValuesQuestion.self,
    QLearningStreamQuestion.self,
    QLearningActionQuestion.self,
    SARSAEpisodeQuestion.self,
    ExpectedSARSAQuestion.self,
    ExpectedSARSASweepsQuestion.self,
  ]
}
