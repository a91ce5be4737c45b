public import DecisionProcesses

/// A world whose rewards are clipped to −1...1.
///
///     var world = RewardClipped(Catch().preprocessed())
///
/// One learning rate then fits games that pay in points and games that pay in thousands. The price
/// is another problem: rewards of 1 and of 10 look the same, and what was best may not be best any
/// more. Wrapped around an action repeat it clips the sum, and inside of one each reward.
///
/// Source: Mnih et al. (2015), Methods: “we clipped all positive rewards at 1 and all negative
/// rewards at −1, leaving 0 rewards unchanged”.
public struct RewardClipped<Base: Environment>: Environment {
  /// The world whose rewards are clipped.
  public var base: Base

  /// Clips the rewards of a world.
  public init(_ base: Base) {
    self.base = base
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
    let step = base.step(action, using: &generator)
    return step.paying(Self.clipped(step.reward))
  }

  /// The nearest number from −1 to 1.
  @inlinable
  public static func clipped(_ reward: Double) -> Double {
    min(max(reward, -1), 1)
  }
}

extension RewardClipped: Sendable where Base: Sendable {}

extension RewardClipped: PixelWorld where Base: PixelWorld {
  public var shape: Frame.Shape { base.shape }

  public mutating func begin(using generator: inout some RandomNumberGenerator) {
    base.begin(using: &generator)
  }

  public mutating func advance(
    _ action: Int, using generator: inout some RandomNumberGenerator
  ) -> Step<Void> {
    let step = base.advance(action, using: &generator)
    return step.paying(Self.clipped(step.reward))
  }

  public mutating func draw(into frame: inout Frame) {
    base.draw(into: &frame)
  }
}
