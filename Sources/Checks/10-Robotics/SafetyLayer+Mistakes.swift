import Coursework
import Robotics

/// The mistakes of exercise 10.3, each a part that is wrong.
extension SafetyLayerMisconceptions {
  enum AgainstSign: SafetyMistake {
    static func retraction(_ chosen: Twist, _ outwards: Vector3, _ distance: Double) -> Twist {
      Twist(
        linear: chosen.linear.map { -distance * $0.signOrZero },
        angular: chosen.angular.map { -distance * $0.signOrZero })
    }
  }

  enum TurnsRound: SafetyMistake {
    static func retraction(_ chosen: Twist, _ outwards: Vector3, _ distance: Double) -> Twist {
      -1 * chosen
    }
  }

  enum Stops: SafetyMistake {
    static func retraction(_ chosen: Twist, _ outwards: Vector3, _ distance: Double) -> Twist {
      Twist()
    }
  }

  enum WaitsAlong: SafetyMistake {
    static func retraction(_ chosen: Twist, _ outwards: Vector3, _ distance: Double) -> Twist {
      chosen == Twist() ? chosen : Twist(linear: distance * outwards)
    }
  }

  enum Adds: SafetyMistake {
    static func retraction(_ chosen: Twist, _ outwards: Vector3, _ distance: Double) -> Twist {
      chosen + Twist(linear: distance * outwards)
    }
  }

  enum KeepsTurn: SafetyMistake {
    static func retraction(_ chosen: Twist, _ outwards: Vector3, _ distance: Double) -> Twist {
      Twist(linear: distance * outwards, angular: chosen.angular)
    }
  }

  enum TipAxis: SafetyMistake {
    static func retraction(_ chosen: Twist, _ outwards: Vector3, _ distance: Double) -> Twist {
      Twist(linear: Vector3(0, 0, distance))
    }
  }

  enum Inwards: SafetyMistake {
    static func retraction(_ chosen: Twist, _ outwards: Vector3, _ distance: Double) -> Twist {
      Twist(linear: -distance * outwards)
    }
  }

  enum OneThreshold: SafetyMistake {
    static func goesOn(_ size: Double, _ settings: SafetySettings) -> Bool {
      !(size < settings.threshold)
    }
  }

  enum ForEver: SafetyMistake {
    static func goesOn(_ size: Double, _ settings: SafetySettings) -> Bool { true }
  }

  enum AboveOnly: SafetyMistake {
    static func begins(_ size: Double, _ settings: SafetySettings) -> Bool {
      !(size <= settings.threshold)
    }
  }

  enum LetsGoAt: SafetyMistake {
    static func goesOn(_ size: Double, _ settings: SafetySettings) -> Bool {
      !(size <= settings.release)
    }
  }

  enum GreatestPart: SafetyMistake {
    static func size(_ force: Vector3, _ outwards: Vector3) -> Double {
      let sizes = force.map(\.magnitude)
      return force == force ? sizes.max() : .nan
    }
  }

  enum SumOfParts: SafetyMistake {
    static func size(_ force: Vector3, _ outwards: Vector3) -> Double {
      force.map(\.magnitude).sum()
    }
  }

  enum AlongAxis: SafetyMistake {
    static func size(_ force: Vector3, _ outwards: Vector3) -> Double { force.dot(outwards) }
  }

  enum PassesNaN: SafetyMistake {
    static func begins(_ size: Double, _ settings: SafetySettings) -> Bool {
      size >= settings.threshold
    }
    static func goesOn(_ size: Double, _ settings: SafetySettings) -> Bool {
      size >= settings.release
    }
  }

  enum OneLate: SafetyMistake {
    static var isLate: Bool { true }
  }

  enum KeepsState: SafetyMistake {
    static var forgetsState: Bool { false }
  }

  enum KeepsReport: SafetyMistake {
    static var forgetsReport: Bool { false }
  }

  enum ReportsCommand: SafetyMistake {
    static func report(
      _ chosen: TipMotion, _ executed: TipMotion, _ isOverridden: Bool, isHigh: Bool
    ) -> SafetyReport {
      SafetyReport(chosen: chosen, executed: chosen, isOverridden: isOverridden)
    }
  }

  enum ReportsChoice: SafetyMistake {
    static func report(
      _ chosen: TipMotion, _ executed: TipMotion, _ isOverridden: Bool, isHigh: Bool
    ) -> SafetyReport {
      SafetyReport(chosen: executed, executed: executed, isOverridden: isOverridden)
    }
  }

  enum ReportsForce: SafetyMistake {
    static func report(
      _ chosen: TipMotion, _ executed: TipMotion, _ isOverridden: Bool, isHigh: Bool
    ) -> SafetyReport {
      SafetyReport(chosen: chosen, executed: executed, isOverridden: isHigh)
    }
  }

  enum ComparesMotions: SafetyMistake {
    static func report(
      _ chosen: TipMotion, _ executed: TipMotion, _ isOverridden: Bool, isHigh: Bool
    ) -> SafetyReport {
      SafetyReport(chosen: chosen, executed: executed, isOverridden: executed != chosen)
    }
  }
}
