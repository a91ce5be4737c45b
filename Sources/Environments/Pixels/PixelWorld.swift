public import DecisionProcesses

/// A world that is seen as pictures, and draws them only when and where it is asked to.
///
///     var world = Catch()
///     var frame = Frame(shape: world.shape)
///     world.begin(using: &generator)
///     let step = world.advance(Catch.left, using: &generator)
///     world.draw(into: &frame)
///
/// A picture has 100,000 bytes, and most are looked at for a moment: with `draw(into:)` a loop of
/// millions of frames allocates none. As an `Environment` the same world answers with new frames.
public protocol PixelWorld: Environment where Observation == Frame {
  /// The size of its pictures.
  var shape: Frame.Shape { get }

  /// Begins an episode.
  mutating func begin(using generator: inout some RandomNumberGenerator)

  /// Takes an action.
  ///
  /// - Precondition: An episode is under way.
  mutating func advance(
    _ action: Int, using generator: inout some RandomNumberGenerator
  ) -> Step<Void>

  /// Draws what is to be seen now, over all of `frame`; drawing it again draws the same.
  ///
  /// - Precondition: The frame has the world's `shape`.
  mutating func draw(into frame: inout Frame)
}

extension PixelWorld {
  /// What is to be seen now, in a new frame.
  public mutating func frame() -> Frame {
    var frame = Frame(shape: shape)
    draw(into: &frame)
    return frame
  }

  public mutating func reset(using generator: inout some RandomNumberGenerator) -> Frame {
    begin(using: &generator)
    return frame()
  }

  public mutating func step(
    _ action: Int,
    using generator: inout some RandomNumberGenerator
  ) -> Step<Frame> {
    let step = advance(action, using: &generator)
    return Step(
      observation: frame(), reward: step.reward, isTerminated: step.isTerminated,
      isTruncated: step.isTruncated)
  }
}

extension PixelWorld {
  /// The world as a deep Q-network of 2015 sees it: every action is repeated, the maximum of the
  /// last two frames is turned grey and averaged to a small square, and the latest of these are
  /// stacked.
  ///
  ///     var world = RewardClipped(TimeLimited(Catch().preprocessed(), limit: 100))
  ///     world.shape    // 4 pictures of 84 by 84
  ///
  /// Source: Mnih et al., *Human-level control through deep reinforcement learning* (2015),
  /// Methods.
  ///
  /// - Precondition: The world's pictures are single ones in colour.
  public func preprocessed(
    actionRepeat: Int = 4, rows: Int = 84, columns: Int = 84, stack: Int = 4
  ) -> FrameStack<Downscaled<Greyscale<FrameSkip<Self>>>> {
    FrameStack(
      Downscaled(Greyscale(FrameSkip(self, count: actionRepeat)), rows: rows, columns: columns),
      count: stack)
  }
}
