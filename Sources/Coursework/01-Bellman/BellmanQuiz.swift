/// Exercise 1.8: eight questions about the chapter.
///
/// Each requirement is a question, and each case of its type a possible answer; one is right. Read
/// what the cases say in `BellmanChoices`, then return one:
///
///     public static var fixedPoint: BellmanChoices.FixedPoint {
///       get throws { .applyingTheOperatorChangesNothing }
///     }
///
/// Most are asked, or answered wrongly, in the course's two source documents. There is no bad input
/// here.
///
/// Source: Sutton and Barto (2018), chapters 3, 4 and 6; Watkins and Dayan, *Q-learning* (1992).
public protocol BellmanQuizExercise: SendableMetatype {
  /// The optimal action values are the fixed point of the optimality operator: what does that mean?
  static var fixedPoint: BellmanChoices.FixedPoint { get throws }

  /// How much farther does a discount of 0.999 look than one of 0.99, with 1 / (1 − discount) as
  /// the measure?
  static var reach: BellmanChoices.Reach { get throws }

  /// Value iteration at discount 0.99 changed no value by more than 0.01 in its last sweep: how far
  /// from the optimal values can the result still be?
  static var errorAfterStopping: BellmanChoices.ErrorAfterStopping { get throws }

  /// “Q-learning converges given infinite exploration and a partly random policy”, says the
  /// document's summary for a table and a finite, stationary process: which condition is missing?
  static var missingCondition: BellmanChoices.MissingCondition { get throws }

  /// Why is Q-learning called off-policy?
  static var whyOffPolicy: BellmanChoices.WhyOffPolicy { get throws }

  /// Why does the target of some transitions leave out the next value?
  static var whyTheMaskIsThere: BellmanChoices.WhyTheMaskIsThere { get throws }

  /// What is to be said about the differences that the document prints below its listing?
  ///
  /// The listing starts from the row Q = [2.5, 2, 3, 1.5], replaces it five times by 1 + 0.99 · max
  /// Q in all four entries, and prints the largest change of each step as 1.5000, 0.4850, 0.1568,
  /// 0.0507, 0.0164.
  static var printedDifferences: BellmanChoices.PrintedDifferences { get throws }

  /// From which cell of the document's first grid does the move to the right reach the goal?
  ///
  /// The grid has 4 by 4 cells, with row and column counted from 0. The listing numbers the cells
  /// row by row and puts the goal in cell 15; the prose tells of an agent that “moves right from
  /// (2, 2), hits the goal”.
  static var intoTheGoal: BellmanChoices.IntoTheGoal { get throws }
}

extension Contracts {
  /// Exercise 1.8.
  public enum BellmanQuiz: Contract {
    public typealias Implementation = any BellmanQuizExercise.Type
    public static let id = ExerciseID(1, 8)
    public static func implementation<W: Workbook>(in workbook: W.Type) -> Implementation {
      W.BellmanQuiz.self
    }
  }
}
