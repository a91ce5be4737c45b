import Coursework

/// A mistake in one part of the exercise, with everything else right.
protocol RobotMistake {
  /// Epsilon in an episode.
  static func epsilon(_ episode: Int, of count: Int) -> Double
  static func stepSize(_ episode: Int, of count: Int) -> Double
  /// Finds the combinations.
  static func table(_ trials: [FixTrial]) -> FixTable?
  static func works(_ trial: FixTrial) -> Bool
  static func fails(_ trial: FixTrial) -> Bool
  static func tells(_ pair: FixPair) -> Bool
  /// The pairs in which it is counted whether a change helps.
  static func pairs(of change: RobotChange, in table: FixTable) -> [FixPair]
  static func isSufficient(_ change: RobotChange, in table: FixTable) -> Bool
  static func isNecessary(_ change: RobotChange, in table: FixTable) -> Bool
  static func meanEffect(of change: RobotChange, in table: FixTable) -> Double
}

extension RobotMistake {
  static func epsilon(_ episode: Int, of count: Int) -> Double {
    max(0.01, 1 - Double(episode) / (0.8 * Double(count)))
  }
  static func stepSize(_ episode: Int, of count: Int) -> Double {
    0.5 - 0.49 * Double(episode) / Double(count)
  }
  static func table(_ trials: [FixTrial]) -> FixTable? { FixTable(trials) }
  static func works(_ trial: FixTrial) -> Bool { trial.works }
  static func fails(_ trial: FixTrial) -> Bool { trial.fails }
  static func tells(_ pair: FixPair) -> Bool { pair.tells }
  static func pairs(of change: RobotChange, in table: FixTable) -> [FixPair] {
    table.pairs(of: change)
  }
  static func isSufficient(_ change: RobotChange, in table: FixTable) -> Bool {
    table.trials[[change]].map(works) ?? false
  }
  static func isNecessary(_ change: RobotChange, in table: FixTable) -> Bool {
    table.trials.values.contains(where: works) && table.without(change).allSatisfy(fails)
  }
  static func meanEffect(of change: RobotChange, in table: FixTable) -> Double {
    table.role(of: change).meanEffect
  }
}

/// An answer that refuses bad input and makes one mistake.
enum MistakenRobot<Mistake: RobotMistake>: WanderingRobotExercise {
  static func plan(episodeCount: Int) throws -> RobotPlan {
    guard (1...10_000).contains(episodeCount) else { throw InvalidInput("no training") }
    return RobotPlan(
      epsilon: (0..<episodeCount).map { Mistake.epsilon($0, of: episodeCount) },
      stepSize: (0..<episodeCount).map { Mistake.stepSize($0, of: episodeCount) })
  }

  static func attribution(of trials: [FixTrial]) throws -> FixAttribution {
    guard FixTable(trials) != nil, let table = Mistake.table(trials) else {
      throw InvalidInput("no eight combinations")
    }
    func role(_ change: RobotChange) -> ChangeRole {
      let telling = Mistake.pairs(of: change, in: table).filter(Mistake.tells)
      return ChangeRole(
        isSufficient: Mistake.isSufficient(change, in: table),
        isNecessary: Mistake.isNecessary(change, in: table),
        helped: telling.count { $0.difference > 0 }, harmed: telling.count { $0.difference < 0 },
        meanEffect: Mistake.meanEffect(of: change, in: table))
    }
    return FixAttribution(
      exploration: role(.exploration), stepSize: role(.stepSize),
      initialValues: role(.initialValues))
  }
}
