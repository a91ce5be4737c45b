import Coursework
import DecisionProcesses

extension CalibrationSet {
  private typealias FigureParaphrase = EvaluationFigureParaphrases
  private typealias RunParaphrase = EvaluationRunParaphrases

  static let greedyEvaluation = CalibrationSet(
    Contracts.GreedyEvaluation.self,
    reference: GreedyEvaluationReference.self,
    alternatives: [
      "keeps a tape of every step": KeepsATape.self,
      "resets once more after the last episode": ResetsOnceMore.self,
      "adds the rewards from the last to the first": AddsBackward.self,
    ],
    paraphrases: [
      "explores while it evaluates": [
        RunParaphrase.AsksTheExplorer.self, RunParaphrase.ExploresAfterLooking.self,
      ],
      "learns while it evaluates": [
        RunParaphrase.LearnsEachStep.self, RunParaphrase.LearnsBeforeMovingOn.self,
      ],
      "counts a cut episode as solved": [
        RunParaphrase.ComparesTheSum.self, RunParaphrase.IgnoresTheEnding.self,
      ],
      "asks for more than the return of a solved episode": [
        RunParaphrase.SurplusOnly.self, RunParaphrase.NotUpToTheLeast.self,
      ],
      "leaves cut episodes out of the mean": [
        FigureParaphrase.DropsUnfinished.self, FigureParaphrase.KeepsTerminated.self,
      ],
      "takes the world's truncation for an end": [
        RunParaphrase.StopsAreEnds.self, RunParaphrase.EitherFlag.self,
      ],
      "counts an end at the step limit as cut": [
        RunParaphrase.FullTapeIsCut.self, RunParaphrase.ShortTapeEnds.self,
      ],
      "takes a step more than the limit": [
        RunParaphrase.ComparesAfterwards.self, RunParaphrase.CountsFromZero.self,
      ],
      "the margin is that of one return, not of the mean": [
        FigureParaphrase.NoRoot.self, FigureParaphrase.RootCancelled.self,
      ],
      "divides the squares by n": [
        FigureParaphrase.MeanOfSquares.self, FigureParaphrase.MomentsDifference.self,
      ],
      "the margin of one episode is 0": [
        FigureParaphrase.ZeroForOne.self, FigureParaphrase.NoSpread.self,
      ],
      "forgets to advance the state": [
        RunParaphrase.LooksAtTheFirstState.self, RunParaphrase.NeverMoves.self,
      ],
      "plays on after the world's truncation": [
        RunParaphrase.WaitsForTheEnd.self, RunParaphrase.KnowsOneFlag.self,
      ],
      "reports the mean reward of a step": [
        FigureParaphrase.DividesByTheLength.self, FigureParaphrase.KeepsAMean.self,
      ],
    ])

  // MARK: - Right answers of another style

  private enum KeepsATape: Taped {}

  private enum ResetsOnceMore: Taped {
    static var resetsAtTheEnd: Bool { true }
  }

  private enum AddsBackward: Taped {
    static func sum(_ tape: [Step<Int>]) -> Double {
      tape.reversed().reduce(0) { $0 + $1.reward }
    }
  }
}
