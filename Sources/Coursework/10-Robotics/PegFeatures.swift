/// Exercise 10.1: from 24 measured numbers to features, without and with signs.
///
/// A robot arm holds a peg over a hole. The **tip** is the middle of the peg's lower face; its frame's z
/// axis points from there into the peg. The hole's frame has its origin in the middle of the mouth, and
/// its z axis points out of the hole. What is measured is a list of 24 numbers:
///
///     0 ..< 6     joint angles, from the base to the hand, in radians
///     6 ..< 12    their rates, in radians a second; no feature uses them
///    12 ..< 15    the tip's position, seen from the base, in metres
///    15 ..< 18    roll, pitch and yaw of the tip's frame, seen from the base, in radians (`FramePose`)
///    18 ..< 21    the force on the peg along the axes of the tip's frame, in newtons
///    21 ..< 24    the moment about the tip and the axes of its frame, in newton metres
///
/// With H and T the matrices of the hole's and the tip's rotation, as `FramePose` has them:
///
///     (x, y, z) = Hᵀ (tip's position − hole's position)      where the tip is, seen from the hole
///     (a, b, c) = Hᵀ (third column of T)                     where the peg's axis points
///     F = Hᵀ T force          M = Hᵀ T moment                the load, along the hole's axes
///
/// The *offset* is (x, y), the *depth* is −z, the *lean* is (a, b). The moment stays one about the tip.
/// Each quantity is divided by its scale, and what comes out is then clipped to −3 ... 3:
///
///     offset 0.001 m    depth 0.010 m    lean 0.02    force 20 N    moment 0.2 N m    joint 0.1 rad
///
/// **The document's ten** features have sizes for most of what has a direction, in this order:
///
///     √(x² + y²), √(a² + b²), depth, √(F₁² + F₂² + F₃²), and each joint's angle relative to home
///
/// A joint's angle relative to home is the turn that leads from home to it the short way, in −π ... π:
/// 3.1 is 0.083 beyond −3.1, and not 6.2 away. A joint's angle may be off by whole turns.
///
/// **The signed twelve** tell the side, in this order:
///
///     x, y, depth, a, b, F₁, F₂, F₃, M₁, M₂, √(F₁² + F₂² + F₃²), and 1 while the robot's safety
///     layer retracts the peg, else 0
///
/// The last is there since a layer that retracts makes another world of the one that the agent acts in
/// (exercise 10.3).
///
/// Source: the case study of the course's first document, for the ten; this course, for the twelve.
public protocol PegFeaturesExercise: SendableMetatype {
  /// The ten features of the document.
  ///
  /// - Parameters:
  ///   - measurements: The 24 numbers; finite.
  ///   - hole: Where the hole is believed to be; three finite numbers each.
  ///   - home: The six joint angles of the home pose; finite.
  /// - Returns: Ten numbers in −3 ... 3.
  /// - Throws: `InvalidInput` where a list has another length, or a number is not finite.
  static func documentFeatures(
    of measurements: [Double],
    hole: FramePose,
    home: [Double]
  ) throws -> [Double]

  /// The twelve signed features, seen from the hole.
  ///
  /// - Parameters:
  ///   - measurements: The 24 numbers; finite.
  ///   - hole: Where the hole is believed to be; three finite numbers each.
  ///   - isRetracting: Whether the safety layer retracts the peg now.
  /// - Returns: Twelve numbers in −3 ... 3.
  /// - Throws: `InvalidInput` where a list has another length, or a number is not finite.
  static func signedFeatures(
    of measurements: [Double],
    hole: FramePose,
    isRetracting: Bool
  ) throws -> [Double]
}

extension Contracts {
  /// Exercise 10.1.
  public enum PegFeatures: Contract {
    public typealias Implementation = any PegFeaturesExercise.Type
    public static let id = ExerciseID(10, 1)
    public static func implementation<W: Workbook>(in workbook: W.Type) -> Implementation {
      W.PegFeatures.self
    }
  }
}
