public import Coursework

extension Submission {
  /// Exercise 1.6: settings under which a given behaviour is optimal.
  public enum HorizonChoice: HorizonChoiceExercise {
    public static func settings(
      for behavior: ExitBehavior,
      in world: ExitWorld
    ) throws -> HorizonSettings? {
      try check(world)
      // Where steps are free and the ground is solid, the far exit, two steps farther along the
      // cliff, is as good as the near one at the discount whose square is the ratio of their
      // rewards.
      let balance = (world.nearReward / world.farReward).squareRoot()
      let impatient = 0.8 * balance
      let patient = (1 + balance) / 2
      switch behavior {
      case .nearExitAlongTheCliff:
        return HorizonSettings(discount: impatient, slip: 0, stepReward: 0)
      case .farExitAlongTheCliff:
        return HorizonSettings(discount: patient, slip: 0, stepReward: 0)
      case .nearExitAwayFromTheCliff, .farExitAwayFromTheCliff:
        // Only the danger of slipping makes a detour worth its steps. On solid ground let x be what
        // the exit pays and c = step reward / (1 − discount) what staying is worth. A way of d
        // steps earns c + discount^(d − 1) · (x − c). So if x > c the short way is better than the
        // detour; if x < c staying is better than both; if x = c, or the discount is 0, all of it
        // ties. No setting is left.
        guard world.maximumSlip > 0 else { return nil }
        return HorizonSettings(
          discount: behavior == .nearExitAwayFromTheCliff ? impatient : patient,
          slip: min(0.2, world.maximumSlip), stepReward: 0)
      case .neverLeaves:
        // Each step pays as much as the best exit does once.
        return HorizonSettings(discount: 0.9, slip: 0, stepReward: world.farReward)
      }
    }

    private static func check(_ world: ExitWorld) throws {
      let rewards = [world.pitReward, 0, world.nearReward, world.farReward]
      guard rewards.allSatisfy(\.isFinite), zip(rewards, rewards.dropFirst()).allSatisfy(<) else {
        throw InvalidInput("the cliff must cost, and the far exit pay more than the near one")
      }
      guard (0...1).contains(world.maximumSlip) else {
        throw InvalidInput("a chance of slipping must lie in 0...1")
      }
    }
  }
}
