public import Coursework
import DecisionProcesses
import Environments

extension Submission {
  /// Exercise 6.5: a star on which learning diverges, and what takes away any one of its causes.
  public enum BairdCounterexample: BairdCounterexampleExercise {
    public static func importanceRatio(
      of action: Int,
      target: [Double],
      behavior: [Double]
    ) throws -> Double {
      // TODO: refuse bad input, then divide one chance by another. Which by which?
      throw Unattempted()
    }

    public static func semiGradient(
      from weights: [Double],
      along steps: [StarStep],
      policies: StarPolicies,
      stepSize: Double,
      discount: Double
    ) throws -> [[Double]] {
      // TODO: refuse bad input, then update the weights step by step. BairdStar().features has a
      // row for each state.
      throw Unattempted()
    }

    public static func gradientCorrected(
      from weights: [Double],
      along steps: [StarStep],
      policies: StarPolicies,
      stepSize: Double,
      correctionStepSize: Double,
      discount: Double
    ) throws -> [CorrectedWeights] {
      // TODO: the same with second weights, and with the correction that they make.
      throw Unattempted()
    }

    public static func expectedUpdate(
      of weights: [Double],
      without leg: TriadLeg?,
      stepSize: Double,
      discount: Double
    ) throws -> [Double] {
      // TODO: refuse bad input, then add up the updates of all states, actions and next states, each
      // with its chance.
      throw Unattempted()
    }

    public static func diverges(
      without leg: TriadLeg?,
      stepSize: Double,
      discount: Double
    ) throws -> Bool {
      // TODO: repeat expected updates, and look how large the weights get.
      throw Unattempted()
    }
  }
}
