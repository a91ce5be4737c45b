import DecisionProcesses

/// What differs from episode to episode: ranges from which the conditions of an episode are drawn.
///
///     var randomization = DomainRandomization()
///     randomization.friction = 0.2...0.2          // fixed
///     let conditions = randomization.conditions(using: &generator)
///
/// Everything is drawn once, when an episode begins; only the noise itself is drawn in every step.
/// Lengths are metres, angles radians. The values are this course's starting values: those of the
/// encoders, 5e-5 rad, are near the UR5's repeatability of ±0.1 mm at a reach of 0.85 m (Universal
/// Robots, technical specifications); 0.5 N is a few times the noise of six-axis sensors of 200 N;
/// the others are assumed.
public struct DomainRandomization: Equatable, Sendable {
  /// The coefficient of friction.
  public var friction = 0.1...0.3
  /// By how much the hole's diameter exceeds the peg's.
  public var clearance = 0.0001...0.0001
  /// By how much the peg is heavier than the sensor is told, in kilograms.
  public var extraMass = -0.05...0.05
  /// After how many inner steps of 10 ms a command begins.
  public var latency = 0...2
  /// The standard deviation of the measured joint angles.
  public var angleNoise = 5e-5...5e-5
  /// The standard deviation of the measured force, in newtons.
  public var forceNoise = 0.5...0.5
  /// The standard deviation of the measured moment, in newton metres.
  public var momentNoise = 0.01...0.01
  /// How far the hole is from its usual place, along each of three axes.
  public var holeShift = -0.02...0.02
  /// By how much the hole is turned about the vertical.
  public var holeTurn = -0.3...0.3
  /// How far the estimate of the hole's place is off, along each of three axes.
  public var estimateError = -0.0005...0.0005
  /// How far from the hole's axis the tip begins, along each of two axes.
  public var startOffset = -0.003...0.003
  /// How much the peg leans at first, along each of two axes.
  public var startLean = -0.03...0.03
  /// How far above the surface the tip begins.
  public var startHeight = 0.001...0.005

  /// Creates the starting values: everything differs but clearance and noise.
  public init() {}

  /// A hole that is always in the same, known place, with the same friction, and nothing measured
  /// wrong; only the start differs.
  public static var fixedHole: DomainRandomization {
    var fixed = DomainRandomization()
    fixed.friction = 0.2...0.2
    fixed.extraMass = 0...0
    fixed.latency = 0...0
    fixed.angleNoise = 0...0
    fixed.forceNoise = 0...0
    fixed.momentNoise = 0...0
    fixed.holeShift = 0...0
    fixed.holeTurn = 0...0
    fixed.estimateError = 0...0
    return fixed
  }

  /// Draws the conditions of an episode.
  public func conditions(using generator: inout some RandomNumberGenerator) -> PegConditions {
    func draw(_ range: ClosedRange<Double>) -> Double {
      range.lowerBound + (range.upperBound - range.lowerBound) * generator.unit()
    }
    func place(_ range: ClosedRange<Double>) -> Vector3 {
      Vector3(draw(range), draw(range), draw(range))
    }
    var conditions = PegConditions()
    conditions.friction = draw(friction)
    conditions.clearance = draw(clearance)
    conditions.extraMass = draw(extraMass)
    conditions.latency = latency.lowerBound + generator.index(below: latency.count)
    conditions.angleNoise = draw(angleNoise)
    conditions.forceNoise = draw(forceNoise)
    conditions.momentNoise = draw(momentNoise)
    conditions.holeShift = place(holeShift)
    conditions.holeTurn = draw(holeTurn)
    conditions.estimateError = place(estimateError)
    let height = draw(startHeight)
    conditions.start = PegPlacement(
      tip: Vector3(draw(startOffset), draw(startOffset), height),
      lean: SIMD2(draw(startLean), draw(startLean)))
    return conditions
  }
}

/// What is constant in one episode.
public struct PegConditions: Equatable, Sendable {
  /// The coefficient of friction.
  public var friction = 0.2
  /// By how much the hole's diameter exceeds the peg's, in metres.
  public var clearance = 0.0001
  /// By how much the peg is heavier than the sensor is told, in kilograms.
  public var extraMass = 0.0
  /// After how many inner steps of 10 ms a command begins, in `0..<10`.
  public var latency = 0
  /// The standard deviation of the measured joint angles, in radians.
  public var angleNoise = 0.0
  /// The standard deviation of the measured force, in newtons.
  public var forceNoise = 0.0
  /// The standard deviation of the measured moment, in newton metres.
  public var momentNoise = 0.0
  /// How far the hole is from its usual place, in metres.
  public var holeShift = Vector3.zero
  /// By how much the hole is turned about the vertical, in radians.
  public var holeTurn = 0.0
  /// How far the estimate of the hole's place is off, in metres.
  public var estimateError = Vector3.zero
  /// Where the peg begins, seen from the hole.
  public var start = PegPlacement(tip: Vector3(0, 0, 0.003))

  /// Creates conditions in which nothing is off: a straight peg 3 mm above a known hole.
  public init() {}
}
