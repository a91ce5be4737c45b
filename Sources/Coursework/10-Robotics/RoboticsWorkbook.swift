/// What chapter 10 asks for: a robot that puts a peg into a hole.
public protocol RoboticsWorkbook {
  associatedtype PegFeatures: PegFeaturesExercise
  associatedtype ActionSet: ActionSetExercise
  associatedtype SafetyLayer: SafetyLayerExercise
  associatedtype RewardShaping: RewardShapingExercise
  associatedtype DomainRandomization: DomainRandomizationExercise
  associatedtype PegInHoleAgent: PegInHoleAgentExercise
  associatedtype RoboticsQuiz: RoboticsQuizExercise
}

/// The questions of chapter 10.
enum RoboticsQuestions {
  static let all: [any Question.Type] = [
    DocumentFeaturesQuestion.self,
    SignedFeaturesQuestion.self,
    MotionListQuestion.self,
    JointChangeQuestion.self,
    SafetySessionQuestion.self,
    ShapedRewardsQuestion.self,
    ReturnChangeQuestion.self,
    ShapedModelQuestion.self,
    TaskValuesQuestion.self,
    TemptationQuestion.self,
    RandomizedEpisodesQuestion.self,
    ConditionDrawsQuestion.self,
    SensorNoiseQuestion.self,
    UnbegunWorldQuestion.self,
    PegStreamQuestion.self,
    PegTrainingQuestion.self,
    RoboticsQuizQuestion.self,
  ]
}
