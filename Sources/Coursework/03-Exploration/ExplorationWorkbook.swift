/// What chapter 3 asks for: exploration: how to choose what to try.
public protocol ExplorationWorkbook {
  associatedtype EpsilonGreedy: EpsilonGreedyExercise
  associatedtype DecaySchedules: DecaySchedulesExercise
  associatedtype UpperConfidenceBound: UpperConfidenceBoundExercise
  associatedtype SoftmaxExploration: SoftmaxExplorationExercise
  associatedtype ExplorationHealth: ExplorationHealthExercise
  associatedtype ExplorationQuiz: ExplorationQuizExercise
  associatedtype CountBonus: CountBonusExercise
  associatedtype AdaptiveEpsilon: AdaptiveEpsilonExercise
}

/// The questions of chapter 3.
enum ExplorationQuestions {
  static let all: [any Question.Type] = [
    EpsilonGreedyQuestion.self,
    EpsilonGreedyChoicesQuestion.self,
    LinearDecayQuestion.self,
    ExponentialDecayQuestion.self,
    InverseDecayQuestion.self,
    DecayRunQuestion.self,
    UpperConfidenceBoundQuestion.self,
    BestActionsQuestion.self,
    BanditPlayQuestion.self,
    SoftmaxQuestion.self,
    SoftmaxChoicesQuestion.self,
    ExplorationHealthQuestion.self,
    ExplorationQuizQuestion.self,
    CountBonusStreamQuestion.self,
    CountBonusLookupQuestion.self,
    CountBonusEpisodeQuestion.self,
    CountBonusLockQuestion.self,
    AdaptiveEpsilonQuestion.self,
    EpsilonLookupQuestion.self,
    RestartingEpsilonQuestion.self,
  ]
}
