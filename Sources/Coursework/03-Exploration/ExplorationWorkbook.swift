/// What chapter 3 asks for: exploration: how to choose what to try.
public protocol ExplorationWorkbook {
  associatedtype EpsilonGreedy: EpsilonGreedyExercise
  associatedtype SoftmaxExploration: SoftmaxExplorationExercise
  associatedtype DecaySchedules: DecaySchedulesExercise
  associatedtype UpperConfidenceBound: UpperConfidenceBoundExercise
  associatedtype CountBonus: CountBonusExercise
  associatedtype AdaptiveEpsilon: AdaptiveEpsilonExercise
  associatedtype ExplorationHealth: ExplorationHealthExercise
  associatedtype ExplorationQuiz: ExplorationQuizExercise
}

/// The questions of chapter 3.
enum ExplorationQuestions {
  static let all: [any Question.Type] = [
    EpsilonGreedyQuestion.self,
    EpsilonGreedyChoicesQuestion.self,
    SoftmaxQuestion.self,
    SoftmaxChoicesQuestion.self,
    LinearDecayQuestion.self,
    ExponentialDecayQuestion.self,
    InverseDecayQuestion.self,
    DecayRunQuestion.self,
    UpperConfidenceBoundQuestion.self,
    BestActionsQuestion.self,
    BanditPlayQuestion.self,
    CountBonusStreamQuestion.self,
    CountBonusLookupQuestion.self,
    CountBonusEpisodeQuestion.self,
    CountBonusLockQuestion.self,
    AdaptiveEpsilonQuestion.self,
    EpsilonLookupQuestion.self,
    RestartingEpsilonQuestion.self,
    ExplorationHealthQuestion.self,
    ExplorationQuizQuestion.self,
  ]
}
