public import DecisionProcesses

/// A world whose episodes are cut short after a number of steps.
///
///     var world = TimeLimited(CartPole(), limit: 500)
///
/// The last step that the limit allows is marked as truncated. If the process also ends on that
/// very step, it is marked as both terminated and truncated, as in Gymnasium; what was terminated
/// is worth 0 either way. The limit is no part of the process: learning bootstraps from a state
/// that was only truncated.
///
/// Source: Pardo et al., *Time limits in reinforcement learning* (2018).
public struct TimeLimited<Base: Environment>: Environment {
  /// The world that is limited.
  public var base: Base
  /// The number of steps after which an episode is truncated.
  public let limit: Int

  @usableFromInline var elapsed = 0
  @usableFromInline var isUnderWay = false

  /// Limits a world.
  ///
  /// - Precondition: `limit` is positive.
  public init(_ base: Base, limit: Int) {
    require(limit > 0, "A time limit allows at least one step.")
    self.base = base
    self.limit = limit
  }

  @inlinable public var actionCount: Int { base.actionCount }

  @inlinable
  public mutating func reset(
    using generator: inout some RandomNumberGenerator
  ) -> Base.Observation {
    begin()
    return base.reset(using: &generator)
  }

  /// Starts the clock for an episode that was begun in `base` itself, in a state of the caller's
  /// choice.
  @inlinable
  public mutating func begin() {
    elapsed = 0
    isUnderWay = true
  }

  @inlinable
  public mutating func step(
    _ action: Int,
    using generator: inout some RandomNumberGenerator
  ) -> Step<Base.Observation> {
    require(
      isUnderWay, "The episode is over: call reset(using:) before the next step.")
    var step = base.step(action, using: &generator)
    elapsed += 1
    step.isTruncated = step.isTruncated || elapsed >= limit
    isUnderWay = !step.isLast
    return step
  }
}

extension TimeLimited: Sendable where Base: Sendable {}
