/// The answers to choose from in exercise 1.8.
public enum BellmanChoices {
  /// What a fixed point is.
  public enum FixedPoint: String, CaseIterable, Codable, Sendable {
    /// The operator, applied to the optimal values, gives the optimal values.
    case applyingTheOperatorChangesNothing
    /// As soon as its greedy policy no longer changes, a table is the fixed point.
    case theGreedyPolicyChangesNoMore
    /// With the optimal values, the error of every single transition is 0.
    case everyTransitionHasErrorZero
    /// No table has larger entries than the optimal values.
    case noTableHasLargerEntries
  }

  /// How much farther 0.999 looks than 0.99.
  public enum Reach: String, CaseIterable, Codable, Sendable {
    /// About one percent farther: 0.999 / 0.99.
    case onePercent
    /// Twice as far.
    case twice
    /// Ten times as far.
    case tenTimes
    /// A hundred times as far.
    case hundredTimes
  }

  /// How far off the values are after a last change of 0.01 at discount 0.99.
  public enum ErrorAfterStopping: String, CaseIterable, Codable, Sendable {
    /// At most 0.0001: one percent of the last change.
    case oneTenThousandth
    /// At most 0.01: the last change.
    case oneHundredth
    /// At most 0.99, and there are models in which it is that much.
    case almostOne
    /// There is no bound: it depends on the number of states.
    case unbounded
  }

  /// What convergence needs beside visits of every state and action without end.
  public enum MissingCondition: String, CaseIterable, Codable, Sendable {
    /// Nothing: visiting everything without end is enough.
    case nothing
    /// Step sizes whose sum is infinite while the sum of their squares is finite.
    case stepSizes
    /// A start from zero values.
    case zeroInitialValues
    /// An exploration rate that decays to zero.
    case vanishingExploration
    /// A process without chance: each action with one outcome.
    case determinism
  }

  /// What makes a method off-policy.
  public enum WhyOffPolicy: String, CaseIterable, Codable, Sendable {
    /// It explores: some of its actions are random.
    case itExplores
    /// It needs no model of the process.
    case itNeedsNoModel
    /// Its target takes the best next action, whatever the policy that acts does next.
    case itsTargetIsGreedy
    /// It can learn from stored transitions only.
    case itLearnsFromStorage
  }

  /// What leaving out the next value is for.
  public enum WhyTheMaskIsThere: String, CaseIterable, Codable, Sendable {
    /// After a terminal state nothing is earned any more, whatever its row of the table says.
    case nothingIsEarnedAfterTheEnd
    /// The row of a terminal state is always 0, so that it need not be read.
    case theRowIsZeroAnyway
    /// Values would grow without bound otherwise.
    case valuesWouldGrowWithoutBound
    /// Every last transition of an episode needs it, also one that a time limit cut off.
    case everyEpisodeEndsSomewhere
  }

  /// What is to be said about the printed differences.
  public enum PrintedDifferences: String, CaseIterable, Codable, Sendable {
    /// They are right: a contraction by 0.99 may shrink distances by 0.32, and this listing does.
    case theyAreRight
    /// No contraction by 0.99 can print them, since it has to shrink each by exactly 0.99.
    case noContractionPrintsThem
    /// A contraction by 0.99 may print such numbers, but this listing does not.
    case thisListingDoesNotPrintThem
    /// They are right up to the rounding of the last digit.
    case theyAreRounded
  }

  /// The cell, as row and column counted from 0, from which the move to the right reaches the goal.
  public enum IntoTheGoal: String, CaseIterable, Codable, Sendable {
    /// Row 2, column 2, as the prose says.
    case row2Column2
    /// Row 2, column 3.
    case row2Column3
    /// Row 3, column 2.
    case row3Column2
    /// Row 3, column 3.
    case row3Column3
  }
}
