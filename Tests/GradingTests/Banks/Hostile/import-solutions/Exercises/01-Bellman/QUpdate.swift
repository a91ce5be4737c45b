public import Coursework
public import DecisionProcesses
import Solutions

extension Submission {
  public enum QUpdate: QUpdateExercise {
    public static func update(
      _ actionValues: inout [[Double]], with transition: Transition<Int>, stepSize: Double,
      discount: Double
    ) throws {
      try Solutions.Submission.QUpdate.update(&actionValues, with: transition, stepSize: stepSize, discount: discount)
    }
  }
}
