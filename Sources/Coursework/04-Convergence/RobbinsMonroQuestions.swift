/// Asks what becomes of the sums of some schedules.
public struct RobbinsMonroQuestion: Question {
  public typealias Asks = Contracts.RobbinsMonro
  /// The schedules, decided one by one.
  public var schedules: [ScheduleFamily]

  /// Creates the question.
  public init(_ schedules: [ScheduleFamily]) {
    self.schedules = schedules
  }

  /// One verdict for each schedule.
  public func answer(
    by implementation: any RobbinsMonroExercise.Type
  ) throws -> [RobbinsMonroVerdict] {
    try schedules.map { try implementation.verdict(on: $0) }
  }

  /// Each schedule by itself.
  public var smaller: [RobbinsMonroQuestion] {
    schedules.count > 1 ? schedules.map { RobbinsMonroQuestion([$0]) } : []
  }
}
