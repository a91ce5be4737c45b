/// Exercise 3.2: softmax choice, as probabilities and as draws.
///
/// Better actions are taken more often, by how much better they are in units of a temperature τ.
/// With m the largest value,
///
///     π(a) = exp((q(a) − m) / τ) / Σ over b of exp((q(b) − m) / τ)
///
/// In this form every exponent is 0 or less: values of a million, of either sign, at a temperature
/// of a millionth give probabilities that are finite and sum to 1. Take the differences before
/// anything else, so that adding a constant to all values, where the sums are exact, does not
/// change a single bit of the result.
///
/// Actions of equal value have equal chances. An action so much worse that its exponential rounds
/// to 0 has chance 0.
///
/// Each choice is made afresh: neither the choices before it nor their number change its chances.
///
/// Source: Sutton and Barto (2018), equation 2.11 (section 2.8) and equation 13.2.
public protocol SoftmaxExplorationExercise: SendableMetatype {
  /// Creates the rule.
  ///
  /// - Parameter temperature: How far values must differ to matter, in the unit of the values.
  /// - Throws: `InvalidInput` where the temperature is not positive, or not finite.
  init(temperature: Double) throws

  /// The chance of each action.
  ///
  /// - Parameter actionValues: What each action is worth.
  /// - Returns: A probability for each value, in the same order.
  /// - Throws: `InvalidInput` where there are no values, or one is not finite.
  func probabilities(of actionValues: [Double]) throws -> [Double]

  /// Draws an action.
  ///
  /// - Parameters:
  ///   - actionValues: What each action is worth.
  ///   - generator: The source of every draw. How many are taken is yours to decide.
  /// - Returns: An index into the values, counted from 0.
  /// - Throws: `InvalidInput` where there are no values, or one is not finite.
  mutating func action(
    for actionValues: [Double],
    using generator: inout some RandomNumberGenerator
  ) throws -> Int
}

extension Contracts {
  /// Exercise 3.2.
  public enum SoftmaxExploration: Contract {
    public typealias Implementation = any SoftmaxExplorationExercise.Type
    public static let id = ExerciseID(3, 2)
    public static func implementation<W: Workbook>(in workbook: W.Type) -> Implementation {
      W.SoftmaxExploration.self
    }
  }
}
