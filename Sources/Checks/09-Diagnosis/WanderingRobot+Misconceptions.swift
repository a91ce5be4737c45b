import Coursework
import RealModule

/// The classic mistakes of exercise 9.4.
enum WanderingRobotMisconceptions {
  static let all = [
    Misconception(
      Contracts.WanderingRobot.self, "stops exploring after a hundred episodes",
      """
      Your robot hardly explores any more when most of its training is still to come: this is the \
      incident. How likely has it been at the bay by then?
      """,
      as: MistakenRobot<Hundred>.self),
    Misconception(
      Contracts.WanderingRobot.self, "counts steps where episodes are meant",
      """
      Your epsilon falls as if each episode were two hundred of them. What does the index of the plan \
      count?
      """,
      as: MistakenRobot<CountsSteps>.self),
    Misconception(
      Contracts.WanderingRobot.self, "never explores less than half",
      """
      Your robot finds the bay, and in the end it still takes every other step at random, beside a \
      stairwell. When is exploration worth nothing any more?
      """,
      as: MistakenRobot<NeverBelowHalf>.self),
    Misconception(
      Contracts.WanderingRobot.self, "would reach the floor long after the last episode",
      """
      Your epsilon is on its way down when the training is over. Over how many episodes does it fall, \
      and how many are there?
      """,
      as: MistakenRobot<TooLong>.self),
    Misconception(
      Contracts.WanderingRobot.self, "lets epsilon fall below 0",
      """
      Your line goes on falling behind its end. What is a chance of less than nothing?
      """,
      as: MistakenRobot<BelowZero>.self),
    Misconception(
      Contracts.WanderingRobot.self, "learns with a step size of 1",
      """
      A step size of 1 is right where moves are certain. Here every value is what the last slip made of \
      it. What averages over slips?
      """,
      as: MistakenRobot<StepOfOne>.self),
    Misconception(
      Contracts.WanderingRobot.self, "lets the step size fall as 1 over the episode",
      """
      That is an average over episodes, and by the time that the robot has found the bay nothing new is \
      learned. How far does one visit carry the bay's value back?
      """,
      as: MistakenRobot<Harmonic>.self),
    Misconception(
      Contracts.WanderingRobot.self, "credits every change of a repair that works",
      """
      All three together work, and you call each of them necessary. What happens without each?
      """,
      as: MistakenRobot<CreditsAll>.self),
    Misconception(
      Contracts.WanderingRobot.self, "calls the change with the largest effect necessary",
      """
      You credit the change with the largest mean effect. Does nothing work without it?
      """,
      as: MistakenRobot<Largest>.self),
    Misconception(
      Contracts.WanderingRobot.self, "takes a change out of the whole repair, and nothing else",
      """
      You look at the three changes less one. There are three more combinations without a change. Do \
      they all fail?
      """,
      as: MistakenRobot<LeaveOneOut>.self),
    Misconception(
      Contracts.WanderingRobot.self, "adds a change to the incident, and nothing else",
      """
      You compare each change with none. What if it needs another to help?
      """,
      as: MistakenRobot<OneAtATime>.self),
    Misconception(
      Contracts.WanderingRobot.self, "calls a change sufficient if all works that has it",
      """
      Sufficient is what works alone. You ask for more than the contract.
      """,
      as: MistakenRobot<AllThatHaveIt>.self),
    Misconception(
      Contracts.WanderingRobot.self, "takes what does not work for failed",
      """
      Without the change some combinations are open: neither work nor fail. What is known of them?
      """,
      as: MistakenRobot<OpenFails>.self),
    Misconception(
      Contracts.WanderingRobot.self, "compares shares, whatever the numbers of runs",
      """
      For you, two of three runs against one of three is a difference. Would it be there tomorrow?
      """,
      as: MistakenRobot<SharesOnly>.self),
    Misconception(
      Contracts.WanderingRobot.self, "pools all runs with a change, and all without",
      """
      Your mean effect weighs a combination by its runs, so that those that were run often decide. \
      What is the mean over?
      """,
      as: MistakenRobot<Pools>.self),
    Misconception(
      Contracts.WanderingRobot.self, "finds combinations by their place in the list",
      """
      You expect the trials in a certain order. By what does the contract let you tell them apart?
      """,
      as: MistakenRobot<ByPlace>.self),
  ]

