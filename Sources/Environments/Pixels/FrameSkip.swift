public import DecisionProcesses

/// A world of pictures in which every action is repeated, and the maximum of the last two pictures
/// is seen.
///
///     var world = FrameSkip(Catch(isFlickering: true), count: 4)
///
/// The rewards of the repeated actions are added up; where the episode ends among them, no further
/// action is taken. What is seen is the maximum of the last picture and the one before, whichever
/// action led to that; after the beginning of an episode, it is the first picture.
///
/// Source: Mnih et al. (2015), Methods: “the agent sees and selects actions on every kth frame”.
public struct FrameSkip<Base: PixelWorld>: PixelWorld {
  /// The world that is acted in.
  public var base: Base
  /// How often an action is taken.
  public let count: Int

  /// The last picture of the world.
  public private(set) var latest: Frame
  /// The picture before the last one.
  public private(set) var previous: Frame

  /// Repeats the actions of a world.
  ///
  /// - Precondition: `count` is positive.
  public init(_ base: Base, count: Int) {
    require(count > 0, "An action is taken at least once.")
    self.base = base
    self.count = count
    latest = Frame(shape: base.shape)
    previous = latest
  }

  public var actionCount: Int { base.actionCount }
  public var shape: Frame.Shape { base.shape }

  public mutating func begin(using generator: inout some RandomNumberGenerator) {
    base.begin(using: &generator)
    base.draw(into: &latest)
    base.draw(into: &previous)
  }

  public mutating func advance(
    _ action: Int, using generator: inout some RandomNumberGenerator
  ) -> Step<Void> {
    var sum = 0.0
    for _ in 1..<count {
      let step = takeOnce(action, using: &generator)
      sum += step.reward
      if step.isLast { return step.paying(sum) }
    }
    let step = takeOnce(action, using: &generator)
    return step.paying(sum + step.reward)
  }

  public mutating func draw(into frame: inout Frame) {
    Frame.writeMaximum(of: latest, previous, into: &frame)
  }

  private mutating func takeOnce(
    _ action: Int, using generator: inout some RandomNumberGenerator
  ) -> Step<Void> {
    let step = base.advance(action, using: &generator)
    swap(&latest, &previous)
    base.draw(into: &latest)
    return step
  }
}

extension FrameSkip: Sendable where Base: Sendable {}

extension Step {
  /// The same step with another reward.
  @inlinable
  func paying(_ reward: Double) -> Step {
    var step = self
    step.reward = reward
    return step
  }
}
