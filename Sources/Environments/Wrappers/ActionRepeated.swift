public import DecisionProcesses

/// A world in which every action is taken several times.
///
///     var world = ActionRepeated(CartPole(), count: 4)
///
/// The rewards are added up, and the last observation is seen. Where the episode ends among the
/// repetitions, no further action is taken. A world of pictures has `FrameSkip`, which also looks at
/// the last picture but one.
public struct ActionRepeated<Base: Environment>: Environment {
  /// The world that is acted in.
  public var base: Base
  /// How often an action is taken.
  public let count: Int

  /// Repeats the actions of a world.
  ///
  /// - Precondition: `count` is positive.
  public init(_ base: Base, count: Int) {
    require(count > 0, "An action is taken at least once.")
    self.base = base
    self.count = count
  }

  @inlinable public var actionCount: Int { base.actionCount }

  @inlinable
  public mutating func reset(
    using generator: inout some RandomNumberGenerator
  ) -> Base.Observation {
    base.reset(using: &generator)
  }

  @inlinable
  public mutating func step(
    _ action: Int,
    using generator: inout some RandomNumberGenerator
  ) -> Step<Base.Observation> {
    var step = base.step(action, using: &generator)
    var sum = step.reward
    var left = count - 1
    while left > 0, !step.isLast {
      step = base.step(action, using: &generator)
      sum += step.reward
      left -= 1
    }
    return step.paying(sum)
  }
}

extension ActionRepeated: Sendable where Base: Sendable {}
