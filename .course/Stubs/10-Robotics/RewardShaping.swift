public import Coursework
public import DecisionProcesses

extension Submission {
  /// Exercise 10.4: rewards that show the way, and leave the best way as it is.
  ///
  /// The contract, with every choice spelt out, is `RewardShapingExercise`.
  public enum RewardShaping: RewardShapingExercise {
    public static func shapedReward(
      of step: RewardStep,
      potentials: [Double],
      discount: Double
    ) throws -> Double {
      // TODO: refuse bad input, then add what shaping adds.
      throw Unattempted()
    }

    public static func returnChange(
      of episode: [RewardStep],
      potentials: [Double],
      discount: Double
    ) throws -> Double {
      // TODO: refuse bad input, then find what shaping adds to the discounted return.
      throw Unattempted()
    }

    public static func shapedModel(
      _ model: FiniteModel,
      potentials: [Double],
      discount: Double
    ) throws -> FiniteModel {
      // TODO: refuse bad input, then shape the reward of every outcome.
      throw Unattempted()
    }

    public static func taskValues(
      from shapedValues: [[Double]],
      terminalStates: [Bool],
      potentials: [Double]
    ) throws -> [[Double]] {
      // TODO: refuse bad input, then take away what shaping did to the values.
      throw Unattempted()
    }

    public static func temptation(
      by bonus: NearnessBonus,
      discount: Double
    ) throws -> TemptingRewards? {
      // TODO: refuse bad input, then choose rewards that the bonus spoils, where there are any.
      throw Unattempted()
    }
  }
}
