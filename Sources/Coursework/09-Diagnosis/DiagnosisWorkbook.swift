/// What chapter 9 asks for: diagnosis.
public protocol DiagnosisWorkbook {
  associatedtype SilentBug: SilentBugExercise
  associatedtype ComparingAlgorithms: ComparingAlgorithmsExercise
  associatedtype DiagnosisQuiz: DiagnosisQuizExercise
}

/// The questions of chapter 9.
enum DiagnosisQuestions {
  static let all: [any Question.Type] = [
    SilentBugQuestion.self,
    ScoreSummaryQuestion.self,
    InterquartileMeanQuestion.self,
    BootstrapDrawsQuestion.self,
    BootstrapIntervalQuestion.self,
    ImprovementQuestion.self,
    MedianTimeQuestion.self,
    DiagnosisQuizQuestion.self,
  ]
}
