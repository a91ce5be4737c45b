import DecisionProcesses
import Environments

extension WorldCatalogue {
  static let gridWorlds = [
    WorldEntry(
      "grid-4x4", title: "4 by 4 grid",
      summary: "The article's first grid: goal +10, pit -10, every other step -0.1.",
      map: .documentGrid, kind: .model(GridWorld.document)),
    WorldEntry(
      "bridge-and-cliff", title: "Bridge and cliff",
      summary: "A near exit worth 1 and a far exit worth 10 above a cliff worth -10; "
        + "a fifth of the moves slip.",
      map: .bridgeAndCliff,
      kind: .model(GridWorld.bridgeAndCliff(slip: 0.2, stepReward: 0))),
    warehouse("warehouse", "Warehouse", isSlippery: false),
    warehouse("warehouse-slippery", "Slippery warehouse", isSlippery: true),
  ]

  static let frozenLakes = [
    WorldEntry(
      "frozen-lake", title: "Frozen Lake (the article's)",
      summary: "The article's lake on solid ground: goal +1, four holes -1.",
      map: .documentFrozenLake, kind: .model(FrozenLake.document)),
    frozenLake(
      "frozen-lake-4x4", "Frozen Lake 4 by 4", "FrozenLake-v1", stepLimit: 100,
      .fourByFour(isSlippery: false)),
    frozenLake(
      "frozen-lake-4x4-slippery", "Slippery Frozen Lake 4 by 4", "FrozenLake-v1", stepLimit: 100,
      .fourByFour(isSlippery: true)),
    frozenLake(
      "frozen-lake-8x8", "Frozen Lake 8 by 8", "FrozenLake8x8-v1", stepLimit: 200,
      .eightByEight(isSlippery: false)),
    frozenLake(
      "frozen-lake-8x8-slippery", "Slippery Frozen Lake 8 by 8", "FrozenLake8x8-v1", stepLimit: 200,
      .eightByEight(isSlippery: true)),
  ]

  static let otherWorlds = [
    cliffWalking("cliff-walking", "Cliff Walking", isSlippery: false),
    cliffWalking("cliff-walking-slippery", "Slippery Cliff Walking", isSlippery: true),
    WorldEntry(
      "taxi", title: "Taxi",
      summary: "Fetch a passenger from one of four places and deliver it to another: 500 states.",
      actionLabels: Taxi.Action.allCases.map { "\($0)" }, stepLimit: 200,
      gymnasium: GymnasiumCounterpart(identifier: "Taxi-v4", actions: [1, 0, 3, 2, 4, 5]),
      kind: .model(Taxi())),
    WorldEntry(
      "maximization-bias", title: "Maximisation bias",
      summary: "Left leads to many losing actions with noisy rewards, right ends with 0.",
      actionLabels: ["left", "right"] + (2..<10).map { "action \($0)" },
      kind: .maximizationBias(MaximizationBias())),
    WorldEntry(
      "corridor", title: "Corridor",
      summary: "Eight cells; going on from the last one pays 1, and nothing else pays.",
      actionLabels: ["back", "on"], kind: .model(Corridor(length: 8))),
  ]

  static let controlWorlds = [
    WorldEntry(
      "cart-pole", title: "Cart pole",
      summary: "Push a cart left or right to keep a pole from falling; every step pays 1.",
      actionLabels: ["left", "right"], stepLimit: 500,
      gymnasium: GymnasiumCounterpart(identifier: "CartPole-v1", actions: [0, 1]),
      kind: .cartPole(CartPole())),
    WorldEntry(
      "mountain-car", title: "Mountain car",
      summary: "Swing a weak car out of a valley; every step -1.",
      actionLabels: ["left", "coast", "right"], stepLimit: 200,
      gymnasium: GymnasiumCounterpart(identifier: "MountainCar-v0", actions: [0, 1, 2]),
      kind: .mountainCar(MountainCar())),
    WorldEntry(
      "acrobot", title: "Acrobot",
      summary: "Swing the tip of two links above the bar; every step before that -1.",
      actionLabels: ["left", "coast", "right"], stepLimit: 500,
      gymnasium: GymnasiumCounterpart(identifier: "Acrobot-v1", actions: [0, 1, 2]),
      kind: .acrobot(Acrobot())),
    WorldEntry(
      "catch", title: "Catch",
      summary: "Move a paddle under a falling ball: +1 if it is caught, -1 if not.",
      actionLabels: ["left", "stay", "right"], kind: .catching(Catch())),
  ]

  private static func warehouse(
    _ name: String,
    _ title: String,
    isSlippery: Bool
  ) -> WorldEntry {
    WorldEntry(
      name, title: title,
      summary:
        "A shelf nearby worth 1 and a bay far away worth 10, beside a stairwell that costs 10"
        + (isSlippery ? "; a fifth of the moves slip." : "."),
      stepLimit: 200, map: .warehouse, kind: .model(Warehouse(isSlippery: isSlippery)))
  }

  private static func frozenLake(
    _ name: String,
    _ title: String,
    _ identifier: String,
    stepLimit: Int,
    _ lake: FrozenLake
  ) -> WorldEntry {
    WorldEntry(
      name, title: title,
      summary: "Gymnasium's lake: goal +1, holes end the episode"
        + (lake.grid.configuration.slip > 0 ? ", two moves in three slip." : "."),
      stepLimit: stepLimit,
      gymnasium: GymnasiumCounterpart(
        identifier: identifier, actions: [3, 1, 0, 2]),
      map: lake.grid.map, kind: .model(lake))
  }

  private static func cliffWalking(
    _ name: String,
    _ title: String,
    isSlippery: Bool
  ) -> WorldEntry {
    WorldEntry(
      name, title: title,
      summary: "Every step -1, a fall -100 and back to the start"
        + (isSlippery ? "; two moves in three slip." : "."),
      gymnasium: GymnasiumCounterpart(
        identifier: isSlippery ? "CliffWalkingSlippery-v1" : "CliffWalking-v1",
        actions: [0, 2, 3, 1]),
      map: .cliff, kind: .model(CliffWalking(isSlippery: isSlippery)))
  }
}
