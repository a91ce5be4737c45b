public import Coursework

extension Submission {
  /// Exercise 10.3: a layer that takes over when the force is high, and says what it did.
  ///
  /// The contract, with every choice spelt out, is `SafetyLayerExercise`.
  public struct SafetyLayer: SafetyLayerExercise {
    private let settings: SafetySettings
    private var isRetracting = false
    private var lastReport: SafetyReport?

    public init(_ settings: SafetySettings) throws {
      guard settings.release > 0, settings.release < settings.threshold,
        settings.threshold.isFinite, settings.distance > 0, settings.distance.isFinite
      else { throw InvalidInput("a layer has two forces, the lower one to let go, and a distance") }
      self.settings = settings
    }

    public mutating func reset() throws {
      isRetracting = false
      lastReport = nil
    }

    public mutating func motion(
      for chosen: TipMotion,
      force: [Double],
      outwards: [Double]
    ) throws -> TipMotion {
      guard chosen.linear.count == 3, chosen.angular.count == 3, force.count == 3,
        outwards.count == 3, (chosen.linear + chosen.angular + outwards).allSatisfy(\.isFinite)
      else { throw InvalidInput("a motion, a force and a direction have three numbers each") }
      let size = force.reduce(0) { $0 + $1 * $1 }.squareRoot()
      // Said this way round, NaN begins a retraction, and ends none: it is not less than anything.
      let limit = isRetracting ? settings.release : settings.threshold
      isRetracting = !(size < limit)
      let executed =
        isRetracting ? TipMotion(linear: outwards.map { settings.distance * $0 }) : chosen
      lastReport = SafetyReport(
        chosen: chosen, executed: executed, isOverridden: isRetracting)
      return executed
    }

    public var report: SafetyReport? {
      get throws {
        lastReport
      }
    }
  }
}
