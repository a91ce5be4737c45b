/// Exercise 10.3: a layer that takes over when the force is high, and says what it did.
///
/// It stands between agent and robot. In every step it is told the motion that was chosen and the force that
/// is measured, and returns the motion that the robot carries out. It is in one of two states, *passing* and
/// *retracting*, and begins passing. In a step, first the state follows from the size of the force, the root
/// of the sum of the squares of its three parts:
///
/// - passing, it begins to retract where the size is `threshold` or more;
/// - retracting, it goes on until the size is *less* than `release`, which is lower. With one threshold for
///   both it would let go and seize at every other step;
/// - a force that is not a number, in whichever part, is no reason to go on: passing, the layer begins to
///   retract, and retracting, it does not let go.
///
/// Then the motion follows from the state:
///
/// - passing, it is the chosen one, unchanged;
/// - retracting, it is `distance` along `outwards`, without a turn, **whatever was chosen**.
///
/// The layer of the first document moves against the sign of the command instead: that is nothing where the
/// command is zero, and toward the load where the command points away from it.
///
/// **What it reports** of the last step is three things. `chosen` is the motion that the agent chose, as it
/// came in. `executed` is the motion that the robot carries out, the one that was returned. `isOverridden`
/// tells whether the layer retracted in this step; it did also where the chosen motion happened to be that
/// retraction itself. Which of the two motions replay stores is the caller's choice: it has consequences,
/// which the guide tells of, and nobody can make it who is told the wrong thing.
///
/// After a reset, for a new episode, the layer is passing and has nothing to report, as in the beginning.
///
/// Source: the case study of the course's first document, for the threshold of 40 N; switching with two
/// thresholds is Schmitt's trigger (1938).
public protocol SafetyLayerExercise: SendableMetatype {
  /// Creates a layer that is passing and has nothing to report.
  ///
  /// - Parameter settings: Its forces, and how far it retracts.
  /// - Throws: `InvalidInput` where a number is not finite, the release force is not greater than 0 and
  ///   lower than the threshold, or the distance is not greater than 0.
  init(_ settings: SafetySettings) throws

  /// Forgets what happened before, for a new episode.
  mutating func reset() throws

  /// The motion that the robot carries out.
  ///
  /// - Parameters:
  ///   - chosen: The motion that the agent chose, along the tip's axes; three finite numbers each.
  ///   - force: The measured force along the tip's axes, in newtons; three numbers, finite or not.
  ///   - outwards: The direction out of the hole, along the tip's axes; three finite numbers, whose
  ///     length is 1. It is the tip's own z axis only where the peg is upright.
  /// - Returns: The chosen motion, or the retraction.
  /// - Throws: `InvalidInput` where a list has another length, or a number of `chosen` or `outwards` is
  ///   not finite.
  mutating func motion(
    for chosen: TipMotion,
    force: [Double],
    outwards: [Double]
  ) throws -> TipMotion

  /// What the last step was; nil before the first one and after a reset.
  var report: SafetyReport? { get throws }
}

/// What a safety layer knows beforehand.
public struct SafetySettings: Hashable, Codable, Sendable {
  /// The force from which on it retracts, in newtons.
  public var threshold: Double
  /// The force below which it lets go, in newtons.
  public var release: Double
  /// How far it retracts in a step, in metres.
  public var distance: Double

  /// Creates settings; without numbers those of this course's robot.
  public init(threshold: Double = 40, release: Double = 20, distance: Double = 0.001) {
    self.threshold = threshold
    self.release = release
    self.distance = distance
  }
}

/// What a safety layer says of a step.
public struct SafetyReport: Hashable, Codable, Sendable {
  /// The motion that the agent chose.
  public var chosen: TipMotion
  /// The motion that the robot carries out.
  public var executed: TipMotion
  /// Whether the layer retracted.
  public var isOverridden: Bool

  /// Creates a report.
  public init(chosen: TipMotion, executed: TipMotion, isOverridden: Bool) {
    self.chosen = chosen
    self.executed = executed
    self.isOverridden = isOverridden
  }
}

extension Contracts {
  /// Exercise 10.3.
  public enum SafetyLayer: Contract {
    public typealias Implementation = any SafetyLayerExercise.Type
    public static let id = ExerciseID(10, 3)
    public static func implementation<W: Workbook>(in workbook: W.Type) -> Implementation {
      W.SafetyLayer.self
    }
  }
}
