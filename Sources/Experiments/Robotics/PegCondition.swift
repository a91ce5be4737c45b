import Robotics

/// A condition of the peg's world that is varied after training.
///
///     PegCondition.noise.values.last       // 0.02: the first document's
public enum PegCondition: String, CaseIterable, Codable, Sendable {
  /// The standard deviation of the measured joint angles, in radians.
  case noise
  /// By how much the hole's diameter exceeds the peg's, in metres.
  case clearance
  /// The coefficient of friction.
  case friction

  /// The values that are looked at, rising.
  public var values: [Double] {
    switch self {
    case .noise: [1e-5, 5e-5, 1e-4, 2e-4, 5e-4, 1e-3, 5e-3, 0.02]
    case .clearance: [2e-5, 5e-5, 1e-4, 2e-4, 5e-4, 1e-3]
    case .friction: [0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6]
    }
  }

  /// The values that training drew from.
  public var trained: ClosedRange<Double> {
    let randomization = PegInHoleSettings().world.randomization
    return switch self {
    case .noise: randomization.angleNoise
    case .clearance: randomization.clearance
    case .friction: randomization.friction
    }
  }

  /// The study's world with one value of the condition, and everything else as in training.
  ///
  /// - Parameter value: What the condition is in every episode.
  /// - Returns: The settings.
  func settings(at value: Double) -> PegInHoleSettings {
    var settings = PegInHoleSettings()
    switch self {
    case .noise: settings.world.randomization.angleNoise = value...value
    case .clearance: settings.world.randomization.clearance = value...value
    case .friction: settings.world.randomization.friction = value...value
    }
    return settings
  }
}

/// What noise of the joint angles means at the peg's tip.
public enum PegTipError {
  /// How far the tip is measured off, as a root mean square, in metres.
  ///
  /// With v the tip's velocity for one radian of each joint (the Jacobian's upper rows, at home) and
  /// independent errors of deviation σ, it is σ √(Σ |v|²).
  ///
  /// - Parameter angleNoise: The standard deviation of the joint angles, in radians.
  /// - Returns: The distance.
  public static func deviation(ofAngleNoise angleNoise: Double) -> Double {
    let world = PegInHoleConfiguration()
    let jacobian = world.arm.jacobian(at: world.home)
    let squares = (0..<JointVector.count).reduce(0.0) { sum, joint in
      let velocity = jacobian[joint].linear
      return sum + velocity.dot(velocity)
    }
    return angleNoise * squares.squareRoot()
  }
}
