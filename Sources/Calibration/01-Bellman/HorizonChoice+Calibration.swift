import Coursework
import DecisionProcesses

extension CalibrationSet {
  static let horizonChoice = CalibrationSet(
    Contracts.HorizonChoice.self,
    alternatives: [
      "a table of constants": Constants.self,
      "tries settings and solves each grid": Searching.self,
    ],
    paraphrases: [
      "finds settings that do not exist": [AnswersAlways.self, ScaresWithSteps.self],
      "turns the discount the wrong way": [PatientForTheNear.self, Complements.self],
      "wants a detour on ground that does not slip": [SolidEverywhere.self, HighSteps.self],
      "lets the ground slip beside the cliff": [AsSlipperyAsCanBe.self, SlightlySlippery.self],
      "punishes steps to keep the agent from leaving": [CostsABit.self, CostsALot.self],
      "pays too little for staying": [PaysOnePerStep.self, PaysAFixedPension.self],
      "believes that everybody leaves in the end": [NilForStaying.self, OnlyExits.self],
    ])

  // MARK: - Right answers of another style

  /// Discounts that suit every ratio of the exits, and steps that cost or pay a little.
  private enum Constants: Tabulated {
    static var near: Double { 0.2 }
    static var far: Double { 0.95 }
    static func stay(_ world: ExitWorld) -> HorizonSettings? {
      HorizonSettings(discount: 0.5, slip: 0, stepReward: 3 * world.farReward)
    }
  }

  /// Knows nothing about the settings, and a great deal about value iteration.
  private enum Searching: Tabulated {
    static func answer(_ behavior: ExitBehavior, _ world: ExitWorld) -> HorizonSettings? {
      for stepReward in [0, world.farReward] {
        for slip in Set([0, min(0.15, world.maximumSlip)]).sorted() {
          for discount in [0.25, 0.9] {
            let settings = HorizonSettings(discount: discount, slip: slip, stepReward: stepReward)
            if ExitSearch.behavior(settings, world) == behavior { return settings }
          }
        }
      }
      return nil
    }
  }

  // MARK: - Finds settings that do not exist

  private enum AnswersAlways: Tabulated {
    static func detour(_ discount: Double, _ world: ExitWorld) -> HorizonSettings? {
      HorizonSettings(
        discount: discount, slip: world.maximumSlip > 0 ? 0.1 : 0, stepReward: 0)
    }
  }

  private enum ScaresWithSteps: Tabulated {
    static func detour(_ discount: Double, _ world: ExitWorld) -> HorizonSettings? {
      guard world.maximumSlip == 0 else {
        return HorizonSettings(discount: discount, slip: 0.15, stepReward: 0)
      }
      return HorizonSettings(discount: discount, slip: 0, stepReward: world.pitReward / 100)
    }
  }

  // MARK: - Turns the discount the wrong way

  private enum PatientForTheNear: Tabulated {
    static var near: Double { 0.95 }
    static var far: Double { 0.2 }
  }

  private enum Complements: Tabulated {
    static var near: Double { 1 - 0.08 }
    static var far: Double { 1 - 0.92 }
  }

  // MARK: - Wants a detour on ground that does not slip

  private enum SolidEverywhere: Tabulated {
    static func detour(_ discount: Double, _ world: ExitWorld) -> HorizonSettings? {
      world.maximumSlip == 0
        ? nil : HorizonSettings(discount: discount, slip: 0, stepReward: 0)
    }
  }

  private enum HighSteps: Tabulated {
    static func detour(_ discount: Double, _ world: ExitWorld) -> HorizonSettings? {
      guard world.maximumSlip > 0 else { return nil }
      return HorizonSettings(discount: discount, slip: 0, stepReward: -world.farReward / 200)
    }
  }

  // MARK: - Lets the ground slip beside the cliff

  private enum AsSlipperyAsCanBe: Tabulated {
    static func short(_ discount: Double, _ world: ExitWorld) -> HorizonSettings? {
      HorizonSettings(discount: discount, slip: world.maximumSlip, stepReward: 0)
    }
  }

  private enum SlightlySlippery: Tabulated {
    static func short(_ discount: Double, _ world: ExitWorld) -> HorizonSettings? {
      let slips = [0.15, world.maximumSlip]
      return HorizonSettings(discount: discount, slip: slips.reduce(1, min), stepReward: 0)
    }
  }

