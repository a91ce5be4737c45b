import Coursework
import RealModule

/// What a layer keeps from step to step.
struct SafetyMemory {
  var isBack = false
  var report: SafetyReport?
}

/// A step as it was taken.
struct SafetyStepTaken {
  var size: Double
  var chosen: TipMotion
  var executed: TipMotion
  var isBack: Bool
}

/// The parts of a safety layer, as some people write them; a sample replaces one.
protocol SafetyStyle {
  static func size(_ force: [Double], _ out: [Double]) -> Double
  static func seizes(_ size: Double, _ settings: SafetySettings) -> Bool
  static func holds(_ size: Double, _ settings: SafetySettings) -> Bool
  static func back(_ chosen: TipMotion, _ out: [Double], _ far: Double) -> TipMotion
  static func tell(_ step: SafetyStepTaken, _ settings: SafetySettings) -> SafetyReport
  static func clear(_ memory: inout SafetyMemory)
  /// Whether the state follows from the force before the motion does.
  static var looksFirst: Bool { get }
  /// Whether a step goes by the state at its beginning.
  static var isBehind: Bool { get }
}

extension SafetyStyle {
  static func size(_ force: [Double], _ out: [Double]) -> Double { plainSize(force) }
  static func seizes(_ size: Double, _ settings: SafetySettings) -> Bool {
    size.isNaN || size >= settings.threshold
  }
  static func holds(_ size: Double, _ settings: SafetySettings) -> Bool {
    size.isNaN || size >= settings.release
  }
  static func back(_ chosen: TipMotion, _ out: [Double], _ far: Double) -> TipMotion {
    TipMotion(linear: [far * out[0], far * out[1], far * out[2]], angular: [0, 0, 0])
  }
  static func tell(_ step: SafetyStepTaken, _ settings: SafetySettings) -> SafetyReport {
    plainReport(step)
  }
  static func clear(_ memory: inout SafetyMemory) { memory = SafetyMemory() }
  static var looksFirst: Bool { true }
  static var isBehind: Bool { false }

  static func plainSize(_ force: [Double]) -> Double {
    (force[0] * force[0] + force[1] * force[1] + force[2] * force[2]).squareRoot()
  }
  static func plainReport(_ step: SafetyStepTaken) -> SafetyReport {
    SafetyReport(chosen: step.chosen, executed: step.executed, isOverridden: step.isBack)
  }
}

/// A safety layer that goes by states, and refuses bad input.
struct StyledSafety<Style: SafetyStyle>: SafetyLayerExercise {
  private let settings: SafetySettings
  private var memory = SafetyMemory()

  init(_ settings: SafetySettings) throws {
    let numbers = [settings.release, settings.threshold, settings.distance]
    for number in numbers where !(number > 0 && number < .infinity) {
      throw InvalidInput("number")
    }
    if settings.release >= settings.threshold { throw InvalidInput("order") }
    self.settings = settings
  }

  var report: SafetyReport? { memory.report }

  mutating func reset() { Style.clear(&memory) }

  mutating func motion(
    for chosen: TipMotion, force: [Double], outwards: [Double]
  ) throws -> TipMotion {
    for list in [chosen.linear, chosen.angular, force, outwards] where list.count != 3 {
      throw InvalidInput("count")
    }
    for number in chosen.linear + chosen.angular + outwards where !number.isFinite {
      throw InvalidInput("number")
    }
    let size = Style.size(force, outwards)
    var isBack = memory.isBack
    if Style.looksFirst { look(size) }
    if Style.looksFirst && !Style.isBehind { isBack = memory.isBack }
    let executed = isBack ? Style.back(chosen, outwards, settings.distance) : chosen
    memory.report = Style.tell(
      SafetyStepTaken(size: size, chosen: chosen, executed: executed, isBack: isBack), settings)
    if !Style.looksFirst { look(size) }
    return executed
  }

  private mutating func look(_ size: Double) {
    switch memory.isBack {
    case false where Style.seizes(size, settings): memory.isBack = true
    case true where !Style.holds(size, settings): memory.isBack = false
    default: break
    }
  }
}
