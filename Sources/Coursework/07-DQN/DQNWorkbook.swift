/// What chapter 7 asks for: deep Q-networks.
public protocol DQNWorkbook {
  associatedtype ReplayBuffer: ReplayBufferExercise
  associatedtype DQNLoss: DQNLossExercise
  associatedtype DQNAgent: DQNAgentExercise
  associatedtype DQNQuiz: DQNQuizExercise
}

/// The questions of chapter 7.
enum DQNQuestions {
  static let all: [any Question.Type] = [
    ReplayContentsQuestion.self,
    ReplaySampleQuestion.self,
    ReplayCostQuestion.self,
    DQNTargetsQuestion.self,
    DQNLossQuestion.self,
    DQNStreamQuestion.self,
    DQNActionQuestion.self,
    DQNCorridorQuestion.self,
    DQNPartsQuestion.self,
    DQNQuizQuestion.self,
  ]
}
