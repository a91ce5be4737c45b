/// Exercise 10.5: what differs from episode to episode, and what from step to step.
///
/// A policy that was learned in one simulated world has learned that world, with its friction and its
/// perfect sensors. Domain randomisation draws another world for each episode. Here a small one stands for
/// the robot: what a peg really does is data, and your code decides what it feels like.
///
/// When an episode begins, `reset(using:)` draws its conditions: each number uniformly from its range,
/// `latency` uniformly from the whole numbers of its range, both ends included, and all of them
/// independently. A range of one value gives that value. From then on the conditions stay as they are until
/// the next episode begins.
///
/// In each inner step of 10 ms, with z₁ and z₂ drawn anew from the normal distribution of mean 0 and
/// deviation 1, independently,
///
///     carried out:     the command that was given `latency` steps before, in this episode; 0 where there is none
///     true force:      friction · normalForce
///     true offset:     position − holeShift
///     measured force:  true force + 9.81 · extraMass + forceNoise · z₁
///     measured offset: true offset + offsetNoise · z₂
///     reward:          −1; and 100 more where the peg is inserted; and 10 less where the true force exceeds 50 N
///
/// The peg is inserted where its depth is at least 0.020 m and its true offset, in size, at most half of the
/// clearance. What is paid follows from what is true: nothing in it is drawn, and nothing measured. The
/// episode goes on after an insertion: when it ends is not decided here.
///
/// Which numbers are drawn in which order is yours to decide.
///
/// Source: Tobin and others, *Domain randomization for transferring deep neural networks from simulation to
/// the real world* (2017); Peng and others, *Sim-to-real transfer of robotic control with dynamics
/// randomization* (2018), who draw latency and noise, too.
public protocol DomainRandomizationExercise: SendableMetatype {
  /// Creates a world in which no episode has begun.
  ///
  /// - Throws: `InvalidInput` where `ranges.isValid` is false.
  init(_ ranges: RandomizationRanges) throws

  /// Begins an episode: draws its conditions, and forgets the commands of the one before.
  ///
  /// - Parameter generator: The source of every draw.
  /// - Throws: Nothing, once the ranges are accepted.
  mutating func reset(using generator: inout some RandomNumberGenerator) throws

  /// The conditions of this episode.
  ///
  /// - Throws: `InvalidInput` where no episode has begun.
  var conditions: EpisodeConditions { get throws }

  /// Takes an inner step.
  ///
  /// - Parameters:
  ///   - command: What is commanded now; finite.
  ///   - truth: What the peg really does in this step; its numbers are finite.
  ///   - generator: The source of every draw.
  /// - Returns: What is carried out, measured and paid.
  /// - Throws: `InvalidInput` where no episode has begun, or a number is not finite.
  mutating func step(
    _ command: Double,
    truth: PegTruth,
    using generator: inout some RandomNumberGenerator
  ) throws -> RandomizedStep
}

/// From where the conditions of an episode are drawn.
public struct RandomizationRanges: Hashable, Codable, Sendable {
  /// The coefficient of friction.
  public var friction: ClosedRange<Double>
  /// By how much the hole's diameter exceeds the peg's, in metres.
  public var clearance: ClosedRange<Double>
  /// By how much the peg is heavier than the sensor is told, in kilograms; may be negative.
  public var extraMass: ClosedRange<Double>
  /// After how many inner steps a command is carried out.
  public var latency: ClosedRange<Int>
  /// The standard deviation of the measured force, in newtons.
  public var forceNoise: ClosedRange<Double>
  /// The standard deviation of the measured offset, in metres.
  public var offsetNoise: ClosedRange<Double>
  /// How far the hole is from its usual place, in metres; may be negative.
  public var holeShift: ClosedRange<Double>

  /// Creates ranges.
  public init(
    friction: ClosedRange<Double>, clearance: ClosedRange<Double>,
    extraMass: ClosedRange<Double>, latency: ClosedRange<Int>, forceNoise: ClosedRange<Double>,
    offsetNoise: ClosedRange<Double>, holeShift: ClosedRange<Double>
  ) {
    self.friction = friction
    self.clearance = clearance
    self.extraMass = extraMass
    self.latency = latency
    self.forceNoise = forceNoise
    self.offsetNoise = offsetNoise
    self.holeShift = holeShift
  }

  /// Whether all ends are finite, none is negative but those of the extra mass and of the shift, and
  /// latency is at most 1000 steps.
  public var isValid: Bool {
    [friction, clearance, extraMass, forceNoise, offsetNoise, holeShift].allSatisfy {
      $0.lowerBound.isFinite && $0.upperBound.isFinite
    } && [friction, clearance, forceNoise, offsetNoise].allSatisfy { $0.lowerBound >= 0 }
      && latency.lowerBound >= 0 && latency.upperBound <= 1000
  }
}

/// What is constant in one episode; units are those of `RandomizationRanges`.
public struct EpisodeConditions: Hashable, Codable, Sendable {
  /// The coefficient of friction.
  public var friction: Double
  /// By how much the hole's diameter exceeds the peg's.
  public var clearance: Double
  /// By how much the peg is heavier than the sensor is told.
  public var extraMass: Double
  /// After how many inner steps a command is carried out.
  public var latency: Int
  /// The standard deviation of the measured force.
  public var forceNoise: Double
  /// The standard deviation of the measured offset.
  public var offsetNoise: Double
  /// How far the hole is from its usual place.
  public var holeShift: Double

  /// Creates conditions.
  public init(
    friction: Double, clearance: Double, extraMass: Double, latency: Int, forceNoise: Double,
    offsetNoise: Double, holeShift: Double
  ) {
    self.friction = friction
    self.clearance = clearance
    self.extraMass = extraMass
    self.latency = latency
    self.forceNoise = forceNoise
    self.offsetNoise = offsetNoise
    self.holeShift = holeShift
  }
}

/// What a peg really does in an inner step.
public struct PegTruth: Hashable, Codable, Sendable {
  /// The force with which peg and wall press on each other, in newtons.
  public var normalForce: Double
  /// How far the peg is inside, in metres.
  public var depth: Double
  /// Where the peg is, measured from the hole's usual place, in metres.
  public var position: Double

  /// Creates a truth.
  public init(normalForce: Double, depth: Double, position: Double) {
    self.normalForce = normalForce
    self.depth = depth
    self.position = position
  }
}

/// What an inner step looks like from outside.
public struct RandomizedStep: Hashable, Codable, Sendable {
  /// The command that is carried out in this step.
  public var command: Double
  /// The measured force, in newtons.
  public var measuredForce: Double
  /// The measured offset of the peg from the hole, in metres.
  public var measuredOffset: Double
  /// The reward.
  public var reward: Double

  /// Creates a step.
  public init(command: Double, measuredForce: Double, measuredOffset: Double, reward: Double) {
    self.command = command
    self.measuredForce = measuredForce
    self.measuredOffset = measuredOffset
    self.reward = reward
  }
}

extension Contracts {
  /// Exercise 10.5.
  public enum DomainRandomization: Contract {
    public typealias Implementation = any DomainRandomizationExercise.Type
    public static let id = ExerciseID(10, 5)
    public static func implementation<W: Workbook>(in workbook: W.Type) -> Implementation {
      W.DomainRandomization.self
    }
  }
}
