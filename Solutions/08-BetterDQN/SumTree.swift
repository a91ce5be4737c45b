public import Coursework

extension Submission {
  /// Exercise 8.3: a tree of sums, which finds the leaf that a share of the total falls into.
  public struct SumTree: SumTreeExercise {
    /// Node 1 is the root, node k has the children 2k and 2k + 1, and the leaves are the last half.
    private var nodes: [Double]
    /// Where the leaves begin: a power of two, so that they stand in one row and in their order.
    private let base: Int
    private let leafCount: Int

    public init(priorities: [Double]) throws {
      guard !priorities.isEmpty, priorities.allSatisfy({ $0 >= 0 && $0.isFinite }) else {
        throw InvalidInput("there must be a leaf, and priorities are finite and not negative")
      }
      var base = 1
      while base < priorities.count { base *= 2 }
      self.base = base
      leafCount = priorities.count
      let padding = Array(repeating: 0.0, count: base - priorities.count)
      nodes = Array(repeating: 0, count: base) + priorities + padding
      for node in (1..<base).reversed() { nodes[node] = nodes[2 * node] + nodes[2 * node + 1] }
    }

    public var total: Double {
      get throws {
        nodes[1]
      }
    }

    public func priority(of leaf: Int) throws -> Double {
      guard (0..<leafCount).contains(leaf) else { throw InvalidInput("there is no such leaf") }
      return nodes[base + leaf]
    }

    public mutating func setPriority(_ priority: Double, of leaf: Int) throws {
      guard (0..<leafCount).contains(leaf), priority >= 0, priority.isFinite else {
        throw InvalidInput("leaves exist, and priorities are finite and not negative")
      }
      var node = base + leaf
      nodes[node] = priority
      while node > 1 {
        node /= 2
        // Added up anew. To add the difference would keep what rounding has lost, for ever.
        nodes[node] = nodes[2 * node] + nodes[2 * node + 1]
      }
    }

    public func leaf(atCumulativePriority mass: Double) throws -> Int {
      guard mass >= 0, mass < nodes[1] else { throw InvalidInput("the mass must lie in 0..<total") }
      var (node, rest) = (1, mass)
      while node < base {
        let (left, right) = (nodes[2 * node], nodes[2 * node + 1])
        // Rounding may leave a rest that is not below `left` where nothing is right of it: on the
        // right there would be leaves with priority 0, or none.
        if rest < left || right == 0 {
          node = 2 * node
        } else {
          rest -= left
          node = 2 * node + 1
        }
      }
      return node - base
    }
  }
}
