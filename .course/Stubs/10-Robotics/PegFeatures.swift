public import Coursework

extension Submission {
  /// Exercise 10.1: from 24 measured numbers to features, without and with signs.
  ///
  /// The contract, with every choice spelt out, is `PegFeaturesExercise`.
  public enum PegFeatures: PegFeaturesExercise {
    public static func documentFeatures(
      of measurements: [Double],
      hole: FramePose,
      home: [Double]
    ) throws -> [Double] {
      // TODO: refuse bad input, then see the tip from the hole, and return sizes, scaled and clipped.
      throw Unattempted()
    }

    public static func signedFeatures(
      of measurements: [Double],
      hole: FramePose,
      isRetracting: Bool
    ) throws -> [Double] {
      // TODO: refuse bad input, then turn tip and load into the hole's frame, scale and clip.
      throw Unattempted()
    }
  }
}
