import DecisionProcesses

/// Numbers in the leaves of a binary tree whose nodes hold sums, to draw a leaf in proportion to its
/// number.
///
///     var tree = SumTree(leafCount: 5)
///     for (leaf, priority) in [3, 10, 12, 4, 1].enumerated() { tree[leaf: leaf] = priority }
///     tree.total                             // 30
///     tree.leaf(atCumulativePriority: 24)    // 2
///
///                      30
///               ┌──────┴──────┐
///              29              1          24 < 29: left
///           ┌───┴───┐      ┌───┴───┐
///          13      16      1       0      24 ≥ 13: right, with 24 − 13 = 11 left
///         ┌─┴─┐   ┌─┴─┐  ┌─┴─┐   ┌─┴─┐
///         3   10  12  4  1   0   0   0    11 < 12: left: leaf 2
///
/// Leaves lie side by side in 0..<total, each as wide as its number, and a search finds whose part a
/// mass falls in: [0, 3) belongs to leaf 0, [3, 13) to leaf 1, [13, 25) to leaf 2. The tree is kept
/// in one array: node i has children 2i and 2i + 1, and the leaves are padded with zeros to a power
/// of two. A search goes left wherever the right subtree is empty, so that a rounded mass that is a
/// hair too large still ends at a leaf with a number, never in the padding.
///
/// Changing a leaf recomputes each sum above it from its two children. Adding the difference
/// instead would be no faster, and rounding would pile up: after a million changes the root would no
/// longer be the sum of the leaves.
///
/// This is the version to read. `BlockedSumTree` does the same for whole batches, faster.
///
/// Source: Schaul et al., *Prioritized experience replay* (2016), appendix B.2.1; Fenwick, *A new
/// data structure for cumulative frequency tables* (1994), for the idea.
public struct SumTree: Sendable {
  /// The number of leaves.
  public let leafCount: Int
  /// The number of leaves with padding: a power of two.
  private let width: Int
  /// Node 1 is the root; node `width + i` is leaf i.
  private var nodes: [Double]

  /// Creates a tree of zeros.
  ///
  /// - Precondition: `leafCount` is positive.
  public init(leafCount: Int) {
    require(leafCount > 0, "A tree has at least one leaf.")
    self.leafCount = leafCount
    var width = 1
    while width < leafCount { width *= 2 }
    self.width = width
    nodes = Array(repeating: 0, count: 2 * width)
  }

  /// The sum of all leaves.
  ///
  /// - Complexity: O(1).
  public var total: Double { nodes[1] }

  /// The number of a leaf.
  ///
  /// - Precondition: `leaf` is in `0..<leafCount`; the number is finite and not negative.
  /// - Complexity: O(1) to read, O(log n) to write.
  public subscript(leaf leaf: Int) -> Double {
    get {
      require((0..<leafCount).contains(leaf), "A leaf is an index below the number of leaves.")
      return nodes[width + leaf]
    }
    set {
      require((0..<leafCount).contains(leaf), "A leaf is an index below the number of leaves.")
      require(newValue >= 0 && newValue.isFinite, "A priority is finite and not negative.")
      var node = width + leaf
      nodes[node] = newValue
      while node > 1 {
        node /= 2
        nodes[node] = nodes[2 * node] + nodes[2 * node + 1]
      }
    }
  }

  /// The leaf whose part of `0..<total` contains `mass`.
  ///
  /// - Precondition: `mass` is in `0..<total`.
  /// - Complexity: O(log n).
  public func leaf(atCumulativePriority mass: Double) -> Int {
    require(mass >= 0 && mass < total, "A mass lies in 0..<total.")
    var mass = mass
    var node = 1
    while node < width {
      let left = 2 * node
      if mass < nodes[left] || nodes[left + 1] == 0 {
        node = left
      } else {
        mass -= nodes[left]
        node = left + 1
      }
    }
    return node - width
  }
}
