public import DecisionProcesses

extension TimeLimited: PixelWorld where Base: PixelWorld {
  public var shape: Frame.Shape { base.shape }

  public mutating func begin(using generator: inout some RandomNumberGenerator) {
    begin()
    base.begin(using: &generator)
  }

  public mutating func advance(
    _ action: Int, using generator: inout some RandomNumberGenerator
  ) -> Step<Void> {
    require(
      isUnderWay, "The episode is over: call reset(using:) before the next step.")
    var step = base.advance(action, using: &generator)
    elapsed += 1
    step.isTruncated = step.isTruncated || elapsed >= limit
    isUnderWay = !step.isLast
    return step
  }

  public mutating func draw(into frame: inout Frame) {
    base.draw(into: &frame)
  }
}
