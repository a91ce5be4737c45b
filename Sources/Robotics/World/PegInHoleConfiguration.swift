/// The settings of the peg-in-hole world.
///
///     var settings = PegInHoleConfiguration()
///     settings.randomization = .fixedHole
///     settings.safety = nil
///
/// The rewards, limits and the step of 100 ms are those of the case study in the course's first
/// document; the inner step of 10 ms is this course's.
public struct PegInHoleConfiguration: Equatable, Sendable {
  /// The robot, with the peg in its hand.
  public var arm = PegInHoleConfiguration.armWithPeg
  /// The joint angles at which the peg is upright, 3 mm above the hole's usual place.
  public var home = JointVector(0, -.pi / 2, -.pi / 2, -.pi / 2, .pi / 2, 0)
  /// The peg and the hole; the clearance is that of the episode.
  public var geometry = HoleGeometry()
  /// How stiff hand and surfaces are; the friction is that of the episode.
  public var contact = ContactConfiguration()
  /// What differs from episode to episode.
  public var randomization = DomainRandomization()

  /// The steps after which an episode is truncated.
  public var stepLimit = 200
  /// The greatest change of a joint in a step, in radians.
  public var jointLimit = 0.1
  /// The reward of a step.
  public var stepReward = -1.0
  /// The further reward of the step that inserts the peg.
  public var insertionReward = 100.0
  /// The further reward of a step in which the force exceeds `forceLimit`.
  public var excessReward = -10.0
  /// The force that must not be exceeded, in newtons.
  public var forceLimit = 50.0

  /// Overrides commands while the measured force is high; nil for no such layer.
  public var safety: SafetyLayer? = SafetyLayer()
  /// Slows or stops the motion between two commands.
  public var motionGuard = MotionGuard()
  /// How far from the estimated hole a command may lead.
  public var workspace = PegWorkspace()

  /// Creates the starting values.
  public init() {}

  /// The UR5 with a peg whose tip is 150 mm ahead of the hand (assumed: gripper, sensor and peg).
  ///
  /// The tip's frame is turned about x by half a turn, so that its z axis points from the tip into
  /// the hand: out of the hole, like the hole's own.
  public static var armWithPeg: RobotArm {
    var arm = RobotArm.ur5
    arm.tool = Pose(
      position: Vector3(0, 0, 0.15), rotation: Rotation(vector: Vector3(.pi, 0, 0)))
    return arm
  }
}

/// How far from the estimated hole the hand may be told to go.
///
/// It is what a robot's controller calls a safety plane: a command that leads out of it, or further
/// out, is not carried out at all.
public struct PegWorkspace: Equatable, Sendable {
  /// The greatest distance from the hole's axis, in metres.
  public var radius = 0.010
  /// The heights of the tip over the surface, in metres.
  public var heights = -0.030...0.012
  /// The greatest lean, in radians.
  public var lean = 0.06

  /// Creates the starting values, assumed.
  public init() {}

  /// How far a placement is outside, as a share of the limits; 0 inside.
  public func excess(of peg: PegPlacement) -> Double {
    let height = peg.tip.z
    let outside = max(height - heights.upperBound, heights.lowerBound - height, 0)
    return max(peg.offset.length / radius - 1, peg.lean.length / lean - 1, outside / 0.01, 0)
  }
}
