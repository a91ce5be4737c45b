import Coursework

/// The classic mistakes of exercise 2.7 in the figures that it reports.
enum EvaluationFigureMisconceptions {
  static let all = [
    Misconception(
      Contracts.GreedyEvaluation.self, "leaves cut episodes out of the mean",
      """
      You report only the episodes that ended. Which agents look better that way than they are?
      """,
      as: LeavesOutCuts.self),
    Misconception(
      Contracts.GreedyEvaluation.self, "the margin is that of one return, not of the mean",
      """
      Your margin does not shrink with the number of episodes: it says how far single returns \
      spread. How much closer does a mean of n of them lie?
      """,
      as: DeviationOfReturns.self),
    Misconception(
      Contracts.GreedyEvaluation.self, "divides the squares by n",
      """
      Your variance is divided by n. The deviations are taken from the mean of the same returns, \
      which makes them too small; the contract divides by one less.
      """,
      as: DividesByCount.self),
    Misconception(
      Contracts.GreedyEvaluation.self, "the margin of one episode is 0",
      """
      After a single episode you report a margin of 0: complete certainty. What does one return \
      tell about the spread of returns?
      """,
      as: CertainAfterOne.self),
    Misconception(
      Contracts.GreedyEvaluation.self, "reports the mean reward of a step",
      """
      You divide what an episode earned by its length, so a long way to the goal looks like a bad \
      one and a long life like a short one. What is a return?
      """,
      as: AveragesSteps.self),
  ]

  private enum LeavesOutCuts: EvaluationMistake {
    static func counted(_ episodes: [EvaluatedEpisode]) -> [EvaluatedEpisode] {
      episodes.filter(\.hasEnded)
    }
  }

  private enum DeviationOfReturns: EvaluationMistake {
    static func margin(squares: Double, n: Double) -> Double {
      1.96 * (squares / (n - 1)).squareRoot()
    }
  }

  private enum DividesByCount: EvaluationMistake {
    static func margin(squares: Double, n: Double) -> Double {
      1.96 * (squares / n / n).squareRoot()
    }
  }

  private enum CertainAfterOne: EvaluationMistake {
    static var marginOfOne: Double? { 0 }
  }

  private enum AveragesSteps: EvaluationMistake {
    static func earned(_ sum: Double, length: Int) -> Double { sum / Double(length) }
  }
}
