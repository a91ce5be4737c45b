/// What chapter 5 asks for: maximisation bias, and what two tables do about it.
public protocol BiasWorkbook {
  associatedtype MaximumBias: MaximumBiasExercise
  associatedtype DoubleQLearningAgent: DoubleQLearningAgentExercise
  associatedtype BiasExperiment: BiasExperimentExercise
  associatedtype Roulette: RouletteExercise
  associatedtype BiasQuiz: BiasQuizExercise
}

/// The questions of chapter 5.
enum BiasQuestions {
  static let all: [any Question.Type] = [
    MaximumEstimatesQuestion.self,
    MaximumEstimateQuestion.self,
    EstimatorBiasesQuestion.self,
    DoubleQStreamQuestion.self,
    DoubleQCoinQuestion.self,
    DoubleQActionQuestion.self,
    DoubleQRowQuestion.self,
    BiasScriptQuestion.self,
    BiasLearningQuestion.self,
    RouletteValuesQuestion.self,
    RouletteQLearningQuestion.self,
    RouletteDoubleQuestion.self,
    BiasQuizQuestion.self,
  ]
}
