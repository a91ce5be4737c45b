import Coursework
import Robotics

/// A mistake in one part of a safety layer, with everything else right.
protocol SafetyMistake {
  /// What a force counts as.
  static func size(_ force: Vector3, _ outwards: Vector3) -> Double
  /// Whether a layer that passes begins, and whether one that retracts goes on.
  static func begins(_ size: Double, _ settings: SafetySettings) -> Bool
  static func goesOn(_ size: Double, _ settings: SafetySettings) -> Bool
  /// What is carried out while the layer retracts.
  static func retraction(_ chosen: Twist, _ outwards: Vector3, _ distance: Double) -> Twist
  static func report(
    _ chosen: TipMotion, _ executed: TipMotion, _ isOverridden: Bool, isHigh: Bool
  ) -> SafetyReport
  /// What a reset forgets.
  static var forgetsState: Bool { get }
  static var forgetsReport: Bool { get }
  /// Whether a step is decided by the state before it.
  static var isLate: Bool { get }
}

extension SafetyMistake {
  static func size(_ force: Vector3, _ outwards: Vector3) -> Double { force.length }
  static func begins(_ size: Double, _ settings: SafetySettings) -> Bool {
    !(size < settings.threshold)
  }
  static func goesOn(_ size: Double, _ settings: SafetySettings) -> Bool {
    !(size < settings.release)
  }
  static func retraction(_ chosen: Twist, _ outwards: Vector3, _ distance: Double) -> Twist {
    Twist(linear: distance * outwards)
  }
  static func report(
    _ chosen: TipMotion, _ executed: TipMotion, _ isOverridden: Bool, isHigh: Bool
  ) -> SafetyReport {
    SafetyReport(chosen: chosen, executed: executed, isOverridden: isOverridden)
  }
  static var forgetsState: Bool { true }
  static var forgetsReport: Bool { true }
  static var isLate: Bool { false }
}

/// A safety layer that refuses bad input and makes one mistake.
struct MistakenSafety<Mistake: SafetyMistake>: SafetyLayerExercise {
  private let settings: SafetySettings
  private var isRetracting = false
  private(set) var report: SafetyReport?

  init(_ settings: SafetySettings) throws {
    guard settings.release > 0, settings.threshold > settings.release, settings.threshold.isFinite,
      settings.distance > 0, settings.distance.isFinite
    else { throw InvalidInput("no settings") }
    self.settings = settings
  }

  mutating func reset() {
    if Mistake.forgetsState { isRetracting = false }
    if Mistake.forgetsReport { report = nil }
  }

  mutating func motion(
    for chosen: TipMotion, force: [Double], outwards: [Double]
  ) throws -> TipMotion {
    guard chosen.linear.count == 3, chosen.angular.count == 3, force.count == 3,
      outwards.count == 3, (chosen.linear + chosen.angular + outwards).allSatisfy(\.isFinite)
    else { throw InvalidInput("no step") }
    let size = Mistake.size(Vector3(force), Vector3(outwards))
    let before = isRetracting
    isRetracting =
      isRetracting ? Mistake.goesOn(size, settings) : Mistake.begins(size, settings)
    let retracts = Mistake.isLate ? before : isRetracting
    var executed = chosen
    if retracts {
      let motion = Mistake.retraction(
        Twist(linear: Vector3(chosen.linear), angular: Vector3(chosen.angular)),
        Vector3(outwards), settings.distance)
      executed = TipMotion(linear: motion.linear.numbers, angular: motion.angular.numbers)
    }
    report = Mistake.report(
      chosen, executed, retracts, isHigh: !(size < settings.threshold))
    return executed
  }
}

extension Vector3 {
  /// The same numbers, each changed.
  func map(_ change: (Double) -> Double) -> Vector3 {
    Vector3(change(x), change(y), change(z))
  }
}

extension Double {
  /// −1, 0 or 1.
  var signOrZero: Double { self > 0 ? 1 : self < 0 ? -1 : 0 }
}
