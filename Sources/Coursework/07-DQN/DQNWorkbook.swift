/// What chapter 7 asks for: deep Q-networks.
public protocol DQNWorkbook {
  associatedtype DenseLayer: DenseLayerExercise
  associatedtype AdamStep: AdamStepExercise
  associatedtype GradientClipping: GradientClippingExercise
  associatedtype TargetNetwork: TargetNetworkExercise
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
    TargetNetworkQuestion.self,
    TargetBackupsQuestion.self,
    PerfectFitQuestion.self,
  ]
}
