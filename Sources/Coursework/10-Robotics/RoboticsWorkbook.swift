/// What chapter 10 asks for: a robot that puts a peg into a hole.
public protocol RoboticsWorkbook {
  associatedtype PegFeatures: PegFeaturesExercise
  associatedtype PegInHoleAgent: PegInHoleAgentExercise
}

/// The questions of chapter 10.
enum RoboticsQuestions {
  static let all: [any Question.Type] = [
    DocumentFeaturesQuestion.self,
    SignedFeaturesQuestion.self,
    PegStreamQuestion.self,
    PegTrainingQuestion.self,
  ]
}
