import DecisionProcesses

/// A curve of any length in a few blocks of equal width, in constant memory.
///
///     var curve = CurveSketch()
///     for value in returns { curve.record(value) }
///     curve.blocks.first?.mean    // of the first part of the training
///     curve.last(share: 0.25)     // the last quarter
///
/// Each block holds the moments of `width` values one after the other. Once all blocks are full,
/// neighbours are joined and the width doubles, so that there are always between half as many blocks
/// as there is room for and all of them.
public struct CurveSketch: Hashable, Sendable {
  /// The blocks, the last of which may not be full.
  public private(set) var blocks: [RunningMoments] = []
  /// The number of values in a full block.
  public private(set) var width = 1
  /// The number of values, those that are not finite included.
  public private(set) var count = 0

  private let capacity: Int
  private var inLast = 0

  /// Creates an empty curve, and takes its memory at once.
  ///
  /// - Precondition: `capacity` is even and positive.
  public init(capacity: Int = 64) {
    require(
      capacity > 0 && capacity.isMultiple(of: 2), "A curve has an even number of blocks.")
    self.capacity = capacity
    blocks.reserveCapacity(capacity)
  }

  /// Takes one more value.
  ///
  /// - Complexity: O(1) on average, without allocation.
  public mutating func record(_ value: Double) {
    if blocks.isEmpty || inLast == width { open() }
    blocks[blocks.count - 1].record(value)
    inLast += 1
    count += 1
  }

  private mutating func open() {
    if blocks.count == capacity {
      for index in 0..<capacity / 2 {
        var joined = blocks[2 * index]
        joined.merge(blocks[2 * index + 1])
        blocks[index] = joined
      }
      blocks.removeLast(capacity / 2)
      width *= 2
    }
    blocks.append(RunningMoments())
    inLast = 0
  }

  /// The moments of all values.
  public var total: RunningMoments { join(blocks[...]) }

  /// The moments of the first blocks, about a share of the curve and at least one block.
  ///
  /// - Precondition: `share` lies between 0 and 1.
  public func first(share: Double) -> RunningMoments { join(blocks.prefix(number(share))) }

  /// The moments of the last blocks, about a share of the curve and at least one block.
  ///
  /// - Precondition: `share` lies between 0 and 1.
  public func last(share: Double) -> RunningMoments { join(blocks.suffix(number(share))) }

  private func number(_ share: Double) -> Int {
    require(share > 0 && share < 1, "A share of a curve lies between 0 and 1.")
    return max(1, Int((share * Double(blocks.count)).rounded()))
  }

  private func join(_ blocks: ArraySlice<RunningMoments>) -> RunningMoments {
    var joined = RunningMoments()
    for block in blocks { joined.merge(block) }
    return joined
  }
}
