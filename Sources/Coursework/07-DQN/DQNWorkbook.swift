/// What chapter 7 asks for: deep Q-networks.
public protocol DQNWorkbook {
  associatedtype DenseLayer: DenseLayerExercise
}

/// The questions of chapter 7.
enum DQNQuestions {
  static let all: [any Question.Type] = [
    DenseOutputsQuestion.self,
    DenseGradientsQuestion.self,
    RectifierQuestion.self,
    TwoLayerQuestion.self,
  ]
}
