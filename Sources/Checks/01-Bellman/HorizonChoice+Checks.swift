import Coursework
import DecisionProcesses
import Environments

/// What makes settings right: the optimal policy that they lead to.
enum HorizonChoiceChecks {
  static let all: [Check] =
    [classic]
    + [
      check(.nearExitAlongTheCliff, "the near exit, along the cliff"),
      check(.nearExitAwayFromTheCliff, "the near exit, away from the cliff"),
      check(.farExitAlongTheCliff, "the far exit, along the cliff"),
      check(.farExitAwayFromTheCliff, "the far exit, away from the cliff"),
      check(.neverLeaves, "staying on the grid for ever"),
    ] + [badInput]

  /// The exits and the cliff of the Berkeley project: +1, +10 and −10.
  static let classic = Check(
    "on the classic grid the agent behaves in each of the five ways", .example
  ) { inquiry throws(Halt) in
    for behavior in ExitBehavior.allCases {
      try await inquiry.ask(
        HorizonChoiceQuestion(
          behavior: behavior,
          world: ExitWorld(
            map: .bridgeAndCliff, nearReward: 1, farReward: 10, pitReward: -10, maximumSlip: 0.5)),
        judge: HorizonChoiceJudge.judge)
    }
  }

  static let badInput = Check.refuses(
    "rewards that are not finite or in the wrong order, and impossible slips, are refused"
  ) { generator in
    let good = HorizonChoiceQuestion(
      behavior: ExitBehavior.allCases[generator.index(below: 5)],
      world: .random(isSolid: false, isRich: generator.flip(0.5), using: &generator))
    return [
      good.with { $0.world.nearReward = $0.world.farReward },
      good.with { $0.world.nearReward = -$0.world.nearReward },
      good.with { $0.world.pitReward = 0 },
      good.with { $0.world.pitReward = -.infinity },
      good.with { $0.world.farReward = .infinity },
      good.with { $0.world.farReward = .nan },
      good.with { $0.world.maximumSlip = 1.01 },
      good.with { $0.world.maximumSlip = .nan },
    ]
  }

  /// Solid and slippery ground, small and large rewards, all of them in every run.
  private static func check(_ behavior: ExitBehavior, _ name: String) -> Check {
    Check("\(name): the settings do it, or none can", .law) { inquiry throws(Halt) in
      for isSolid in [false, true] {
        for isRich in [false, true] {
          let world = ExitWorld.random(isSolid: isSolid, isRich: isRich, using: &inquiry.generator)
          try await inquiry.ask(
            HorizonChoiceQuestion(behavior: behavior, world: world),
            judge: HorizonChoiceJudge.judge)
        }
      }
    }
  }
}

extension ExitWorld {
  /// The grid turned and mirrored, with fresh rewards; those of a rich world are a hundred times
  /// larger.
  static func random(
    isSolid: Bool,
    isRich: Bool,
    using generator: inout SeededGenerator
  ) -> ExitWorld {
    let far = generator.number(in: 0.5...2) * (isRich ? 100 : 1)
    return ExitWorld(
      map: .turnedBridge(using: &generator),
      nearReward: far * generator.number(in: 0.08...0.25),
      farReward: far,
      pitReward: -far * generator.number(in: 0.5...2),
      maximumSlip: isSolid ? 0 : generator.number(in: 0.2...0.5))
  }
}

extension GridMap {
  /// The bridge and the cliff in one of eight positions.
  fileprivate static func turnedBridge(using generator: inout SeededGenerator) -> GridMap {
    var rows = GridMap.bridgeAndCliff.description.split(separator: "\n").map(Array.init)
    if generator.flip(0.5) { rows = rows.map { $0.reversed() } }
    if generator.flip(0.5) { rows.reverse() }
    if generator.flip(0.5) {
      rows = rows[0].indices.map { column in rows.map { $0[column] } }
    }
    let text = rows.map { String($0) }.joined(separator: "\n")
    // The marks are those of a map, in rows of one length.
    return (try? GridMap(text)) ?? .bridgeAndCliff
  }
}
