import DecisionProcesses

/// A sum tree that draws and changes whole batches, level by level.
///
///     var tree = BlockedSumTree(leafCount: 1_000_000)
///     tree.update([3, 900_000], to: [0.5, 2])
///     tree.findLeaves(at: masses, into: &leaves)
///
/// It is the tree of `SumTree` with two changes. Sixteen leaves are one block, kept in single
/// precision (one line of cache) and searched from left to right; the binary tree above them, in
/// double precision, has a sixteenth of the nodes. A million leaves take 5 MB instead of 16. And a
/// batch goes down, or up, one level at a time: all its searches read their nodes of a level before
/// any goes on, so that the processor waits for memory once a level and not once a search.
///
///                 sum of all                      1 node                      (Double)
///               ┌──────┴──────┐
///              …               …                  17 levels for a million leaves
///           ┌──┴──┐         ┌──┴──┐
///        block  block     block  block            sum of 16 leaves each
///       ┌┬┬┬┬┬┐ ┌┬┬┬┬┬┐  ┌┬┬┬┬┬┐ ┌┬┬┬┬┬┐          leaves                      (Float)
///
/// Sums are recomputed from what is below them, as in `SumTree`, and a search never ends at an empty
/// leaf.
public struct BlockedSumTree: Sendable {
  static let blockSize = 16

  /// The number of leaves.
  public let leafCount: Int
  /// The number of blocks with padding: a power of two.
  let width: Int
  /// The leaves, padded with zeros to whole blocks.
  var leaves: [Float]
  /// Node 1 is the root; node `width + b` is the sum of block b.
  var nodes: [Double]
  /// The nodes that a batch stands at.
  var places: [Int] = []

  /// Creates a tree of zeros.
  ///
  /// - Precondition: `leafCount` is positive.
  public init(leafCount: Int) {
    require(leafCount > 0, "A tree has at least one leaf.")
    self.leafCount = leafCount
    let blocks = (leafCount + Self.blockSize - 1) / Self.blockSize
    var width = 1
    while width < blocks { width *= 2 }
    self.width = width
    leaves = Array(repeating: 0, count: blocks * Self.blockSize)
    nodes = Array(repeating: 0, count: 2 * width)
  }

  /// The sum of all leaves.
  ///
  /// - Complexity: O(1).
  public var total: Double { nodes[1] }

  /// The number of a leaf, in single precision.
  ///
  /// - Precondition: `leaf` is in `0..<leafCount`; the number is finite and not negative.
  /// - Complexity: O(1) to read, O(log n) to write.
  public subscript(leaf leaf: Int) -> Float {
    get {
      require((0..<leafCount).contains(leaf), "A leaf is an index below the number of leaves.")
      return leaves[leaf]
    }
    set {
      set(leaf, newValue)
      var node = width + leaf / Self.blockSize
      nodes[node] = sum(ofBlock: leaf / Self.blockSize)
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
    var (mass, node) = (mass, 1)
    nodes.withUnsafeBufferPointer { nodes in
      while node < width { Self.descend(nodes.baseAddress!, &node, &mass) }
    }
    let first = (node - width) * Self.blockSize
    return leaves.withUnsafeBufferPointer {
      first + Self.position(of: mass, in: $0.baseAddress! + first)
    }
  }

  /// Changes a leaf and leaves the sums above it as they are.
  @inline(__always)
  mutating func set(_ leaf: Int, _ priority: Float) {
    require((0..<leafCount).contains(leaf), "A leaf is an index below the number of leaves.")
    require(priority >= 0 && priority.isFinite, "A priority is finite and not negative.")
    leaves[leaf] = priority
  }

  /// Adds up a block, from left to right.
  func sum(ofBlock block: Int) -> Double {
    leaves.withUnsafeBufferPointer { Self.sum($0.baseAddress! + block * Self.blockSize) }
  }

  @inline(__always)
  static func sum(_ block: UnsafePointer<Float>) -> Double {
    let values = UnsafeRawPointer(block).loadUnaligned(as: SIMD16<Float>.self)
    return SIMD16<Double>(values).sum()
  }

  /// Goes down one level from `node`, left where the right subtree is empty.
  @inline(__always)
  static func descend(_ nodes: UnsafePointer<Double>, _ node: inout Int, _ mass: inout Double) {
    let left = nodes[2 * node]
    let goesRight = (mass >= left) == true && nodes[2 * node + 1] > 0
    mass -= goesRight ? left : 0
    node = 2 * node + (goesRight ? 1 : 0)
  }

  /// The leaf of a block whose part contains `mass`: the last that is not empty where rounding has
  /// left too much.
  @inline(__always)
  static func position(of mass: Double, in block: UnsafePointer<Float>) -> Int {
    var sum = 0.0
    var last = 0
    for position in 0..<blockSize where block[position] > 0 {
      sum += Double(block[position])
      last = position
      if mass < sum { break }
    }
    return last
  }
}
