import Coursework
import Robotics

/// The classic mistakes of exercise 10.3.
enum SafetyLayerMisconceptions {
  static let all = commands + forces + reports

  /// Of what is carried out instead.
  private static let commands = [
    Misconception(
      Contracts.SafetyLayer.self, "moves against the sign of the command",
      """
      Your retraction depends on what was commanded: it is nothing where that was zero, and goes into the load \
      where the agent was already pulling. Which way is out?
      """,
      as: MistakenSafety<AgainstSign>.self),
    Misconception(
      Contracts.SafetyLayer.self, "turns the command round",
      """
      You do the opposite of what was chosen. What is the opposite of pulling the peg out?
      """,
      as: MistakenSafety<TurnsRound>.self),
    Misconception(
      Contracts.SafetyLayer.self, "stops where it should retract",
      """
      The peg stays where it is, and so does the force that it presses with.
      """,
      as: MistakenSafety<Stops>.self),
    Misconception(
      Contracts.SafetyLayer.self, "retracts by nothing where nothing was chosen",
      """
      An agent that waits is left alone by your layer, with 45 N on the peg.
      """,
      as: MistakenSafety<WaitsAlong>.self),
    Misconception(
      Contracts.SafetyLayer.self, "adds the retraction to the command",
      """
      A push of 2 mm and a retraction of 1 mm are a push. What is left of the command when the layer takes over?
      """,
      as: MistakenSafety<Adds>.self),
    Misconception(
      Contracts.SafetyLayer.self, "keeps the turn of the command",
      """
      You replace the way and go on turning. A peg that is turned in its hole is pressed against two walls.
      """,
      as: MistakenSafety<KeepsTurn>.self),
    Misconception(
      Contracts.SafetyLayer.self, "retracts along the tip's axis",
      """
      You go along the peg's own z axis. Where the peg leans, that is not the way out: which direction were you given?
      """,
      as: MistakenSafety<TipAxis>.self),
    Misconception(
      Contracts.SafetyLayer.self, "retracts into the hole",
      """
      The direction that you are given points out of the hole already.
      """,
      as: MistakenSafety<Inwards>.self),
  ]

  /// Of when.
  private static let forces = [
    Misconception(
      Contracts.SafetyLayer.self, "lets go below the threshold",
      """
      One force to begin and to end: the layer lets go, the agent pushes, the layer seizes, at every other step. \
      What is the second force for?
      """,
      as: MistakenSafety<OneThreshold>.self),
    Misconception(
      Contracts.SafetyLayer.self, "never lets go",
      """
      Once your layer has begun, it retracts to the end of the episode. When is the force low enough?
      """,
      as: MistakenSafety<ForEver>.self),
    Misconception(
      Contracts.SafetyLayer.self, "begins above the threshold only",
      """
      From the threshold on, says the contract. Is the threshold itself part of that?
      """,
      as: MistakenSafety<AboveOnly>.self),
    Misconception(
      Contracts.SafetyLayer.self, "lets go at the release force itself",
      """
      Less than the release force, says the contract. Is the force itself less?
      """,
      as: MistakenSafety<LetsGoAt>.self),
    Misconception(
      Contracts.SafetyLayer.self, "looks at the greatest part of the force",
      """
      Three parts of 30 N are a force of 52 N. Which number did you compare?
      """,
      as: MistakenSafety<GreatestPart>.self),
    Misconception(
      Contracts.SafetyLayer.self, "adds up the parts of the force",
      """
      Your size of (30, 40, 0) is 70. What does Pythagoras say?
      """,
      as: MistakenSafety<SumOfParts>.self),
    Misconception(
      Contracts.SafetyLayer.self, "looks at the force along the axis only",
      """
      A peg that is pressed against a wall has a force across the hole's axis. You do not see it.
      """,
      as: MistakenSafety<AlongAxis>.self),
    Misconception(
      Contracts.SafetyLayer.self, "lets a force that is no number pass",
      """
      NaN is not at least 40. A sensor that is broken tells you nothing, least of all that all is well.
      """,
      as: MistakenSafety<PassesNaN>.self),
    Misconception(
      Contracts.SafetyLayer.self, "decides by the force of the step before",
      """
      You look at the force after you have moved. By then the push that was one too many is made.
      """,
      as: MistakenSafety<OneLate>.self),
  ]

  /// Of what is kept and told.
  private static let reports = [
    Misconception(
      Contracts.SafetyLayer.self, "keeps its state over a reset",
      """
      A new episode begins, and your layer goes on retracting from the last one.
      """,
      as: MistakenSafety<KeepsState>.self),
    Misconception(
      Contracts.SafetyLayer.self, "keeps its report over a reset",
      """
      A new episode begins, and you report a step of the last one. What is there to report yet?
      """,
      as: MistakenSafety<KeepsReport>.self),
    Misconception(
      Contracts.SafetyLayer.self, "reports the command as if it had been executed",
      """
      The robot retracted, and you report that it did what was chosen. Whoever reads it believes that a push \
      brought the peg out.
      """,
      as: MistakenSafety<ReportsCommand>.self),
    Misconception(
      Contracts.SafetyLayer.self, "reports what was executed as chosen",
      """
      You report that the agent chose the retraction. What did it choose?
      """,
      as: MistakenSafety<ReportsChoice>.self),
    Misconception(
      Contracts.SafetyLayer.self, "reports by the force, and not by what was done",
      """
      Between the two forces your layer retracts, and reports that it did not.
      """,
      as: MistakenSafety<ReportsForce>.self),
    Misconception(
      Contracts.SafetyLayer.self, "reports by comparing the two motions",
      """
      An agent that chose the retraction itself was overridden, too: the next step would have been as well. What \
      does the contract say of that step?
      """,
      as: MistakenSafety<ComparesMotions>.self),
  ]

