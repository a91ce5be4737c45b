/// The settings of a training run.
public struct TrainingRunConfiguration: Hashable, Codable, Sendable {
  /// The number of episodes, at least 1.
  public var episodes: Int
  /// How far an estimate moves towards its target, above 0 and at most 1.
  public var stepSize: Double
  /// The weight of a reward one step later, in `0...1`.
  public var discount: Double
  /// The chance of an exploratory choice, in `0...1`.
  public var epsilon: Double
  /// The number of remembered transitions that Dyna-Q practises after each real one.
  public var planningSteps: Int
  /// The number of steps after which an episode is cut short; nothing for the world's own limit, or
  /// 10,000 if it has none.
  public var stepLimit: Int?
  /// What determines every draw.
  public var seed: UInt64

  /// Creates settings.
  public init(
    episodes: Int = 500,
    stepSize: Double = 0.1,
    discount: Double = 0.99,
    epsilon: Double = 0.1,
    planningSteps: Int = 5,
    stepLimit: Int? = nil,
    seed: UInt64 = 0
  ) {
    self.episodes = episodes
    self.stepSize = stepSize
    self.discount = discount
    self.epsilon = epsilon
    self.planningSteps = planningSteps
    self.stepLimit = stepLimit
    self.seed = seed
  }

  /// Throws if a setting is out of its range.
  func validate() throws(TrainingRunError) {
    if episodes < 1 {
      throw .invalidSetting("the number of episodes", rule: "at least 1", value: "\(episodes)")
    }
    if !(stepSize > 0 && stepSize <= 1) {
      throw .invalidSetting("the step size", rule: "above 0 and at most 1", value: "\(stepSize)")
    }
    for (name, value) in [("the discount", discount), ("epsilon", epsilon)]
    where !(0...1).contains(value) {
      throw .invalidSetting(name, rule: "between 0 and 1", value: "\(value)")
    }
    if planningSteps < 0 {
      throw .invalidSetting(
        "the number of planning steps", rule: "at least 0", value: "\(planningSteps)")
    }
    if let stepLimit, stepLimit < 1 {
      throw .invalidSetting("the step limit", rule: "at least 1", value: "\(stepLimit)")
    }
  }
}

/// Why an agent cannot be trained.
public enum TrainingRunError: Error, Hashable, Sendable {
  /// A setting is out of its range.
  case invalidSetting(String, rule: String, value: String)
  /// The world's states are no indices, so that no table can hold their values.
  case noTable(world: String)
  /// With discount 1 the values are infinite or not defined, since an episode may never end.
  case neverEnds(world: String)
}

extension TrainingRunError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .invalidSetting(let name, let rule, let value):
      "A training run needs \(name) to be \(rule), and it is \(value)."
    case .noTable(let world):
      "The world “\(world)” has continuous states, which no table can hold: "
        + "train in a grid world, a lake or the taxi."
    case .neverEnds(let world):
      "In the world “\(world)” an episode may never end, so that discount 1 gives no values: "
        + "choose a discount below 1."
    }
  }
}
