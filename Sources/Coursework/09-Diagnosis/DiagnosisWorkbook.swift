/// What chapter 9 asks for: diagnosis.
public protocol DiagnosisWorkbook {
  associatedtype TrainingReport: TrainingReportExercise
  associatedtype SanityChecks: SanityChecksExercise
  associatedtype TrainingMonitor: TrainingMonitorExercise
  associatedtype WanderingRobot: WanderingRobotExercise
  associatedtype SilentBug: SilentBugExercise
  associatedtype ComparingAlgorithms: ComparingAlgorithmsExercise
  associatedtype DiagnosisQuiz: DiagnosisQuizExercise
}

/// The questions of chapter 9.
enum DiagnosisQuestions {
  static let all: [any Question.Type] = [
    TableSummaryQuestion.self,
    ErrorSummaryQuestion.self,
    ReturnTrendQuestion.self,
    TrainingWarningsQuestion.self,
    RobotPlanQuestion.self,
    FixAttributionQuestion.self,
    SilentBugQuestion.self,
    ScoreSummaryQuestion.self,
    InterquartileMeanQuestion.self,
    BootstrapDrawsQuestion.self,
    BootstrapIntervalQuestion.self,
    ImprovementQuestion.self,
    MedianTimeQuestion.self,
    DiagnosisQuizQuestion.self,
    TrivialTaskQuestion.self,
    KnownValuesQuestion.self,
    ErrorDistributionQuestion.self,
    MonitoringQuestion.self,
  ]
}
