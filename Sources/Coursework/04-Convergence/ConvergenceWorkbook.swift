/// What chapter 4 asks for: convergence: when learning arrives, and how fast.
public protocol ConvergenceWorkbook {
  associatedtype ConvergenceRate: ConvergenceRateExercise
  associatedtype NonStationaryTracking: NonStationaryTrackingExercise
  associatedtype RobbinsMonro: RobbinsMonroExercise
  associatedtype VisitCountStepSize: VisitCountStepSizeExercise
  associatedtype GLIETrap: GLIETrapExercise
  associatedtype ConvergenceQuiz: ConvergenceQuizExercise
}

/// The questions of chapter 4.
enum ConvergenceQuestions {
  static let all: [any Question.Type] = [
    ErrorSlopeQuestion.self,
    SlopeIntervalQuestion.self,
    TrackingEstimatesQuestion.self,
    TrackingErrorQuestion.self,
    ExpectedErrorsQuestion.self,
    LimitErrorQuestion.self,
    BestRuleQuestion.self,
    RobbinsMonroQuestion.self,
    VisitCountStepSizeQuestion.self,
    VisitCountValueQuestion.self,
    GLIETrapQuestion.self,
    ConvergenceQuizQuestion.self,
  ]
}
