public import DecisionProcesses

/// Draws distinct indices, every set of them equally likely, without allocation.
///
///     var distinct = DistinctIndices(count: 3)
///     distinct.draw(below: 10, into: &slots, using: &generator)    // 7, 2, 9
///
/// Floyd's algorithm draws one number for each index: for j from n − k to n − 1, a number t from
/// `0...j`; t joins the set, or j if t is in it already. Which index comes first is not uniform
/// (the last of all is never drawn early), so use the set and not its order.
///
/// Source: Bentley and Floyd, *Programming pearls: a sample of brilliance* (1987).
public struct DistinctIndices: Sendable {
  /// The number of indices of a draw.
  public let count: Int
  /// An open-addressing hash table at most a quarter full; −1 is an empty place.
  @usableFromInline var table: [Int]

  /// Prepares draws of `count` indices.
  ///
  /// - Precondition: `count` is positive.
  public init(count: Int) {
    require(count > 0, "A draw has at least one index.")
    self.count = count
    var size = 4
    while size < 4 * count { size *= 2 }
    table = Array(repeating: -1, count: size)
  }

  /// Draws `count` distinct indices below `limit`.
  ///
  /// - Precondition: `limit` is at least `count`, and `indices` has `count` places.
  /// - Complexity: O(count) on average; `count` draws of 64 bits.
  @inlinable
  public mutating func draw(
    below limit: Int,
    into indices: inout [Int],
    using generator: inout some RandomNumberGenerator
  ) {
    require(limit >= count, "Distinct indices are no more than there are to choose from.")
    require(indices.count == count, "Each index has one place.")
    for place in table.indices { table[place] = -1 }
    for position in 0..<count {
      let last = limit - count + position
      let candidate = generator.index(below: last + 1)
      if insert(candidate) {
        indices[position] = candidate
      } else {
        _ = insert(last)
        indices[position] = last
      }
    }
  }

  /// Adds an index; returns whether it was new.
  @inlinable
  mutating func insert(_ index: Int) -> Bool {
    let mask = table.count - 1
    // Fibonacci hashing: consecutive indices land far apart.
    var place = Int(truncatingIfNeeded: (UInt64(index) &* 0x9E37_79B9_7F4A_7C15) >> 32) & mask
    while table[place] != -1 {
      if table[place] == index { return false }
      place = (place + 1) & mask
    }
    table[place] = index
    return true
  }
}
