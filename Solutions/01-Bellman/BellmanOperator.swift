public import Coursework
public import DecisionProcesses

extension Submission {
  /// Exercise 1.3: Bellman's optimality operator on the action values of a finite model.
  public enum BellmanOperator: BellmanOperatorExercise {
    public static func optimalityBackup(
      of actionValues: [[Double]],
      in model: FiniteModel,
      discount: Double
    ) throws -> [[Double]] {
      guard (0...1).contains(discount) else {
        throw InvalidInput("the discount must lie in 0...1")
      }
      guard actionValues.count == model.stateCount,
        actionValues.allSatisfy({ $0.count == model.actionCount })
      else { throw InvalidInput("the table must have the shape of the model") }
      guard actionValues.joined().allSatisfy(\.isFinite) else {
        throw InvalidInput("the values must be finite")
      }

      // The maximum is taken inside the expectation: the agent sees where it landed before it
      // chooses.
      let stateValues = actionValues.map { $0.max() ?? 0 }
      return (0..<model.stateCount).map { state in
        (0..<model.actionCount).map { action in
          guard !model.isTerminal(state) else { return 0 }
          return model.outcomes(of: action, in: state).reduce(0) { sum, outcome in
            let continuation = outcome.isTerminal ? 0 : discount
            return sum + outcome.probability
              * (outcome.reward + continuation * stateValues[outcome.nextState])
          }
        }
      }
    }
  }
}
