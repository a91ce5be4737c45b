import Coursework
import RealModule

/// Safety layers and the mistakes of exercise 10.3 in other words.
enum SafetyParaphrases {
  // MARK: - Right answers of other styles

  enum Plain: SafetyStyle {}

  enum Squares: SafetyStyle {
    static func size(_ force: [Double], _ out: [Double]) -> Double {
      force.map { $0 * $0 }.reduce(0, +)
    }
    static func seizes(_ size: Double, _ settings: SafetySettings) -> Bool {
      !(size < settings.threshold * settings.threshold)
    }
    static func holds(_ size: Double, _ settings: SafetySettings) -> Bool {
      !(size < settings.release * settings.release)
    }
  }

  // MARK: - Moves against the sign of the command

  enum Signs: SafetyStyle {
    static func back(_ chosen: TipMotion, _ out: [Double], _ far: Double) -> TipMotion {
      func against(_ value: Double) -> Double {
        value == 0 ? 0 : value < 0 ? far : -far
      }
      return TipMotion(linear: chosen.linear.map(against), angular: chosen.angular.map(against))
    }
  }

  enum Quotients: SafetyStyle {
    static func back(_ chosen: TipMotion, _ out: [Double], _ far: Double) -> TipMotion {
      let parts = (chosen.linear + chosen.angular).map { part in
        abs(part) > 0 ? -far * (part / abs(part)) : 0
      }
      return TipMotion(linear: Array(parts[..<3]), angular: Array(parts[3...]))
    }
  }

  // MARK: - Turns the command round

  enum Minus: SafetyStyle {
    static func back(_ chosen: TipMotion, _ out: [Double], _ far: Double) -> TipMotion {
      TipMotion(linear: chosen.linear.map { -$0 }, angular: chosen.angular.map { -$0 })
    }
  }

  enum FromNothing: SafetyStyle {
    static func back(_ chosen: TipMotion, _ out: [Double], _ far: Double) -> TipMotion {
      TipMotion(linear: chosen.linear.map { 0 - $0 }, angular: chosen.angular.map { $0 * -1 })
    }
  }

  // MARK: - Stops where it should retract

  enum StandsStill: SafetyStyle {
    static func back(_ chosen: TipMotion, _ out: [Double], _ far: Double) -> TipMotion {
      .none
    }
  }

  enum NoWay: SafetyStyle {
    static func back(_ chosen: TipMotion, _ out: [Double], _ far: Double) -> TipMotion {
      TipMotion(linear: out.map { _ in 0 })
    }
  }

  // MARK: - Retracts by nothing where nothing was chosen

  enum SkipsZeros: SafetyStyle {
    static func back(_ chosen: TipMotion, _ out: [Double], _ far: Double) -> TipMotion {
      (chosen.linear + chosen.angular).allSatisfy { $0 == 0 }
        ? .none : TipMotion(linear: out.map { far * $0 })
    }
  }

  enum ScalesByCommand: SafetyStyle {
    static func back(_ chosen: TipMotion, _ out: [Double], _ far: Double) -> TipMotion {
      let size = (chosen.linear + chosen.angular).reduce(0) { $0 + abs($1) }
      let factor: Double = size > 0 ? 1 : 0
      return TipMotion(linear: out.map { $0 * far * factor })
    }
  }

  // MARK: - Adds the retraction to the command

  enum Sum: SafetyStyle {
    static func back(_ chosen: TipMotion, _ out: [Double], _ far: Double) -> TipMotion {
      TipMotion(linear: zip(chosen.linear, out).map { $0 + far * $1 }, angular: chosen.angular)
    }
  }

  enum InPlace: SafetyStyle {
    static func back(_ chosen: TipMotion, _ out: [Double], _ far: Double) -> TipMotion {
      var motion = chosen
      for axis in 0..<3 { motion.linear[axis] += out[axis] * far }
      return motion
    }
  }

  // MARK: - Keeps the turn of the command

  enum OnlyWay: SafetyStyle {
    static func back(_ chosen: TipMotion, _ out: [Double], _ far: Double) -> TipMotion {
      TipMotion(linear: out.map { $0 * far }, angular: chosen.angular)
    }
  }

  enum ReplacesWay: SafetyStyle {
    static func back(_ chosen: TipMotion, _ out: [Double], _ far: Double) -> TipMotion {
      var motion = chosen
      motion.linear = out.map { far * $0 }
      return motion
    }
  }

  // MARK: - Retracts along the tip's axis

  enum Up: SafetyStyle {
    static func back(_ chosen: TipMotion, _ out: [Double], _ far: Double) -> TipMotion {
      TipMotion(linear: [0, 0, far])
    }
  }

  enum LengthOnly: SafetyStyle {
    static func back(_ chosen: TipMotion, _ out: [Double], _ far: Double) -> TipMotion {
      var way = out.map { _ in 0.0 }
      way[2] += far
      return TipMotion(linear: way)
    }
  }

  // MARK: - Retracts into the hole

  enum Down: SafetyStyle {
    static func back(_ chosen: TipMotion, _ out: [Double], _ far: Double) -> TipMotion {
      TipMotion(linear: out.map { -$0 * far })
    }
  }

  enum FromHole: SafetyStyle {
    static func back(_ chosen: TipMotion, _ out: [Double], _ far: Double) -> TipMotion {
      TipMotion(linear: (0..<3).map { 0 - out[$0] * far })
    }
  }
}
