/// What chapter 4 asks for: convergence: when learning arrives, and how fast.
public protocol ConvergenceWorkbook {
  associatedtype RobbinsMonro: RobbinsMonroExercise
  associatedtype VisitCountStepSize: VisitCountStepSizeExercise
  associatedtype GLIETrap: GLIETrapExercise
  associatedtype ConvergenceRate: ConvergenceRateExercise
  associatedtype NonStationaryTracking: NonStationaryTrackingExercise
  associatedtype ConvergenceQuiz: ConvergenceQuizExercise
}

/// The questions of chapter 4.
enum ConvergenceQuestions {
  static let all: [any Question.Type] = [
    RobbinsMonroQuestion.self,
    VisitCountStepSizeQuestion.self,
    VisitCountValueQuestion.self,
    GLIETrapQuestion.self,
    ErrorSlopeQuestion.self,
    SlopeIntervalQuestion.self,
    TrackingEstimatesQuestion.self,
    TrackingErrorQuestion.self,
    ExpectedErrorsQuestion.self,
    LimitErrorQuestion.self,
    BestRuleQuestion.self,
    ConvergenceQuizQuestion.self,
  ]
}
