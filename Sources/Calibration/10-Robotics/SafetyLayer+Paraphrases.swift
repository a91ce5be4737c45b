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

  // MARK: - Lets go below the threshold

  enum SameLimit: SafetyStyle {
    static func holds(_ size: Double, _ settings: SafetySettings) -> Bool {
      seizes(size, settings)
    }
  }

  enum AtLeast: SafetyStyle {
    static func holds(_ size: Double, _ settings: SafetySettings) -> Bool {
      size.isNaN || size >= settings.threshold
    }
  }

  // MARK: - Never lets go

  enum Always: SafetyStyle {
    static func holds(_ size: Double, _ settings: SafetySettings) -> Bool {
      true
    }
  }

  enum PositiveSize: SafetyStyle {
    static func holds(_ size: Double, _ settings: SafetySettings) -> Bool {
      !(size < 0)
    }
  }

  // MARK: - Begins above the threshold only

  enum Greater: SafetyStyle {
    static func seizes(_ size: Double, _ settings: SafetySettings) -> Bool {
      size.isNaN || size > settings.threshold
    }
  }

  enum NotUpTo: SafetyStyle {
    static func seizes(_ size: Double, _ settings: SafetySettings) -> Bool {
      size <= settings.threshold ? false : true
    }
  }

  // MARK: - Lets go at the release force itself

  enum OnlyAbove: SafetyStyle {
    static func holds(_ size: Double, _ settings: SafetySettings) -> Bool {
      size.isNaN || size > settings.release
    }
  }

  enum AtMostEnds: SafetyStyle {
    static func holds(_ size: Double, _ settings: SafetySettings) -> Bool {
      size <= settings.release ? false : true
    }
  }

  // MARK: - Looks at the greatest part of the force

  enum Largest: SafetyStyle {
    static func size(_ force: [Double], _ out: [Double]) -> Double {
      force.contains { $0.isNaN } ? .nan : force.map(abs).max() ?? 0
    }
  }

  enum SortsParts: SafetyStyle {
    static func size(_ force: [Double], _ out: [Double]) -> Double {
      let parts = force.map { max($0, -$0) }
      return parts.contains(where: \.isNaN) ? .nan : parts.sorted()[2]
    }
  }

  // MARK: - Adds up the parts of the force

  enum Manhattan: SafetyStyle {
    static func size(_ force: [Double], _ out: [Double]) -> Double {
      force.reduce(0) { $0 + abs($1) }
    }
  }

  enum ThreeSizes: SafetyStyle {
    static func size(_ force: [Double], _ out: [Double]) -> Double {
      force[0].magnitude + force[1].magnitude + force[2].magnitude
    }
  }

  // MARK: - Looks at the force along the axis only

  enum Inner: SafetyStyle {
    static func size(_ force: [Double], _ out: [Double]) -> Double {
      zip(force, out).reduce(0) { $0 + $1.0 * $1.1 }
    }
  }

  enum Products: SafetyStyle {
    static func size(_ force: [Double], _ out: [Double]) -> Double {
      force[0] * out[0] + force[1] * out[1] + force[2] * out[2]
    }
  }

  // MARK: - Lets a force that is no number pass

  enum NoNegation: SafetyStyle {
    static func seizes(_ size: Double, _ settings: SafetySettings) -> Bool {
      size >= settings.threshold
    }
    static func holds(_ size: Double, _ settings: SafetySettings) -> Bool {
      size >= settings.release
    }
  }

  enum NothingForNaN: SafetyStyle {
    static func size(_ force: [Double], _ out: [Double]) -> Double {
      let size = plainSize(force)
      return size.isNaN ? 0 : size
    }
  }

  // MARK: - Decides by the force of the step before

  enum Later: SafetyStyle {
    static var looksFirst: Bool { false }
  }

  enum KeepsForce: SafetyStyle {
    static var isBehind: Bool { true }
  }

  // MARK: - Keeps its state over a reset

  enum ForgetsReport: SafetyStyle {
    static func clear(_ memory: inout SafetyMemory) { memory.report = nil }
  }

  enum StateStays: SafetyStyle {
    static func clear(_ memory: inout SafetyMemory) {
      memory = SafetyMemory(isBack: memory.isBack)
    }
  }

  // MARK: - Keeps its report over a reset

  enum ForgetsState: SafetyStyle {
    static func clear(_ memory: inout SafetyMemory) { memory.isBack = false }
  }

  enum ReportStays: SafetyStyle {
    static func clear(_ memory: inout SafetyMemory) {
      memory = SafetyMemory(isBack: false, report: memory.report)
    }
  }

  // MARK: - Reports the command as if it had been executed

  enum ChosenTwice: SafetyStyle {
    static func tell(_ step: SafetyStepTaken, _ settings: SafetySettings) -> SafetyReport {
      SafetyReport(chosen: step.chosen, executed: step.chosen, isOverridden: step.isBack)
    }
  }

  enum Overwrites: SafetyStyle {
    static func tell(_ step: SafetyStepTaken, _ settings: SafetySettings) -> SafetyReport {
      var report = plainReport(step)
      report.executed = report.chosen
      return report
    }
  }

  // MARK: - Reports what was executed as chosen

  enum ExecutedTwice: SafetyStyle {
    static func tell(_ step: SafetyStepTaken, _ settings: SafetySettings) -> SafetyReport {
      SafetyReport(chosen: step.executed, executed: step.executed, isOverridden: step.isBack)
    }
  }

  enum OverwritesChoice: SafetyStyle {
    static func tell(_ step: SafetyStepTaken, _ settings: SafetySettings) -> SafetyReport {
      var report = plainReport(step)
      report.chosen = step.isBack ? step.executed : step.chosen
      return report
    }
  }

  // MARK: - Reports by the force, and not by what was done

  enum ByForce: SafetyStyle {
    static func tell(_ step: SafetyStepTaken, _ settings: SafetySettings) -> SafetyReport {
      SafetyReport(
        chosen: step.chosen, executed: step.executed,
        isOverridden: seizes(step.size, settings))
    }
  }

  enum HighOnly: SafetyStyle {
    static func tell(_ step: SafetyStepTaken, _ settings: SafetySettings) -> SafetyReport {
      var report = plainReport(step)
      if step.size < settings.threshold { report.isOverridden = false }
      return report
    }
  }

  // MARK: - Reports by comparing the two motions

  enum Differs: SafetyStyle {
    static func tell(_ step: SafetyStepTaken, _ settings: SafetySettings) -> SafetyReport {
      SafetyReport(
        chosen: step.chosen, executed: step.executed, isOverridden: step.executed != step.chosen)
    }
  }

  enum PartsDiffer: SafetyStyle {
    static func tell(_ step: SafetyStepTaken, _ settings: SafetySettings) -> SafetyReport {
      var report = plainReport(step)
      let pairs = zip(
        step.chosen.linear + step.chosen.angular, step.executed.linear + step.executed.angular)
      report.isOverridden = pairs.contains { $0 != $1 }
      return report
    }
  }
}
