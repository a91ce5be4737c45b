public import Coursework

extension Submission {
  /// Exercise 8.1: the target of double DQN: one network selects, the other evaluates.
  public enum DoubleDQNTarget: DoubleDQNTargetExercise {
    public static func targets(of batch: DoubleDQNBatch, discount: Double) throws -> [Double] {
      // TODO: refuse bad input, then let one network select an action of the next state and the
      // other say what it is worth. What if nothing follows?
      throw Unattempted()
    }

    public static func errors(of batch: DoubleDQNBatch, discount: Double) throws -> [Double] {
      // TODO: return what the targets exceed the online values of the actions taken by.
      throw Unattempted()
    }
  }
}
