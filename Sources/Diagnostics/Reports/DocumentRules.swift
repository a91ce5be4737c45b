/// The constants of the document's report and alerts as they stand, to be compared with what this
/// room does instead.
///
/// Each is right for the rewards that its author had in mind and wrong for others, since it compares
/// a number that has the unit of a reward with one that has none. The tests of this room show for
/// each where it raises a false alarm.
///
/// Source: the first document, section "Production Pitfalls".
public enum DocumentRules {
  /// Whether errors vary so much that the step size should fall: a deviation above 1.
  ///
  /// False where rewards are large: optimal values of the slippery warehouse have errors of deviation
  /// above 1 for ever, since a fall costs 10.
  public static func errorsVaryTooMuch(deviation: Double) -> Bool { deviation > 1 }

  /// Whether the agent should explore more: more than half of all states, terminal ones included, have
  /// values of 0.
  ///
  /// False where many states are terminal, whose values have to be 0.
  public static func isHalfDead(deadStates: Int, ofStates count: Int) -> Bool {
    Double(deadStates) > 0.5 * Double(count)
  }

  /// Whether rewards are scaled wrongly: a mean of the last 100 returns below −100.
  ///
  /// False where each step costs 1: the mountain car takes more than 100 steps at best. The document's
  /// own example prints this warning with a mean of −4.872.
  public static func rewardsAreTooNegative(mean: Double) -> Bool { mean < -100 }

  /// Whether an episode is a failure: a return below half of the running mean.
  ///
  /// False where returns are negative, in every ordinary episode, and where they are 0 or 1, in every
  /// failure of a world that nobody can always solve.
  public static func returnCollapsed(_ value: Double, runningMean mean: Double) -> Bool {
    value < 0.5 * mean
  }

  /// Whether the agent is dead: values whose variance is below 0.01 for 10,000 steps.
  ///
  /// False where values are small: the optimal values of Gymnasium's slippery lake of 8 by 8 cells at
  /// discount 0.9 have a variance of 0.009. (That holds for this discount: at 0.95 it is 0.013, and no
  /// alarm.)
  public static func valuesAreDead(variance: Double, steps: Int) -> Bool {
    variance < 0.01 && steps >= 10_000
  }

  /// Whether a value oscillates: a deviation of more than 10 % of it after 50,000 steps.
  ///
  /// False where the value is near 0, of which nothing is a tenth; and with any constant step size above
  /// 0.02 where it is as large as its targets vary, since it never settles then.
  public static func valueOscillates(deviation: Double, mean: Double, steps: Int) -> Bool {
    deviation > 0.1 * mean.magnitude && steps >= 50_000
  }

  /// Whether gradients explode: a value above 100 times the scale of rewards.
  ///
  /// False where the discount is above 0.99, for values are up to 1 / (1 − γ) times a reward.
  public static func valuesExplode(magnitude: Double, rewardScale: Double) -> Bool {
    magnitude > 100 * rewardScale
  }

  /// Whether returns increase: the mean of the last 50 is above that of the 50 before.
  ///
  /// True of pure noise in half of all cases.
  public static func returnsIncrease(last: Double, previous: Double) -> Bool { last > previous }
}
