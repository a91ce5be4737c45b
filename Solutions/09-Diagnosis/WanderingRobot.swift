public import Coursework

extension Submission {
  /// Exercise 9.4: a robot that stopped looking, and what repaired it.
  public enum WanderingRobot: WanderingRobotExercise {
    public static func plan(episodeCount: Int) throws -> RobotPlan {
      guard (1...10_000).contains(episodeCount) else {
        throw InvalidInput("there are 1 to 10,000 episodes")
      }
      // What counts is the share of the training that is over: no schedule fits every length.
      let progress = (0..<episodeCount).map { Double($0) / Double(episodeCount) }
      return RobotPlan(
        // The floor is reached after four fifths, before the episodes that are judged. A straight
        // line explores for longer than an exponential with the same ends.
        epsilon: progress.map { max(0.01, 1 - $0 / 0.8) },
        // Moves are random, so that only small steps settle; large ones carry the bay's value fast.
        stepSize: progress.map { 0.5 - 0.49 * $0 })
    }

    public static func attribution(of trials: [FixTrial]) throws -> FixAttribution {
      var table: [Set<RobotChange>: FixTrial] = [:]
      for trial in trials {
        let changes = Set(trial.changes)
        guard (1...1000).contains(trial.runs), (0...trial.runs).contains(trial.successes),
          changes.count == trial.changes.count, table[changes] == nil
        else { throw InvalidInput("each combination comes once, and counts are possible") }
        table[changes] = trial
      }
      guard table.count == 8 else { throw InvalidInput("there are eight combinations") }
      return FixAttribution(
        exploration: role(of: .exploration, in: table), stepSize: role(of: .stepSize, in: table),
        initialValues: role(of: .initialValues, in: table))
    }

    private static func role(
      of change: RobotChange, in table: [Set<RobotChange>: FixTrial]
    ) -> ChangeRole {
      let without = table.filter { !$0.key.contains(change) }
      var (helped, harmed, sum) = (0, 0, 0.0)
      for (changes, before) in without {
        guard let after = table[changes.union([change])] else { continue }
        sum +=
          Double(after.successes) / Double(after.runs)
          - Double(before.successes) / Double(before.runs)
        let difference = after.successes * before.runs - before.successes * after.runs
        guard tells(before, after, difference) else { continue }
        if difference > 0 { helped += 1 } else { harmed += 1 }
      }
      return ChangeRole(
        isSufficient: table[[change]].map { leaning($0) > 0 } ?? false,
        // What nobody knows has not failed, so that one open combination is enough to say no.
        isNecessary: table.values.contains { leaning($0) > 0 }
          && without.values.allSatisfy { leaning($0) < 0 },
        helped: helped, harmed: harmed, meanEffect: sum / 4)
    }

    /// 1 where a combination works, −1 where it fails, 0 where nothing is known.
    private static func leaning(_ trial: FixTrial) -> Int {
      let surplus = 2 * trial.successes - trial.runs
      // Whole numbers, so that nothing is rounded.
      return surplus * surplus > 9 * trial.runs ? surplus.signum() : 0
    }

    private static func tells(_ before: FixTrial, _ after: FixTrial, _ difference: Int) -> Bool {
      let runs = before.runs + after.runs
      let successes = before.successes + after.successes
      return difference * difference * runs
        > 9 * successes * (runs - successes) * before.runs * after.runs
    }
  }
}
