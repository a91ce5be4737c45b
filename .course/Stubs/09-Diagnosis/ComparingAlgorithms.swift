public import Coursework
public import DecisionProcesses

extension Submission {
  /// Exercise 9.6: what several runs of two algorithms tell about them.
  public enum ComparingAlgorithms: ComparingAlgorithmsExercise {
    public static func summary(of runs: [[Double]]) throws -> ScoreSummary {
      // TODO: refuse bad input, make one score of each run, and tell their mean and its standard
      // error. How many independent numbers are there?
      throw Unattempted()
    }

    public static func interquartileMean(of scores: [Double]) throws -> Double {
      // TODO: sort, and weigh each score by the share of its stretch within the middle half.
      throw Unattempted()
    }

    public static func draws(
      runCounts: [Int],
      replicateCount: Int,
      using generator: inout SeededGenerator
    ) throws -> [[[Int]]] {
      // TODO: for each replicate and each task, draw as many runs as the task has, with replacement.
      throw Unattempted()
    }

    public static func interval(
      of scores: [[Double]],
      draws: [[[Int]]],
      confidence: Double
    ) throws -> ScoreInterval {
      // TODO: compute the interquartile mean of each replicate, and two quantiles of those.
      throw Unattempted()
    }

    public static func probabilityOfImprovement(
      of scores: [[Double]],
      over others: [[Double]]
    ) throws -> Double {
      // TODO: compare every run with every run of the same task. What is a tie worth?
      throw Unattempted()
    }

    public static func medianTime(of runs: [SolvingTime]) throws -> Double? {
      // TODO: follow S(t) down from 1. Who is still watched just before each time?
      throw Unattempted()
    }
  }
}
