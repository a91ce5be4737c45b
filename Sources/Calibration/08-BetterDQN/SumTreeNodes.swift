import Coursework

/// A sum tree made of nodes that hold nodes; what has no leaf is no node.
final class SumTreeNode: Sendable {
  let sum: Double
  let left: SumTreeNode?
  let right: SumTreeNode?

  init(_ sum: Double, _ left: SumTreeNode? = nil, _ right: SumTreeNode? = nil) {
    self.sum = sum
    self.left = left
    self.right = right
  }

  /// The tree of the leaves from `start` to `start + width`, a power of two.
  static func make(_ priorities: [Double], _ start: Int, _ width: Int) -> SumTreeNode? {
    guard start < priorities.count else { return nil }
    guard width > 1 else { return SumTreeNode(priorities[start]) }
    let left = make(priorities, start, width / 2)
    let right = make(priorities, start + width / 2, width / 2)
    return SumTreeNode((left?.sum ?? 0) + (right?.sum ?? 0), left, right)
  }
}

/// How the nodes of a tree are changed and walked; a sample may change one step.
protocol SumTreeNodes: Sendable {
  /// What a leaf holds after a change.
  static func leaf(_ old: Double, _ new: Double) -> Double
  /// What an inner node holds after a change below it; its children are `height` levels above leaves.
  static func sum(
    _ node: SumTreeNode, _ left: Double, _ right: Double, _ difference: Double, _ height: Int
  ) -> Double
  static func isRight(_ rest: Double, _ left: Double, _ right: Double) -> Bool
  static func rest(_ rest: Double, _ left: Double) -> Double
}

extension SumTreeNodes {
  static func leaf(_ old: Double, _ new: Double) -> Double { new }
  static func sum(
    _ node: SumTreeNode, _ left: Double, _ right: Double, _ difference: Double, _ height: Int
  ) -> Double { left + right }
  static func isRight(_ rest: Double, _ left: Double, _ right: Double) -> Bool {
    right > 0 && left <= rest
  }
  static func rest(_ rest: Double, _ left: Double) -> Double { rest - left }
}

/// A sum tree whose nodes never change: a change makes a new path from the root to a leaf.
struct NodeTree<Style: SumTreeNodes>: SumTreeExercise {
  private var root: SumTreeNode
  private let count: Int
  private let height: Int

  init(priorities: [Double]) throws {
    try checkPriorities(priorities)
    var height = 0
    while 1 << height < priorities.count { height += 1 }
    count = priorities.count
    self.height = height
    root = SumTreeNode.make(priorities, 0, 1 << height) ?? SumTreeNode(0)
  }

  var total: Double { root.sum }

  func priority(of leaf: Int) throws -> Double {
    guard (0..<count).contains(leaf) else { throw InvalidInput("leaf") }
    var node: SumTreeNode? = root
    for level in (0..<height).reversed() {
      node = leaf >> level & 1 == 0 ? node?.left : node?.right
    }
    return node?.sum ?? 0
  }

  mutating func setPriority(_ priority: Double, of leaf: Int) throws {
    let old = try self.priority(of: leaf)
    guard priority.isFinite, priority >= 0 else { throw InvalidInput("priority") }
    root = changed(root, Style.leaf(old, priority), priority - old, leaf, height)
  }

  private func changed(
    _ node: SumTreeNode?, _ priority: Double, _ difference: Double, _ leaf: Int, _ height: Int
  ) -> SumTreeNode {
    guard let node, height > 0 else { return SumTreeNode(priority) }
    var (left, right) = (node.left, node.right)
    if leaf >> (height - 1) & 1 == 0 {
      left = changed(left, priority, difference, leaf, height - 1)
    } else {
      right = changed(right, priority, difference, leaf, height - 1)
    }
    let sum = Style.sum(node, left?.sum ?? 0, right?.sum ?? 0, difference, height - 1)
    return SumTreeNode(sum, left, right)
  }

  func leaf(atCumulativePriority mass: Double) throws -> Int {
    guard mass >= 0, mass < root.sum else { throw InvalidInput("mass") }
    var (node, rest, index): (SumTreeNode?, Double, Int) = (root, mass, 0)
    for _ in 0..<height {
      let (left, right) = (node?.left?.sum ?? 0, node?.right?.sum ?? 0)
      let isRight = Style.isRight(rest, left, right)
      if isRight { rest = Style.rest(rest, left) }
      node = isRight ? node?.right : node?.left
      index = 2 * index + (isRight ? 1 : 0)
    }
    return index
  }
}
