public import DecisionProcesses

/// A world of pictures of which the latest few are seen together, oldest first.
///
///     var world = FrameStack(Downscaled(Greyscale(FrameSkip(Catch(), count: 4))), count: 4)
///
/// One picture shows where things are, and several show where they go. At the beginning of an
/// episode the first picture takes all places, so nothing of the episode before is seen.
///
/// Source: Mnih et al. (2015), Methods: the function φ “applies this preprocessing to the m most
/// recent frames and stacks them”, with m = 4.
public struct FrameStack<Base: PixelWorld>: PixelWorld {
  /// The world whose pictures are stacked.
  public var base: Base
  /// How many pictures are seen.
  public let count: Int

  /// The pictures in a ring.
  private var ring: [Frame]
  /// The place of the oldest picture, which the next one takes.
  private var oldest = 0

  /// Stacks the pictures of a world.
  ///
  /// - Precondition: `count` is positive, and the world's pictures are single.
  public init(_ base: Base, count: Int = 4) {
    require(count > 0, "A stack has at least one picture.")
    require(base.shape.frames == 1, "Single pictures are stacked.")
    self.base = base
    self.count = count
    ring = Array(repeating: Frame(shape: base.shape), count: count)
  }

  public var actionCount: Int { base.actionCount }

  public var shape: Frame.Shape {
    var shape = base.shape
    shape.frames = count
    return shape
  }

  public mutating func begin(using generator: inout some RandomNumberGenerator) {
    base.begin(using: &generator)
    for place in ring.indices { base.draw(into: &ring[place]) }
    oldest = 0
  }

  public mutating func advance(
    _ action: Int, using generator: inout some RandomNumberGenerator
  ) -> Step<Void> {
    let step = base.advance(action, using: &generator)
    base.draw(into: &ring[oldest])
    oldest = (oldest + 1) % count
    return step
  }

  public mutating func draw(into frame: inout Frame) {
    require(frame.shape == shape, "The frame has room for the whole stack.")
    let size = base.shape.pixelCount
    frame.pixels.withUnsafeMutableBufferPointer { pixels in
      for place in 0..<count {
        ring[(oldest + place) % count].pixels.withUnsafeBufferPointer { picture in
          for index in 0..<size { pixels[place * size + index] = picture[index] }
        }
      }
    }
  }
}

extension FrameStack: Sendable where Base: Sendable {}
