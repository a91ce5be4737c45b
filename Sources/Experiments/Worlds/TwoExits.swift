import Environments

extension GridWorld {
  /// A near exit worth 6 and a far one worth 10, in which a missing terminal mask can be seen.
  ///
  /// With discount 0.95 the near exit is worth 6 · 0.95² = 5.4 and the far one 10 · 0.95⁵ = 7.7. To an
  /// agent that begins anew after each exit, and adds up for ever, they are worth 5.4 / (1 − 0.95³) =
  /// 38 and 7.7 / (1 − 0.95⁶) = 29.
  static let twoExits: GridWorld = {
    do {
      let map = try GridMap(
        """
        g..S....
        .#.#.#.#
        .......G
        """)
      return GridWorld(
        map: map,
        configuration: GridWorldConfiguration(
          goalReward: 10, lesserGoalReward: 6, stepReward: 0))
    } catch {
      fatalError("The map of two exits in the source code is faulty. \(error)")
    }
  }()
}
