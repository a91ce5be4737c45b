public import Coursework

extension Submission {
  /// Exercise 10.3: a layer that takes over when the force is high, and says what it did.
  ///
  /// The contract, with every choice spelt out, is `SafetyLayerExercise`.
  public struct SafetyLayer: SafetyLayerExercise {
    // TODO: declare what is kept from step to step.

    public init(_ settings: SafetySettings) throws {
      // TODO: refuse bad input, then begin passing.
      throw Unattempted()
    }

    public mutating func reset() throws {
      // TODO: forget what happened before.
      throw Unattempted()
    }

    public mutating func motion(
      for chosen: TipMotion,
      force: [Double],
      outwards: [Double]
    ) throws -> TipMotion {
      // TODO: refuse bad input, follow the force, and return the chosen motion or a retraction.
      throw Unattempted()
    }

    public var report: SafetyReport? {
      get throws {
        // TODO: return what the last step was.
        throw Unattempted()
      }
    }
  }
}
