import Coursework

// MARK: - Lays the leaves out in another order

extension SumTreeParaphrases {
  /// Node 0 is the root, and node k has the children 2k + 1 and 2k + 2.
  struct ZeroBasedHeap: SumTreeExercise {
    private var heap: [Double]
    private var first: Int { heap.count / 2 }

    init(priorities: [Double]) throws {
      try checkPriorities(priorities)
      heap = Array(repeating: 0, count: priorities.count - 1) + priorities
      for node in (0..<priorities.count - 1).reversed() {
        heap[node] = heap[2 * node + 1] + heap[2 * node + 2]
      }
    }

    var total: Double { heap[0] }

    func priority(of leaf: Int) throws -> Double {
      guard leaf >= 0, first + leaf < heap.count else { throw InvalidInput("leaf") }
      return heap[first + leaf]
    }

    mutating func setPriority(_ priority: Double, of leaf: Int) throws {
      guard leaf >= 0, first + leaf < heap.count, priority >= 0, priority.isFinite else {
        throw InvalidInput("change")
      }
      var node = first + leaf
      heap[node] = priority
      while node > 0 {
        node = (node - 1) / 2
        heap[node] = heap[2 * node + 1] + heap[2 * node + 2]
      }
    }

    func leaf(atCumulativePriority mass: Double) throws -> Int {
      guard mass >= 0, mass < heap[0] else { throw InvalidInput("mass") }
      var (node, rest) = (0, mass)
      while node < first {
        node = 2 * node + 1
        guard rest >= heap[node], heap[node + 1] > 0 else { continue }
        rest -= heap[node]
        node += 1
      }
      return node - first
    }
  }

  /// The same order without a heap: the leaves of the lowest level come first.
  struct RotatedLeaves: SumTreeExercise {
    private var tree: RecursiveTree

    init(priorities: [Double]) throws {
      try checkPriorities(priorities)
      tree = RecursiveTree(priorities)
    }

    var total: Double { tree.sum(1) }

    func priority(of leaf: Int) throws -> Double {
      guard tree.leaves.indices.contains(leaf) else { throw InvalidInput("leaf") }
      return tree.leaves[leaf]
    }

    mutating func setPriority(_ priority: Double, of leaf: Int) throws {
      guard tree.leaves.indices.contains(leaf), priority >= 0, priority.isFinite else {
        throw InvalidInput("change")
      }
      tree.set(priority, leaf)
    }

    func leaf(atCumulativePriority mass: Double) throws -> Int {
      guard mass >= 0, mass < total else { throw InvalidInput("mass") }
      return tree.find(mass, 1)
    }
  }
}

/// The sums of a heap of as many leaves as there are, found by walking through its numbering.
struct RecursiveTree: Sendable {
  private(set) var leaves: [Double]
  private var sums: [Int: Double] = [:]

  init(_ leaves: [Double]) {
    self.leaves = leaves
    for node in (1..<max(1, leaves.count)).reversed() { add(node) }
  }

  func sum(_ node: Int) -> Double { sums[node] ?? leaves[node - leaves.count] }

  mutating func set(_ priority: Double, _ leaf: Int) {
    leaves[leaf] = priority
    var node = (leaf + leaves.count) / 2
    while node > 0 {
      add(node)
      node /= 2
    }
  }

  func find(_ mass: Double, _ node: Int) -> Int {
    guard node < leaves.count else { return node - leaves.count }
    let (left, right) = (sum(2 * node), sum(2 * node + 1))
    return mass < left || right == 0 ? find(mass, 2 * node) : find(mass - left, 2 * node + 1)
  }

  private mutating func add(_ node: Int) {
    guard node < leaves.count else { return }
    sums[node] = sum(2 * node) + sum(2 * node + 1)
  }
}
