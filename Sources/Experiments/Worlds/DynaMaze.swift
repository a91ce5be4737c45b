import Environments

extension GridWorld {
  /// The maze of Sutton and Barto's example 8.1: only the goal pays, and its shortest way has 14
  /// steps.
  static let dynaMaze: GridWorld = {
    do {
      let map = try GridMap(
        """
        .......#G
        ..#....#.
        S.#....#.
        ..#......
        .....#...
        .........
        """)
      return GridWorld(
        map: map, configuration: GridWorldConfiguration(goalReward: 1, stepReward: 0))
    } catch {
      fatalError("The maze in the source code is faulty. \(error)")
    }
  }()
}
