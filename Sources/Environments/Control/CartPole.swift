public import DecisionProcesses
import RealModule

/// A pole on a cart that is pushed left or right to keep the pole from falling.
///
///     var world = CartPole()
///     let first = world.reset(using: &generator)    // four numbers within ±0.05
///     let step = world.step(CartPole.right, using: &generator)
///
/// An observation holds the cart's position (metres) and velocity, and the pole's angle from
/// upright (radians) and angular velocity, in this order. Action 0 pushes left and action 1 right,
/// with 10 newtons for 0.02 seconds. Every step pays 1, the one on which the pole falls included.
/// The episode terminates when the angle leaves ±12° or the position ±2.4 metres; there is no time
/// limit until `TimeLimited(_:limit:)` adds one (500 in Gymnasium's CartPole-v1).
///
/// Source: Barto, Sutton and Anderson, *Neuronlike adaptive elements that can solve difficult
/// learning control problems* (1983), with the corrected equations of Florian, *Correct equations
/// for the dynamics of the cart-pole system* (2007), and the constants of Gymnasium's CartPole-v1.
public struct CartPole: Environment, Sendable {
  /// The action that pushes the cart to the left.
  public static let left = 0
  /// The action that pushes the cart to the right.
  public static let right = 1

  /// The distance from the middle beyond which the episode terminates, in metres.
  public static let positionLimit = 2.4
  /// The angle from upright beyond which the episode terminates: 12°, in radians.
  public static let angleLimit = 12 * 2 * Double.pi / 360

  private var state = SIMD4<Double>()
  private var isUnderWay = false

  /// Creates the world; an episode begins with `reset(using:)`.
  public init() {}

  public var actionCount: Int { 2 }

  /// Begins an episode with every component drawn uniformly from −0.05 to 0.05.
  public mutating func reset(using generator: inout some RandomNumberGenerator) -> SIMD4<Double> {
    for index in state.indices { state[index] = 0.1 * generator.unit() - 0.05 }
    isUnderWay = true
    return state
  }

  /// Begins an episode in a state of the caller's choice.
  ///
  /// - Precondition: All components are finite, and position and angle are within their limits.
  public mutating func reset(to first: SIMD4<Double>) {
    require(
      first.indices.allSatisfy { first[$0].isFinite }, "A state holds four finite numbers.")
    require(
      !Self.isTerminal(first), "An episode begins with position and angle within their limits.")
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
      action == Self.left || action == Self.right, "An action is 0 (left) or 1 (right).")
    state = Self.state(after: action, in: state)
    isUnderWay = !Self.isTerminal(state)
    return Step(observation: state, reward: 1, isTerminated: !isUnderWay)
  }

  /// Whether position or angle is beyond its limit.
  public static func isTerminal(_ state: SIMD4<Double>) -> Bool {
    abs(state[0]) > positionLimit || abs(state[2]) > angleLimit
  }
}

extension CartPole {
  private static let gravity = 9.8
  private static let poleMass = 0.1
  private static let totalMass = 1.1
  /// Half of the pole's length, in metres.
  private static let halfLength = 0.5
  private static let force = 10.0
  /// The time between two states, in seconds.
  private static let interval = 0.02

  /// The state after one action: one step of Euler's method.
  ///
  /// With x the position, θ the angle, F the force, m the pole's mass, M the total mass and l half
  /// the pole's length:
  ///
  ///     a  = (F + m l θ′² sin θ) / M
  ///     θ″ = (g sin θ − a cos θ) / (l (4/3 − m cos² θ / M))
  ///     x″ = a − m l θ″ cos θ / M
  static func state(after action: Int, in state: SIMD4<Double>) -> SIMD4<Double> {
    let (velocity, angle, angularVelocity) = (state[1], state[2], state[3])
    let push = action == right ? force : -force
    let (sine, cosine) = (Double.sin(angle), Double.cos(angle))
    let momentArm = poleMass * halfLength
    let thrust = (push + momentArm * (angularVelocity * angularVelocity) * sine) / totalMass
    let angularAcceleration =
      (gravity * sine - cosine * thrust)
      / (halfLength * (4.0 / 3 - poleMass * (cosine * cosine) / totalMass))
    let acceleration = thrust - momentArm * angularAcceleration * cosine / totalMass
    return state + interval
      * SIMD4(velocity, acceleration, angularVelocity, angularAcceleration)
  }
}
