/// Asks for the plan of a training.
public struct RobotPlanQuestion: Question {
  public typealias Asks = Contracts.WanderingRobot
  /// The number of episodes.
  public var episodeCount: Int

  /// Creates the question.
  public init(episodeCount: Int) {
    self.episodeCount = episodeCount
  }

  public func answer(by implementation: any WanderingRobotExercise.Type) throws -> RobotPlan {
    try implementation.plan(episodeCount: episodeCount)
  }

  /// Plans are free: two agree where they explore early and late, settle, and learn, alike.
  public func agree(_ a: RobotPlan, _ b: RobotPlan) -> Bool {
    traits(of: a) == traits(of: b)
  }

  /// What a plan does, roughly; nothing where it has another number of episodes.
  private func traits(of plan: RobotPlan) -> [Bool]? {
    let count = episodeCount
    guard plan.epsilon.count == count, plan.stepSize.count == count else { return nil }
    let isChance = plan.epsilon.allSatisfy { $0 >= 0 && $0 <= 1 }
    // What a schedule of fixed length does differs from one length to another.
    guard (1000...3000).contains(count) else { return [isChance] }
    let isHopeful = plan.level >= 5
    let late = plan.epsilon[count - count / 10..<count]
    return [
      isChance,
      isHopeful || plan.epsilon[20] >= 0.2,
      isHopeful || plan.epsilon[count / 4] >= 0.2,
      late.reduce(0, +) <= 0.2 * Double(late.count),
      late.first == late.last || (late.last ?? 0) <= 0.2,
      plan.stepSize[count - 1] <= 0.6,
      plan.stepSize[count / 4] >= 0.02,
    ]
  }
}

/// Asks what each change is to the repair.
public struct FixAttributionQuestion: Question {
  public typealias Asks = Contracts.WanderingRobot
  /// The trials.
  public var trials: [FixTrial]

  /// Creates the question.
  public init(trials: [FixTrial]) {
    self.trials = trials
  }

  public func answer(by implementation: any WanderingRobotExercise.Type) throws -> FixAttribution {
    try implementation.attribution(of: trials)
  }
}
