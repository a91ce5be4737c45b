/// Exercise 10.2: what the robot may do, and the joint deltas that do it.
///
/// Q-learning chooses one of few actions; a robot's controller takes six joint deltas. Three values for each
/// of six joints would be 3⁶ = 729 actions, of which most do nothing sensible. Here an action is a small
/// motion of the peg along or about *one* axis of the tip's own frame, and the arm's Jacobian tells which
/// joint deltas make it.
///
/// **The motions**, from steps of some sizes, in this order:
///
/// - for each push, its size along −z: into the hole;
/// - for each retraction, its size along +z;
/// - for each slide four motions, its size along −x, +x, −y, +y: left, right, back, forth;
/// - for each lean four turns by its size, such that the peg's upper end goes to −x, +x, −y, +y. As the
///   peg's axis is z, these are turns about −y, +y, +x, −x.
///
/// What a motion does not name is 0, and no other motion is in the list.
///
/// **The joint deltas** c for a motion, at joint angles θ. With T and J of the arm *at θ*,
///
///     J(θ) · c = (T(θ) · linear, T(θ) · angular)
///
/// since a motion is along the tip's axes, and J speaks of those of the base. Then, in this order:
///
/// 1. Where the system is singular, or a joint would have to turn by more than 1 radian for it, the arm
///    is at a singular pose or near one, and first-order deltas mean nothing: all six are 0, and the arm
///    stays. That is an answer and no bad input.
/// 2. Where a delta is greater than `limit` in size, all six are multiplied by the same factor, such that the
///    greatest is `limit` in size: the direction stays, the motion is shorter.
/// 3. Otherwise they are returned as they are.
///
/// `LinearSystem` is there to solve the system. It throws `InvalidInput` where it finds it singular.
///
/// Source: Siciliano et al., *Robotics* (2009), sections 3.1 and 3.5. The case study of the course's first
/// document commands the joints, within ±0.1 radians each.
public protocol ActionSetExercise: SendableMetatype {
  /// The motions that can be chosen; an action is an index into them.
  ///
  /// - Parameter steps: How far the motions go; finite and greater than 0. A list may be empty.
  /// - Returns: The motions, in the order above.
  /// - Throws: `InvalidInput` where a size is not as described.
  static func motions(of steps: MotionSteps) throws -> [TipMotion]

  /// The joint deltas for a motion of the tip in its own frame.
  ///
  /// - Parameters:
  ///   - motion: The motion; three finite numbers each.
  ///   - angles: The six joint angles now, in radians; finite.
  ///   - arm: The arm.
  ///   - limit: The greatest delta of a joint, in radians; finite and greater than 0.
  /// - Returns: Six deltas in radians, from the base to the hand.
  /// - Throws: `InvalidInput` where a list has another length, a number is not finite, or the limit is not
  ///   greater than 0.
  static func jointChange(
    for motion: TipMotion,
    at angles: [Double],
    of arm: PegArm,
    limit: Double
  ) throws -> [Double]
}

/// How far the motions of an action set go.
public struct MotionSteps: Hashable, Codable, Sendable {
  /// Into the hole, in metres.
  public var pushes: [Double]
  /// Out of the hole, in metres.
  public var retractions: [Double]
  /// Sideways, in metres.
  public var slides: [Double]
  /// Leaning, in radians.
  public var leans: [Double]

  /// Creates steps; without sizes those of this course's robot, which make fifteen motions.
  public init(
    pushes: [Double] = [0.002, 0.00025], retractions: [Double] = [0.001],
    slides: [Double] = [0.0005, 0.0001], leans: [Double] = [0.005]
  ) {
    self.pushes = pushes
    self.retractions = retractions
    self.slides = slides
    self.leans = leans
  }
}

extension Contracts {
  /// Exercise 10.2.
  public enum ActionSet: Contract {
    public typealias Implementation = any ActionSetExercise.Type
    public static let id = ExerciseID(10, 2)
    public static func implementation<W: Workbook>(in workbook: W.Type) -> Implementation {
      W.ActionSet.self
    }
  }
}
