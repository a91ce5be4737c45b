import DecisionProcesses
import DeepQLearning
import TestSupport
import Testing

struct SumTreeTests {
  private func tree(_ priorities: [Double]) -> SumTree {
    var tree = SumTree(leafCount: priorities.count)
    for (leaf, priority) in priorities.enumerated() { tree[leaf: leaf] = priority }
    return tree
  }

  private func blocked(_ priorities: [Double]) -> BlockedSumTree {
    var tree = BlockedSumTree(leafCount: priorities.count)
    for (leaf, priority) in priorities.enumerated() { tree[leaf: leaf] = Float(priority) }
    return tree
  }

  @Test func `Each leaf owns as much of the total as its number`() {
    // [0, 3) [3, 13) [13, 25) [25, 29) [29, 30)
    let tree = tree([3, 10, 12, 4, 1])
    let blocked = blocked([3, 10, 12, 4, 1])
    #expect(tree.total == 30)
    #expect(blocked.total == 30)
    for (mass, leaf) in [
      (0, 0), (2.999, 0), (3, 1), (12.5, 1), (13, 2), (24, 2), (25, 3), (28.75, 3), (29, 4),
      (30.0.nextDown, 4),
    ] {
      #expect(tree.leaf(atCumulativePriority: mass) == leaf, "mass \(mass)")
      #expect(blocked.leaf(atCumulativePriority: mass) == leaf, "mass \(mass)")
    }
    #expect((0..<5).map { tree[leaf: $0] } == [3, 10, 12, 4, 1])
  }

  @Test func `Leaves of 0 own nothing, wherever they are`() {
    let priorities = [0.0, 0, 2, 0, 1, 0, 0]
    for (mass, leaf) in [(0.0, 2), (1.5, 2), (2, 4), (2.5, 4), (3.0.nextDown, 4)] {
      #expect(tree(priorities).leaf(atCumulativePriority: mass) == leaf, "mass \(mass)")
      #expect(blocked(priorities).leaf(atCumulativePriority: mass) == leaf, "mass \(mass)")
    }
  }

  @Test func `A tree of one leaf is that leaf`() {
    #expect(tree([0.25]).leaf(atCumulativePriority: 0.2) == 0)
    #expect(blocked([0.25]).leaf(atCumulativePriority: 0.2) == 0)
  }

  /// Whole numbers, whose sums are exact in any order: both trees and the plain sum agree to the bit.
  @Test(arguments: [1, 2, 15, 16, 17, 100, 511, 1_000])
  func `Both trees find what a sum from left to right finds`(leafCount: Int) {
    let seed = freshSeed()
    var generator = SeededGenerator(seed: seed)
    var plain = Array(repeating: 0.0, count: leafCount)
    var tree = SumTree(leafCount: leafCount)
    var blocked = BlockedSumTree(leafCount: leafCount)
    for _ in 0..<20 {
      let changed = (0..<64).map { _ in generator.index(below: leafCount) }
      let priorities = changed.map { _ in
        generator.flip(0.3) ? 0 : Float(1 + generator.index(below: 1_000))
      }
      for (leaf, priority) in zip(changed, priorities) {
        plain[leaf] = Double(priority)
        tree[leaf: leaf] = Double(priority)
      }
      blocked.update(changed, to: priorities)
      let total = plain.reduce(0, +)
      #expect(tree.total == total)
      #expect(blocked.total == total, "seed \(seed)")
      #expect((0..<leafCount).allSatisfy { Double(blocked[leaf: $0]) == plain[$0] })
      guard total > 0 else { continue }
      let masses = (0..<50).map { _ in Double(generator.index(below: Int(total))) }
      let expected = masses.map { mass in
        var sum = 0.0
        return plain.firstIndex { priority in
          sum += priority
          return mass < sum
        }!
      }
      #expect(masses.map { tree.leaf(atCumulativePriority: $0) } == expected, "seed \(seed)")
      #expect(masses.map { blocked.leaf(atCumulativePriority: $0) } == expected, "seed \(seed)")
      var found = Array(repeating: 0, count: masses.count)
      blocked.findLeaves(at: masses, into: &found)
      #expect(found == expected, "seed \(seed)")
    }
  }

  @Test func `Rounding never leads to a leaf of 0 or to the padding`() {
    let seed = freshSeed()
    var generator = SeededGenerator(seed: seed)
    for leafCount in [3, 5, 17, 33, 1_000] {
      var tree = SumTree(leafCount: leafCount)
      var blocked = BlockedSumTree(leafCount: leafCount)
      for leaf in 0..<leafCount where leaf == 0 || generator.flip(0.4) {
        // Numbers of very different sizes, whose sums are far from exact.
        let priority = Float(generator.unit() + 0.1) * (generator.flip(0.5) ? 1e-6 : 1e6)
        tree[leaf: leaf] = Double(priority)
        blocked[leaf: leaf] = priority
      }
      for _ in 0..<2_000 {
        let share = generator.flip(0.2) ? 1 : generator.unit()
        let mass = min(share * tree.total, tree.total.nextDown)
        #expect(tree[leaf: tree.leaf(atCumulativePriority: mass)] > 0, "seed \(seed)")
        let other = min(share * blocked.total, blocked.total.nextDown)
        #expect(blocked[leaf: blocked.leaf(atCumulativePriority: other)] > 0, "seed \(seed)")
      }
    }
  }

  @Test func `A million changes leave no drift`() {
    let seed = freshSeed()
    var generator = SeededGenerator(seed: seed)
    let leafCount = 300
    var tree = SumTree(leafCount: leafCount)
    var blocked = BlockedSumTree(leafCount: leafCount)
    for _ in 0..<1_000_000 {
      let leaf = generator.index(below: leafCount)
      let priority = Float(generator.unit())
      tree[leaf: leaf] = Double(priority)
      blocked[leaf: leaf] = priority
    }
    // Trees built anew from the same leaves are the same to the bit.
    let priorities = (0..<leafCount).map { tree[leaf: $0] }
    #expect(tree.total == self.tree(priorities).total, "seed \(seed)")
    #expect(blocked.total == self.blocked(priorities).total, "seed \(seed)")
  }

  @Test func `A changed batch is the same as single changes, to the bit`() {
    let seed = freshSeed()
    var generator = SeededGenerator(seed: seed)
    var batched = BlockedSumTree(leafCount: 5_000)
    var single = batched
    for count in [1, 64, 64, 300, 5] {
      let changed = (0..<count).map { _ in generator.index(below: 5_000) }
      let priorities = changed.map { _ in Float(generator.unit()) }
      batched.update(changed, to: priorities)
      for (leaf, priority) in zip(changed, priorities) { single[leaf: leaf] = priority }
      #expect(batched.total == single.total, "seed \(seed)")
      for _ in 0..<100 {
        let mass = generator.unit() * batched.total
        #expect(
          batched.leaf(atCumulativePriority: mass) == single.leaf(atCumulativePriority: mass),
          "seed \(seed)")
      }
    }
  }
}
