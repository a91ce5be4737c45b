/// Asks for settings under which an agent behaves in a given way.
public struct HorizonChoiceQuestion: Question {
  public typealias Asks = Contracts.HorizonChoice
  public var behavior: ExitBehavior
  public var world: ExitWorld

  /// Creates the question.
  public init(behavior: ExitBehavior, world: ExitWorld) {
    self.behavior = behavior
    self.world = world
  }

  public func answer(
    by implementation: any HorizonChoiceExercise.Type
  ) throws -> HorizonSettings? {
    try implementation.settings(for: behavior, in: world)
  }

  /// Tells whether two answers say the same, since many settings do the same.
  ///
  /// They do where both pay the agent to stay, or where they agree on which exit a patient or
  /// impatient agent prefers, and on whether the ground slips.
  public func agree(_ a: HorizonSettings?, _ b: HorizonSettings?) -> Bool {
    kind(of: a) == kind(of: b)
  }

  private enum Kind: Equatable {
    case impossible
    case staying
    case leaving(isPatient: Bool, isSlippery: Bool)
  }

  private func kind(of settings: HorizonSettings?) -> Kind {
    guard let settings else { return .impossible }
    // What staying for ever is worth, against the best that leaving can be.
    guard settings.stepReward <= (1 - settings.discount) * world.farReward else { return .staying }
    // Along the cliff the far exit is two steps farther than the near one.
    return .leaving(
      isPatient: settings.discount * settings.discount > world.nearReward / world.farReward,
      isSlippery: min(settings.slip, world.maximumSlip) > 0)
  }
}
