public import Coursework

extension Submission {
  /// Exercise 8.2: the dueling head, forward and backward.
  public enum DuelingHead: DuelingHeadExercise {
    public static func actionValues(
      values: [Double],
      advantages: [[Double]]
    ) throws -> [[Double]] {
      // TODO: refuse bad input, then add each state's value and each action's advantage over the
      // mean of that state.
      throw Unattempted()
    }

    public static func gradients(of outputGradients: [[Double]]) throws -> DuelingGradients {
      // TODO: refuse bad input, then add up the ways in which each input changes the loss. In how
      // many action values is a state's value, and in how many an advantage?
      throw Unattempted()
    }
  }
}