  private enum AgainstSign: SafetyMistake {
    static func retraction(_ chosen: Twist, _ outwards: Vector3, _ distance: Double) -> Twist {
      Twist(
        linear: chosen.linear.map { -distance * $0.signOrZero },
        angular: chosen.angular.map { -distance * $0.signOrZero })
    }
  }

  private enum TurnsRound: SafetyMistake {
    static func retraction(_ chosen: Twist, _ outwards: Vector3, _ distance: Double) -> Twist {
      -1 * chosen
    }
  }

  private enum Stops: SafetyMistake {
    static func retraction(_ chosen: Twist, _ outwards: Vector3, _ distance: Double) -> Twist {
      Twist()
    }
  }

  private enum WaitsAlong: SafetyMistake {
    static func retraction(_ chosen: Twist, _ outwards: Vector3, _ distance: Double) -> Twist {
      chosen == Twist() ? chosen : Twist(linear: distance * outwards)
    }
  }

  private enum Adds: SafetyMistake {
    static func retraction(_ chosen: Twist, _ outwards: Vector3, _ distance: Double) -> Twist {
      chosen + Twist(linear: distance * outwards)
    }
  }

  private enum KeepsTurn: SafetyMistake {
    static func retraction(_ chosen: Twist, _ outwards: Vector3, _ distance: Double) -> Twist {
      Twist(linear: distance * outwards, angular: chosen.angular)
    }
  }

  private enum TipAxis: SafetyMistake {
    static func retraction(_ chosen: Twist, _ outwards: Vector3, _ distance: Double) -> Twist {
      Twist(linear: Vector3(0, 0, distance))
    }
  }

  private enum Inwards: SafetyMistake {
    static func retraction(_ chosen: Twist, _ outwards: Vector3, _ distance: Double) -> Twist {
      Twist(linear: -distance * outwards)
    }
  }

  private enum OneThreshold: SafetyMistake {
    static func goesOn(_ size: Double, _ settings: SafetySettings) -> Bool {
      !(size < settings.threshold)
    }
  }

  private enum ForEver: SafetyMistake {
    static func goesOn(_ size: Double, _ settings: SafetySettings) -> Bool { true }
  }

  private enum AboveOnly: SafetyMistake {
    static func begins(_ size: Double, _ settings: SafetySettings) -> Bool {
      !(size <= settings.threshold)
    }
  }

  private enum LetsGoAt: SafetyMistake {
    static func goesOn(_ size: Double, _ settings: SafetySettings) -> Bool {
      !(size <= settings.release)
    }
  }

  private enum GreatestPart: SafetyMistake {
    static func size(_ force: Vector3, _ outwards: Vector3) -> Double {
      let sizes = force.map(\.magnitude)
      return force == force ? sizes.max() : .nan
    }
  }

  private enum SumOfParts: SafetyMistake {
    static func size(_ force: Vector3, _ outwards: Vector3) -> Double {
      force.map(\.magnitude).sum()
    }
  }

  private enum AlongAxis: SafetyMistake {
    static func size(_ force: Vector3, _ outwards: Vector3) -> Double { force.dot(outwards) }
  }

  private enum PassesNaN: SafetyMistake {
    static func begins(_ size: Double, _ settings: SafetySettings) -> Bool {
      size >= settings.threshold
    }
    static func goesOn(_ size: Double, _ settings: SafetySettings) -> Bool {
      size >= settings.release
    }
  }

  private enum OneLate: SafetyMistake {
    static var isLate: Bool { true }
  }

  private enum KeepsState: SafetyMistake {
    static var forgetsState: Bool { false }
  }

  private enum KeepsReport: SafetyMistake {
    static var forgetsReport: Bool { false }
  }

  private enum ReportsCommand: SafetyMistake {
    static func report(
      _ chosen: TipMotion, _ executed: TipMotion, _ isOverridden: Bool, isHigh: Bool
    ) -> SafetyReport {
      SafetyReport(chosen: chosen, executed: chosen, isOverridden: isOverridden)
    }
  }

  private enum ReportsChoice: SafetyMistake {
    static func report(
      _ chosen: TipMotion, _ executed: TipMotion, _ isOverridden: Bool, isHigh: Bool
    ) -> SafetyReport {
      SafetyReport(chosen: executed, executed: executed, isOverridden: isOverridden)
    }
  }

  private enum ReportsForce: SafetyMistake {
    static func report(
      _ chosen: TipMotion, _ executed: TipMotion, _ isOverridden: Bool, isHigh: Bool
    ) -> SafetyReport {
      SafetyReport(chosen: chosen, executed: executed, isOverridden: isHigh)
    }
  }

  private enum ComparesMotions: SafetyMistake {
    static func report(
      _ chosen: TipMotion, _ executed: TipMotion, _ isOverridden: Bool, isHigh: Bool
    ) -> SafetyReport {
      SafetyReport(chosen: chosen, executed: executed, isOverridden: executed != chosen)
    }
  }
}
