/// A chapter of the course.
public struct Chapter: Sendable {
  /// The number, from 1.
  public let number: Int
  /// The title.
  public let title: String
  /// The name of its folder under `Exercises` and `Solutions`.
  public let folder: String
  /// The exercises, in order.
  public let exercises: [ExerciseSuite]
}
