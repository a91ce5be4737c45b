/// What chapter 3 asks for: exploration: how to choose what to try.
public protocol ExplorationWorkbook {
  associatedtype DecaySchedules: DecaySchedulesExercise
  associatedtype UpperConfidenceBound: UpperConfidenceBoundExercise
  associatedtype EpsilonGreedy: EpsilonGreedyExercise
}

/// The questions of chapter 3.
enum ExplorationQuestions {
  static let all: [any Question.Type] = [
    LinearDecayQuestion.self,
    ExponentialDecayQuestion.self,
    InverseDecayQuestion.self,
    DecayRunQuestion.self,
    UpperConfidenceBoundQuestion.self,
    BestActionsQuestion.self,
    BanditPlayQuestion.self,
    EpsilonGreedyQuestion.self,
    EpsilonGreedyChoicesQuestion.self,
  ]
}
