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
///              …               …                  16 levels for a million leaves
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
  /// The leaves, padded with zeros.
  var leaves: [Float]
  /// Node 1 is the root; node `width + b` is the sum of block b.
  var nodes: [Double]
  /// The nodes that a batch stands at, and the masses that its searches have left.
  var places: [Int] = []
  var rests: [Double] = []
  /// What keeps a pass over memory from being optimised away.
  var lastTouched: Float = 0

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
    leaves = Array(repeating: 0, count: width * Self.blockSize)
    nodes = Array(repeating: 0, count: 2 * width)
  }

  /// The memory of leaves, nodes and the places of a batch, in bytes.
  ///
  /// - Complexity: O(1).
  public var byteCount: Int {
    leaves.capacity * MemoryLayout<Float>.stride + nodes.capacity * MemoryLayout<Double>.stride
      + places.capacity * MemoryLayout<Int>.stride + rests.capacity * MemoryLayout<Double>.stride
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
    return carefulLeaf(at: mass)
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
    leaves.withUnsafeBufferPointer { Self.sum($0.start + block * Self.blockSize) }
  }

  @inline(__always)
  static func sum(_ block: UnsafePointer<Float>) -> Double {
    let values = UnsafeRawPointer(block).loadUnaligned(as: SIMD16<Float>.self)
    return SIMD16<Double>(values).sum()
  }

  /// Takes the left part away from a mass that lies beyond it; returns 1 then, and 0 otherwise.
  ///
  /// Written with the sign's bit: a comparison becomes a branch, however it is put.
  @inline(__always)
  static func takePart(_ left: Double, from mass: inout Double) -> Int {
    let rest = mass - left
    let stays = Int64(bitPattern: rest.bitPattern) &>> 63  // −1 to the left, 0 to the right
    let bits = rest.bitPattern ^ ((rest.bitPattern ^ mass.bitPattern) & UInt64(bitPattern: stays))
    mass = Double(bitPattern: bits)
    return Int(truncatingIfNeeded: 1 &+ stays)
  }

  /// The leaf of a block whose part contains `mass`, by halves.
  ///
  /// Where rounding has left too much mass, this may be an empty leaf.
  @inline(__always)
  static func position(of mass: Double, in block: UnsafePointer<Float>) -> Int {
    var (mass, position) = (mass, 0)
    func goRight(of sum: Double, by count: Int) {
      let isBeyond = Self.takePart(sum, from: &mass)
      position &+= isBeyond &* count
    }
    let bytes = UnsafeRawPointer(block)
    goRight(of: SIMD8<Double>(bytes.loadUnaligned(as: SIMD8<Float>.self)).sum(), by: 8)
    let four = bytes.loadUnaligned(fromByteOffset: 4 &* position, as: SIMD4<Float>.self)
    goRight(of: SIMD4<Double>(four).sum(), by: 4)
    goRight(of: Double(block[position]) + Double(block[position &+ 1]), by: 2)
    goRight(of: Double(block[position]), by: 1)
    return position
  }

  /// Searches with care for rounding: left wherever the right subtree is empty, and in a block no
  /// further than its last leaf that is not.
  @inline(never)
  func carefulLeaf(at mass: Double) -> Int {
    var (mass, node) = (mass, 1)
    while node < width {
      node *= 2
      if mass >= nodes[node] && nodes[node + 1] > 0 {
        mass -= nodes[node]
        node += 1
      }
    }
    let first = (node - width) * Self.blockSize
    var found = first
    var sum = 0.0
    for leaf in first..<first + Self.blockSize where leaves[leaf] > 0 {
      found = leaf
      sum += Double(leaves[leaf])
      if mass < sum { break }
    }
    return found
  }
}
