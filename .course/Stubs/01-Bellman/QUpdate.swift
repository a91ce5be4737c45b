public import Coursework
public import DecisionProcesses

extension Submission {
  /// Exercise 1.2: one update of a table of action values.
  public enum QUpdate: QUpdateExercise {
    public static func update(
      _ actionValues: inout [[Double]],
      with transition: Transition<Int>,
      stepSize: Double,
      discount: Double
    ) throws {
      // TODO: refuse bad input, then move the entry of the transition's state and action by
      // stepSize of the way to its target, and leave everything else alone.
      throw Unattempted()
    }
  }
}
