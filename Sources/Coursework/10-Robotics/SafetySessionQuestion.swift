/// Asks a safety layer to go along with a robot.
public struct SafetySessionQuestion: Question {
  public typealias Asks = Contracts.SafetyLayer
  /// What the layer knows beforehand.
  public var settings: SafetySettings
  /// The steps, in order.
  public var steps: [Step]

  /// One step.
  public struct Step: Hashable, Codable, Sendable {
    /// Whether an episode begins with it, before which the layer is reset.
    public var isFirst: Bool
    /// The force that is measured.
    public var force: [Double]
    /// The motion that the agent chose.
    public var chosen: TipMotion
    /// The direction out of the hole.
    public var outwards: [Double]

    /// Creates a step.
    public init(
      force: [Double], chosen: TipMotion, outwards: [Double] = [0, 0, 1], isFirst: Bool = false
    ) {
      self.isFirst = isFirst
      self.force = force
      self.chosen = chosen
      self.outwards = outwards
    }
  }

  /// What a layer shows in a step.
  public struct Reading: Hashable, Codable, Sendable {
    /// Whether there was something to report before the step.
    public var hadReport: Bool
    /// The motion that was returned.
    public var motion: TipMotion
    /// The report of the step.
    public var report: SafetyReport?

    /// Creates a reading.
    public init(hadReport: Bool, motion: TipMotion, report: SafetyReport?) {
      self.hadReport = hadReport
      self.motion = motion
      self.report = report
    }
  }

  /// Creates the question.
  public init(settings: SafetySettings = SafetySettings(), steps: [Step]) {
    self.settings = settings
    self.steps = steps
  }

  public func answer(by implementation: any SafetyLayerExercise.Type) throws -> [Reading] {
    var layer = try implementation.init(settings)
    return try steps.map { step in
      if step.isFirst { try layer.reset() }
      let hadReport = try layer.report != nil
      let motion = try layer.motion(
        for: step.chosen, force: step.force, outwards: step.outwards)
      return Reading(hadReport: hadReport, motion: motion, report: try layer.report)
    }
  }

  /// The first half, the second, a step fewer.
  public var smaller: [SafetySessionQuestion] {
    guard steps.count > 1 else { return [] }
    let half = steps.count / 2
    let halves = [Array(steps.prefix(half)), Array(steps.dropFirst(half))]
    let others = steps.indices.map { index in
      var rest = steps
      rest.remove(at: index)
      return rest
    }
    return (halves + others).map { steps in with { $0.steps = steps } }
  }
}