  // MARK: - Punishes steps to keep the agent from leaving

  private enum CostsABit: Tabulated {
    static func stay(_ world: ExitWorld) -> HorizonSettings? {
      HorizonSettings(discount: 0.95, slip: 0, stepReward: -0.01 * world.farReward)
    }
  }

  private enum CostsALot: Tabulated {
    static func stay(_ world: ExitWorld) -> HorizonSettings? {
      HorizonSettings(discount: 0.99, slip: 0, stepReward: 10 * world.pitReward)
    }
  }

  // MARK: - Pays too little for staying

  private enum PaysOnePerStep: Tabulated {
    static func stay(_ world: ExitWorld) -> HorizonSettings? {
      HorizonSettings(discount: 0.8, slip: 0, stepReward: 1)
    }
  }

  private enum PaysAFixedPension: Tabulated {
    static func stay(_ world: ExitWorld) -> HorizonSettings? {
      HorizonSettings(discount: 1 - 1 / 8, slip: 0, stepReward: 1)
    }
  }

  // MARK: - Believes that everybody leaves in the end

  private enum NilForStaying: Tabulated {
    static func stay(_ world: ExitWorld) -> HorizonSettings? { nil }
  }

  private enum OnlyExits: Tabulated {
    static func answer(_ behavior: ExitBehavior, _ world: ExitWorld) -> HorizonSettings? {
      let exits: [ExitBehavior: HorizonSettings] = [
        .nearExitAlongTheCliff: .init(discount: 0.15, slip: 0, stepReward: 0),
        .farExitAlongTheCliff: .init(discount: 0.9, slip: 0, stepReward: 0),
      ]
      return exits[behavior]
        ?? (behavior == .neverLeaves
          ? nil : detour(behavior == .nearExitAwayFromTheCliff ? 0.15 : 0.9, world))
    }
  }
}

/// Answers case by case from a few constants; each can be replaced.
private protocol Tabulated: HorizonChoiceExercise {
  static var near: Double { get }
  static var far: Double { get }
  static func short(_ discount: Double, _ world: ExitWorld) -> HorizonSettings?
  static func detour(_ discount: Double, _ world: ExitWorld) -> HorizonSettings?
  static func stay(_ world: ExitWorld) -> HorizonSettings?
  static func answer(_ behavior: ExitBehavior, _ world: ExitWorld) -> HorizonSettings?
}

extension Tabulated {
  static var near: Double { 0.2 }
  static var far: Double { 0.9 }

  static func short(_ discount: Double, _ world: ExitWorld) -> HorizonSettings? {
    HorizonSettings(discount: discount, slip: 0, stepReward: 0)
  }

  static func detour(_ discount: Double, _ world: ExitWorld) -> HorizonSettings? {
    let slip = Double.minimum(0.1, world.maximumSlip)
    return slip == 0 ? nil : HorizonSettings(discount: discount, slip: slip, stepReward: 0)
  }

  static func stay(_ world: ExitWorld) -> HorizonSettings? {
    HorizonSettings(discount: 0.75, slip: 0, stepReward: world.farReward * 2)
  }

  static func answer(_ behavior: ExitBehavior, _ world: ExitWorld) -> HorizonSettings? {
    switch behavior {
    case .nearExitAlongTheCliff: short(near, world)
    case .farExitAlongTheCliff: short(far, world)
    case .nearExitAwayFromTheCliff: detour(near, world)
    case .farExitAwayFromTheCliff: detour(far, world)
    case .neverLeaves: stay(world)
    }
  }

  static func settings(
    for behavior: ExitBehavior, in world: ExitWorld
  ) throws -> HorizonSettings? {
    for reward in [world.nearReward, world.farReward, world.pitReward] where !reward.isFinite {
      throw InvalidInput("reward")
    }
    if !(world.pitReward < 0 && 0 < world.nearReward && world.nearReward < world.farReward) {
      throw InvalidInput("order")
    }
    if !(world.maximumSlip >= 0 && world.maximumSlip <= 1) { throw InvalidInput("slip") }
    return answer(behavior, world)
  }
}