  private enum Hundred: RobotMistake {
    static func epsilon(_ episode: Int, of count: Int) -> Double {
      max(0.01, .pow(0.01, Double(episode) / 100))
    }
  }

  private enum CountsSteps: RobotMistake {
    static func epsilon(_ episode: Int, of count: Int) -> Double {
      max(0.01, 1 - Double(200 * episode) / (0.8 * Double(count)))
    }
  }

  private enum NeverBelowHalf: RobotMistake {
    static func epsilon(_ episode: Int, of count: Int) -> Double {
      max(0.5, 1 - Double(episode) / (0.8 * Double(count)))
    }
  }

  private enum TooLong: RobotMistake {
    static func epsilon(_ episode: Int, of count: Int) -> Double {
      max(0.01, 1 - Double(episode) / (2 * Double(count)))
    }
  }

  private enum BelowZero: RobotMistake {
    static func epsilon(_ episode: Int, of count: Int) -> Double {
      1 - Double(episode) / (0.8 * Double(count))
    }
  }

  private enum StepOfOne: RobotMistake {
    static func stepSize(_ episode: Int, of count: Int) -> Double { 1 }
  }

  private enum Harmonic: RobotMistake {
    static func stepSize(_ episode: Int, of count: Int) -> Double { 1 / Double(1 + episode) }
  }

  private enum CreditsAll: RobotMistake {
    static func isNecessary(_ change: RobotChange, in table: FixTable) -> Bool {
      table.trials[Set(RobotChange.allCases)].map(works) ?? false
    }
  }

  private enum Largest: RobotMistake {
    static func isNecessary(_ change: RobotChange, in table: FixTable) -> Bool {
      let best = RobotChange.allCases.map { table.role(of: $0).meanEffect }.max()
      return table.role(of: change).meanEffect == best
    }
  }

  private enum LeaveOneOut: RobotMistake {
    static func isNecessary(_ change: RobotChange, in table: FixTable) -> Bool {
      let others = Set(RobotChange.allCases).subtracting([change])
      return table.trials.values.contains(where: works) && table.trials[others].map(fails) == true
    }
  }

  private enum OneAtATime: RobotMistake {
    static func pairs(of change: RobotChange, in table: FixTable) -> [FixPair] {
      table.pairs(of: change).filter { $0.before.changes.isEmpty }
    }
  }

  private enum AllThatHaveIt: RobotMistake {
    static func isSufficient(_ change: RobotChange, in table: FixTable) -> Bool {
      table.with(change).allSatisfy(works)
    }
  }

  private enum OpenFails: RobotMistake {
    static func fails(_ trial: FixTrial) -> Bool { !trial.works }
  }

  private enum SharesOnly: RobotMistake {
    static func works(_ trial: FixTrial) -> Bool { trial.surplus > 0 }
    static func fails(_ trial: FixTrial) -> Bool { trial.surplus < 0 }
    static func tells(_ pair: FixPair) -> Bool { pair.difference != 0 }
  }

  private enum Pools: RobotMistake {
    static func meanEffect(of change: RobotChange, in table: FixTable) -> Double {
      share(table.with(change)) - share(table.without(change))
    }
    private static func share(_ trials: [FixTrial]) -> Double {
      Double(trials.map(\.successes).reduce(0, +)) / Double(trials.map(\.runs).reduce(0, +))
    }
  }

  private enum ByPlace: RobotMistake {
    static func table(_ trials: [FixTrial]) -> FixTable? {
      let all = RobotChange.allCases
      let order: [[RobotChange]] = [
        [], [all[0]], [all[1]], [all[2]], [all[0], all[1]], [all[0], all[2]], [all[1], all[2]], all,
      ]
      return FixTable(
        zip(order, trials).map { FixTrial(changes: $0, successes: $1.successes, runs: $1.runs) })
    }
  }
}
