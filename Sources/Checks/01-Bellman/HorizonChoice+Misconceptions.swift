import Coursework

/// The classic mistakes of exercise 1.6.
enum HorizonChoiceMisconceptions {
  static let all = [
    Misconception(
      Contracts.HorizonChoice.self, "finds settings that do not exist",
      """
      On solid ground you answer with settings for a detour. Work out what the detour earns there, \
      beside the short way and beside staying: is it ever the best of the three?
      """,
      as: FindsTheImpossible.self),
    Misconception(
      Contracts.HorizonChoice.self, "turns the discount the wrong way",
      """
      Your discount for the near exit is the larger one. Does a patient agent go for the small \
      reward soon, or for the large one later?
      """,
      as: SwapsTheExits.self),
    Misconception(
      Contracts.HorizonChoice.self, "wants a detour on ground that does not slip",
      """
      For the ways away from the cliff you leave the slip at 0. How can an agent fall that never \
      slips, and why should it keep away?
      """,
      as: IgnoresTheSlip.self),
    Misconception(
      Contracts.HorizonChoice.self, "lets the ground slip beside the cliff",
      """
      For the ways along the cliff your ground is slippery. Every step there may then be the last: \
      what does that cost, against a few steps more?
      """,
      as: SlipsAlongTheCliff.self),
    Misconception(
      Contracts.HorizonChoice.self, "punishes steps to keep the agent from leaving",
      """
      Your step reward for staying is negative. An agent that loses with every step leaves as soon \
      as it can, if need be over the cliff.
      """,
      as: PunishesSteps.self),
    Misconception(
      Contracts.HorizonChoice.self, "pays too little for staying",
      """
      Your step reward is the same in every grid. Staying is worth step reward / (1 − discount): \
      what does that have to exceed, where the far exit pays a hundred times as much?
      """,
      as: PaysTooLittle.self),
    Misconception(
      Contracts.HorizonChoice.self, "believes that everybody leaves in the end",
      """
      You answer that no settings keep the agent on the grid. Steps may pay, too: what is a reward \
      in every step worth, for ever?
      """,
      as: EverybodyLeaves.self),
  ]

  private enum FindsTheImpossible: HorizonMistake {
    static func isPossible(_ behavior: ExitBehavior, _ world: ExitWorld) -> Bool { true }
  }

  private enum SwapsTheExits: HorizonMistake {
    static func discount(isNear: Bool, _ balance: Double) -> Double {
      isNear ? (1 + balance) / 2 : 0.8 * balance
    }
  }

  private enum IgnoresTheSlip: HorizonMistake {
    static func slip(isAlong: Bool) -> Double { 0 }
  }

  private enum SlipsAlongTheCliff: HorizonMistake {
    static func slip(isAlong: Bool) -> Double { 0.2 }
  }

  private enum PunishesSteps: HorizonMistake {
    static func staying(_ world: ExitWorld) -> HorizonSettings? {
      HorizonSettings(discount: 0.9, slip: 0, stepReward: -world.farReward)
    }
  }

  private enum PaysTooLittle: HorizonMistake {
    static func staying(_ world: ExitWorld) -> HorizonSettings? {
      HorizonSettings(discount: 0.9, slip: 0, stepReward: 0.5)
    }
  }

  private enum EverybodyLeaves: HorizonMistake {
    static func staying(_ world: ExitWorld) -> HorizonSettings? { nil }
  }
}

/// A mistake about one setting, with everything else right.
private protocol HorizonMistake: HorizonChoiceExercise {
  static func isPossible(_ behavior: ExitBehavior, _ world: ExitWorld) -> Bool
  static func discount(isNear: Bool, _ balance: Double) -> Double
  static func slip(isAlong: Bool) -> Double
  static func staying(_ world: ExitWorld) -> HorizonSettings?
}

extension HorizonMistake {
  static func isPossible(_ behavior: ExitBehavior, _ world: ExitWorld) -> Bool {
    HorizonChoiceJudge.isPossible(HorizonChoiceQuestion(behavior: behavior, world: world))
  }

  static func discount(isNear: Bool, _ balance: Double) -> Double {
    isNear ? 0.8 * balance : (1 + balance) / 2
  }

  static func slip(isAlong: Bool) -> Double { isAlong ? 0 : 0.2 }

  static func staying(_ world: ExitWorld) -> HorizonSettings? {
    HorizonSettings(discount: 0.9, slip: 0, stepReward: world.farReward)
  }

  static func settings(
    for behavior: ExitBehavior,
    in world: ExitWorld
  ) throws -> HorizonSettings? {
    guard world.pitReward < 0, world.pitReward.isFinite, world.nearReward > 0,
      world.farReward > world.nearReward, world.farReward.isFinite,
      (0...1).contains(world.maximumSlip)
    else { throw InvalidInput("not a world with two exits and a cliff") }
    guard behavior != .neverLeaves else { return staying(world) }
    guard isPossible(behavior, world) else { return nil }
    let isNear = behavior == .nearExitAlongTheCliff || behavior == .nearExitAwayFromTheCliff
    let isAlong = behavior == .nearExitAlongTheCliff || behavior == .farExitAlongTheCliff
    let balance = (world.nearReward / world.farReward).squareRoot()
    return HorizonSettings(
      discount: discount(isNear: isNear, balance),
      slip: min(slip(isAlong: isAlong), world.maximumSlip), stepReward: 0)
  }
}
