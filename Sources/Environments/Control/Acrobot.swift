public import DecisionProcesses
import RealModule

/// Two links that hang from a bar, with a motor at the joint between them: swing the tip up.
///
///     var world = TimeLimited(Acrobot(), limit: 500)
///     let first = world.reset(using: &generator)    // four numbers within ±0.1
///     let step = world.step(Acrobot.right, using: &generator)
///
/// An observation holds the angle of the first link from hanging straight down, the angle of the
/// second link from the direction of the first (radians, −π to π), and their angular velocities
/// (radians per second), in this order. `circular(_:)` turns it into the six numbers that Gymnasium
/// shows, which do not jump where an angle passes π. Actions 0, 1 and 2 turn the joint with a
/// torque of −1, 0 and 1 newton metres for 0.2 seconds. Every step pays −1, and the one that
/// arrives pays 0. The episode terminates when the tip is more than the length of a link above the
/// bar; there is no time limit until `TimeLimited(_:limit:)` adds one (500 in Gymnasium's
/// Acrobot-v1).
///
/// Source: Sutton, *Generalization in reinforcement learning: successful examples using sparse
/// coarse coding* (1996); Sutton and Barto (1998), section 11.3, whose equations Gymnasium's
/// Acrobot-v1 calls “book”.
public struct Acrobot: Environment, Sendable {
  /// The action with a torque of −1.
  public static let left = 0
  /// The action without a torque.
  public static let coast = 1
  /// The action with a torque of 1.
  public static let right = 2

  /// The greatest angular velocity of the first link, in radians per second.
  public static let firstSpeedLimit = 4 * Double.pi
  /// The greatest angular velocity of the second link, in radians per second.
  public static let secondSpeedLimit = 9 * Double.pi

  private var state = SIMD4<Double>()
  private var isUnderWay = false

  /// Creates the world; an episode begins with `reset(using:)`.
  public init() {}

  public var actionCount: Int { 3 }

  /// Begins an episode with every component drawn uniformly from −0.1 to 0.1.
  public mutating func reset(using generator: inout some RandomNumberGenerator) -> SIMD4<Double> {
    for index in state.indices { state[index] = 0.2 * generator.unit() - 0.1 }
    isUnderWay = true
    return state
  }

  /// Begins an episode in a state of the caller's choice.
  ///
  /// - Precondition: Angles are within ±π, angular velocities within their limits, and the tip is
  ///   not yet up.
  public mutating func reset(to first: SIMD4<Double>) {
    require(
      Self.isWithinLimits(first),
      "An episode begins with angles within ±π and angular velocities within their limits.")
    require(!Self.isTerminal(first), "An episode begins before the tip is up.")
    state = first
    isUnderWay = true
  }

  public mutating func step(
    _ action: Int,
    using generator: inout some RandomNumberGenerator
  ) -> Step<SIMD4<Double>> {
    step(action)
  }

  /// Takes an action; the dynamics draw nothing.
  ///
  /// - Precondition: An episode is under way.
  public mutating func step(_ action: Int) -> Step<SIMD4<Double>> {
    require(
      isUnderWay, "The episode is over: call reset(using:) before the next step.")
    require(
      (Self.left...Self.right).contains(action),
      "An action is 0 (left), 1 (no torque) or 2 (right).")
    state = Self.state(after: action, in: state)
    isUnderWay = !Self.isTerminal(state)
    return Step(
      observation: state, reward: isUnderWay ? -1 : 0, isTerminated: !isUnderWay)
  }

  /// Whether the tip is more than the length of a link above the bar.
  public static func isTerminal(_ state: SIMD4<Double>) -> Bool {
    -Double.cos(state[0]) - Double.cos(state[1] + state[0]) > 1
  }

  /// Whether angles are within ±π and angular velocities within their limits.
  public static func isWithinLimits(_ state: SIMD4<Double>) -> Bool {
    abs(state[0]) <= .pi && abs(state[1]) <= .pi
      && abs(state[2]) <= firstSpeedLimit && abs(state[3]) <= secondSpeedLimit
  }

  /// Cosine and sine of the first angle, of the second, and both angular velocities: what
  /// Gymnasium's Acrobot-v1 shows.
  public static func circular(_ state: SIMD4<Double>) -> [Double] {
    [.cos(state[0]), .sin(state[0]), .cos(state[1]), .sin(state[1]), state[2], state[3]]
  }
}
