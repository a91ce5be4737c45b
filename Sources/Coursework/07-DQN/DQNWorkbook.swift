/// What chapter 7 asks for: deep Q-networks.
public protocol DQNWorkbook {
  associatedtype DenseLayer: DenseLayerExercise
  associatedtype AdamStep: AdamStepExercise
  associatedtype GradientClipping: GradientClippingExercise
  associatedtype ReplayBuffer: ReplayBufferExercise
  associatedtype TargetNetwork: TargetNetworkExercise
  associatedtype DQNLoss: DQNLossExercise
  associatedtype DQNAgent: DQNAgentExercise
  associatedtype DQNQuiz: DQNQuizExercise
}

/// The questions of chapter 7.
enum DQNQuestions {
  static let all: [any Question.Type] = [
    DenseOutputsQuestion.self,
    DenseGradientsQuestion.self,
    RectifierQuestion.self,
    TwoLayerQuestion.self,
    AdamStepQuestion.self,
    AdamValleyQuestion.self,
    GradientClippingQuestion.self,
    ErrorSlopesQuestion.self,
    ClippedBatchQuestion.self,
    ReplayContentsQuestion.self,
    ReplaySampleQuestion.self,
    ReplayCostQuestion.self,
    TargetNetworkQuestion.self,
    TargetBackupsQuestion.self,
    PerfectFitQuestion.self,
    DQNTargetsQuestion.self,
    DQNLossQuestion.self,
    DQNStreamQuestion.self,
    DQNTellingQuestion.self,
    DQNActionQuestion.self,
    DQNCorridorQuestion.self,
    DQNPartsQuestion.self,
    DQNQuizQuestion.self,
  ]
}
