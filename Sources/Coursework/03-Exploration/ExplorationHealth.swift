/// Exercise 3.7: whether an agent explores as much as it was told to, from a log of its choices.
///
/// A choice is *exploratory* if the action taken is not one of the best by the values at that time.
/// An epsilon-greedy agent explores with chance epsilon, and then draws from all n actions, the m
/// that tie for the best among them; values tie where they are equal, to the last bit. So a choice is exploratory with chance
///
///     p = epsilon · (n − m) / n
///
/// and over a log of N choices
///
///     observed share x = exploratory choices / N
///     expected share p̄ = the mean of p over the log
///
/// The two are *consistent* at a false-alarm probability δ if
///
///     N · kl(x, p̄) ≤ ln(2 / δ),
///     kl(x, p) = x · ln(x / p) + (1 − x) · ln((1 − x) / (1 − p)),   with 0 · ln(0 / p) = 0
///
/// where kl is infinite if something was observed that cannot happen: x > 0 with p̄ = 0. An agent
/// that does as it was told is found inconsistent with probability δ at most,
/// at every N, whatever epsilons its schedule gave.
///
/// Source: Sutton and Barto (2018), section 2.2; Hoeffding, *Probability inequalities for sums of
/// bounded random variables* (1963), theorem 1.
public protocol ExplorationHealthExercise: SendableMetatype {
  /// The share of choices that are exploratory.
  ///
  /// - Parameter log: The choices, in order.
  /// - Returns: A share in `0...1`.
  /// - Throws: `InvalidInput` where the log is empty, a choice has no values or one that is not
  ///   finite, an action that is no index into the values, or an epsilon outside `0...1`.
  static func observedShare(of log: [LoggedChoice]) throws -> Double

  /// The share of choices that are expected to be exploratory.
  ///
  /// - Parameter log: The choices, in order.
  /// - Returns: A share in `0...1`.
  /// - Throws: `InvalidInput` where `observedShare(of:)` does.
  static func expectedShare(of log: [LoggedChoice]) throws -> Double

  /// Whether the observed share is consistent with the expected one.
  ///
  /// - Parameters:
  ///   - log: The choices, in order.
  ///   - falseAlarm: The probability δ, greater than 0 and less than 1.
  /// - Returns: True where N · kl(x, p̄) is at most ln(2 / δ).
  /// - Throws: `InvalidInput` where `observedShare(of:)` does, or `falseAlarm` is not between 0
  ///   and 1.
  static func isConsistent(_ log: [LoggedChoice], falseAlarm: Double) throws -> Bool
}

/// One choice of an agent, as a log keeps it.
public struct LoggedChoice: Hashable, Codable, Sendable {
  /// What each action was worth to the agent when it chose.
  public var actionValues: [Double]
  /// The action taken, an index into the values.
  public var action: Int
  /// The chance of exploring that the schedule gave.
  public var epsilon: Double

  /// Creates the record of a choice.
  public init(actionValues: [Double], action: Int, epsilon: Double) {
    self.actionValues = actionValues
    self.action = action
    self.epsilon = epsilon
  }
}

extension Contracts {
  /// Exercise 3.7.
  public enum ExplorationHealth: Contract {
    public typealias Implementation = any ExplorationHealthExercise.Type
    public static let id = ExerciseID(3, 7)
    public static func implementation<W: Workbook>(in workbook: W.Type) -> Implementation {
      W.ExplorationHealth.self
    }
  }
}
