/// What chapter 9 asks for: diagnosis.
public protocol DiagnosisWorkbook {
  associatedtype TrainingReport: TrainingReportExercise
  associatedtype SanityChecks: SanityChecksExercise
  associatedtype TrainingMonitor: TrainingMonitorExercise
}

/// The questions of chapter 9.
enum DiagnosisQuestions {
  static let all: [any Question.Type] = [
    TableSummaryQuestion.self,
    ErrorSummaryQuestion.self,
    ReturnTrendQuestion.self,
    TrainingWarningsQuestion.self,
    TrivialTaskQuestion.self,
    KnownValuesQuestion.self,
    ErrorDistributionQuestion.self,
    MonitoringQuestion.self,
  ]
}
