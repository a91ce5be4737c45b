public import DecisionProcesses

/// A world of pictures without their colours, by `Frame.luma(red:green:blue:)`.
public struct Greyscale<Base: PixelWorld>: PixelWorld {
  /// The world in colour.
  public var base: Base
  public let shape: Frame.Shape
  private var colours: Frame

  /// Takes the colours out of a world.
  ///
  /// - Precondition: The world's pictures have three channels.
  public init(_ base: Base) {
    require(base.shape.channels == 3, "A colour has three channels.")
    self.base = base
    shape = Frame.Shape(
      frames: base.shape.frames, rows: base.shape.rows, columns: base.shape.columns)
    colours = Frame(shape: base.shape)
  }

  public var actionCount: Int { base.actionCount }

  public mutating func begin(using generator: inout some RandomNumberGenerator) {
    base.begin(using: &generator)
  }

  public mutating func advance(
    _ action: Int, using generator: inout some RandomNumberGenerator
  ) -> Step<Void> {
    base.advance(action, using: &generator)
  }

  public mutating func draw(into frame: inout Frame) {
    base.draw(into: &colours)
    colours.writeGreyscale(into: &frame)
  }
}

extension Greyscale: Sendable where Base: Sendable {}
