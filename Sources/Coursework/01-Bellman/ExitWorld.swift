public import Environments

/// A grid with two exits and a cliff, before it is settled how the agent moves and what steps pay.
///
///     let settings = HorizonSettings(discount: 0.9, slip: 0.2, stepReward: 0)
///     world.gridWorld(settings)  // a process with outcomes, to try settings on
public struct ExitWorld: Hashable, Codable, Sendable {
  /// The grid: `g` is the near exit, `G` the far one, `P` the cliff, `S` the only start.
  public var map: GridMap
  /// What leaving by the near exit pays.
  public var nearReward: Double
  /// What leaving by the far exit pays.
  public var farReward: Double
  /// What falling off the cliff pays; negative.
  public var pitReward: Double
  /// The largest chance of slipping that the ground admits; 0 on solid ground.
  public var maximumSlip: Double

  /// Creates a world.
  public init(
    map: GridMap,
    nearReward: Double,
    farReward: Double,
    pitReward: Double,
    maximumSlip: Double
  ) {
    self.map = map
    self.nearReward = nearReward
    self.farReward = farReward
    self.pitReward = pitReward
    self.maximumSlip = maximumSlip
  }

  /// The process that the settings make of it, but for the discount.
  ///
  /// - Precondition: Rewards are finite, and the chance of slipping lies in `0...1`.
  public func gridWorld(_ settings: HorizonSettings) -> GridWorld {
    GridWorld(
      map: map,
      configuration: GridWorldConfiguration(
        goalReward: farReward, lesserGoalReward: nearReward, pitReward: pitReward,
        stepReward: settings.stepReward, slip: settings.slip))
  }
}
