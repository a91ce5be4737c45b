import Coursework
import DeepQLearning

/// The reference's sum tree behind the contract of exercise 8.3.
///
/// `BlockedSumTree`, which agents use, holds priorities in single precision; tests of its own compare
/// it with this one.
struct SumTreeReference: SumTreeExercise {
  private var tree: DeepQLearning.SumTree

  init(priorities: [Double]) throws {
    try checkPriorities(priorities)
    tree = DeepQLearning.SumTree(leafCount: priorities.count)
    for (leaf, priority) in priorities.enumerated() { tree[leaf: leaf] = priority }
  }

  var total: Double { tree.total }

  func priority(of leaf: Int) throws -> Double {
    try check(leaf)
    return tree[leaf: leaf]
  }

  mutating func setPriority(_ priority: Double, of leaf: Int) throws {
    try check(leaf)
    try checkPriorities([priority])
    tree[leaf: leaf] = priority
  }

  func leaf(atCumulativePriority mass: Double) throws -> Int {
    guard mass >= 0, mass < tree.total else { throw InvalidInput("mass") }
    return tree.leaf(atCumulativePriority: mass)
  }

  private func check(_ leaf: Int) throws {
    guard (0..<tree.leafCount).contains(leaf) else { throw InvalidInput("leaf") }
  }
}
