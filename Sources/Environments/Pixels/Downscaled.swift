public import DecisionProcesses

/// A world of grey pictures in another size, by averages over areas.
///
/// Source: Mnih et al. (2015), Methods: “rescale it to 84 × 84”.
public struct Downscaled<Base: PixelWorld>: PixelWorld {
  /// The world in its own size.
  public var base: Base
  private var resizer: AreaResizer
  private var large: Frame

  /// Resizes the pictures of a world.
  ///
  /// - Precondition: The world's pictures are single and grey.
  public init(_ base: Base, rows: Int = 84, columns: Int = 84) {
    self.base = base
    resizer = AreaResizer(from: base.shape, rows: rows, columns: columns)
    large = Frame(shape: base.shape)
  }

  public var actionCount: Int { base.actionCount }
  public var shape: Frame.Shape { resizer.target }

  public mutating func begin(using generator: inout some RandomNumberGenerator) {
    base.begin(using: &generator)
  }

  public mutating func advance(
    _ action: Int, using generator: inout some RandomNumberGenerator
  ) -> Step<Void> {
    base.advance(action, using: &generator)
  }

  public mutating func draw(into frame: inout Frame) {
    base.draw(into: &large)
    resizer.resize(large, into: &frame)
  }
}

extension Downscaled: Sendable where Base: Sendable {}
