/// Asks what becomes of an action that is never greedy, under some schedules.
public struct GLIETrapQuestion: Question {
  public typealias Asks = Contracts.GLIETrap
  /// The schedules, decided one by one.
  public var settings: [Setting]

  /// An epsilon and a step size.
  public struct Setting: Hashable, Codable, Sendable {
    /// The chance of exploring, by episodes.
    public var epsilon: ScheduleFamily
    /// The step size.
    public var stepSize: ScheduleFamily
    /// What the step size counts.
    public var clock: StepSizeClock

    /// Creates a setting.
    public init(epsilon: ScheduleFamily, stepSize: ScheduleFamily, clock: StepSizeClock) {
      self.epsilon = epsilon
      self.stepSize = stepSize
      self.clock = clock
    }
  }

  /// Creates the question.
  public init(_ settings: [Setting]) {
    self.settings = settings
  }

  /// One verdict for each setting.
  public func answer(by implementation: any GLIETrapExercise.Type) throws -> [GLIEVerdict] {
    try settings.map {
      try implementation.verdict(epsilon: $0.epsilon, stepSize: $0.stepSize, clock: $0.clock)
    }
  }

  /// Each setting by itself.
  public var smaller: [GLIETrapQuestion] {
    settings.count > 1 ? settings.map { GLIETrapQuestion([$0]) } : []
  }
}
