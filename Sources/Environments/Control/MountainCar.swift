public import DecisionProcesses
import RealModule

/// A car in a valley whose engine is too weak to climb out without a run-up.
///
///     var world = TimeLimited(MountainCar(), limit: 200)
///     let first = world.reset(using: &generator)    // at rest, between −0.6 and −0.4
///     let step = world.step(MountainCar.right, using: &generator)
///
/// An observation holds the car's position and velocity, in this order; the position counts along
/// the ground, and the height there is sin(3 · position). Action 0 pushes left, 1 not at all, 2
/// right. Every step pays −1, the one that arrives included. The episode terminates when the car
/// reaches position 0.5 without moving back; there is no time limit until
/// `TimeLimited(_:limit:)` adds one (200 in Gymnasium's MountainCar-v0). Random pushes hardly ever
/// arrive within that limit, so every return is the same: the world asks for exploration.
///
/// Source: Moore, *Efficient memory-based learning for robot control* (1990); Sutton and Barto
/// (2018), example 10.1; the constants and the wall of Gymnasium's MountainCar-v0.
public struct MountainCar: Environment, Sendable {
  /// The action that pushes to the left.
  public static let left = 0
  /// The action that does not push.
  public static let coast = 1
  /// The action that pushes to the right.
  public static let right = 2

  /// Where the car can be; at the left end it stops against a wall.
  public static let positions = -1.2...0.6
  /// The greatest speed in either direction.
  public static let speedLimit = 0.07
  /// The position at which the episode terminates.
  public static let goal = 0.5

  private var state = SIMD2<Double>()
  private var isUnderWay = false

  /// Creates the world; an episode begins with `reset(using:)`.
  public init() {}

  public var actionCount: Int { 3 }

  /// Begins an episode at rest, at a position drawn uniformly from −0.6 to −0.4.
  public mutating func reset(using generator: inout some RandomNumberGenerator) -> SIMD2<Double> {
    state = SIMD2(0.2 * generator.unit() - 0.6, 0)
    isUnderWay = true
    return state
  }

  /// Begins an episode in a state of the caller's choice.
  ///
  /// - Precondition: Position and velocity are within their limits, and the car has not arrived.
  public mutating func reset(to first: SIMD2<Double>) {
    require(
      Self.positions.contains(first[0]) && abs(first[1]) <= Self.speedLimit,
      "An episode begins with position and velocity within their limits.")
    require(!Self.isTerminal(first), "An episode begins before the car has arrived.")
    state = first
    isUnderWay = true
  }

  public mutating func step(
    _ action: Int,
    using generator: inout some RandomNumberGenerator
  ) -> Step<SIMD2<Double>> {
    step(action)
  }

  /// Takes an action; the dynamics draw nothing.
  ///
  /// - Precondition: An episode is under way.
  public mutating func step(_ action: Int) -> Step<SIMD2<Double>> {
    require(
      isUnderWay, "The episode is over: call reset(using:) before the next step.")
    require(
      (Self.left...Self.right).contains(action),
      "An action is 0 (left), 1 (no push) or 2 (right).")
    state = Self.state(after: action, in: state)
    isUnderWay = !Self.isTerminal(state)
    return Step(observation: state, reward: -1, isTerminated: !isUnderWay)
  }

  /// Whether the car is at the goal or beyond, and not moving back.
  public static func isTerminal(_ state: SIMD2<Double>) -> Bool {
    state[0] >= goal && state[1] >= 0
  }
}

extension MountainCar {
  private static let force = 0.001
  private static let gravity = 0.0025

  /// The state after one action.
  ///
  /// With x the position, v the velocity and a the action:
  ///
  ///     v ← clip(v + 0.001 (a − 1) − 0.0025 cos 3x)
  ///     x ← clip(x + v)
  ///
  /// The new velocity moves the car. At the wall on the left the car stops.
  static func state(after action: Int, in state: SIMD2<Double>) -> SIMD2<Double> {
    let push = Double(action - 1) * force
    let pull = Double.cos(3 * state[0]) * -gravity
    let velocity = min(max(state[1] + (push + pull), -speedLimit), speedLimit)
    let position = min(max(state[0] + velocity, positions.lowerBound), positions.upperBound)
    let isAtWall = position == positions.lowerBound && velocity < 0
    return SIMD2(position, isAtWall ? 0 : velocity)
  }
}
