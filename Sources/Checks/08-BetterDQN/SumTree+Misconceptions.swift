import Coursework

/// The classic mistakes of exercise 8.3.
enum SumTreeMisconceptions {
  static let all = [
    Misconception(
      Contracts.SumTree.self, "goes left at the upper end of an interval",
      """
      Where the mass is exactly the left sum, you go left. The leaf that is found then ends where the \
      mass begins; it may even have priority 0. To which leaf does the end between two belong?
      """,
      as: MistakenSumTree<ClosedInterval>.self),
    Misconception(
      Contracts.SumTree.self, "does not refresh the sums above a leaf",
      """
      You change a leaf, and the sums above it stay as they were. What does the root know of the \
      change?
      """,
      as: MistakenSumTree<NoRefresh>.self),
    Misconception(
      Contracts.SumTree.self, "refreshes only the parent of a leaf",
      """
      You change a leaf and its parent. In how many sums is a leaf?
      """,
      as: MistakenSumTree<OnlyParent>.self),
    Misconception(
      Contracts.SumTree.self, "adds differences to the sums",
      """
      You add the difference of new and old priority to every sum above. What a sum has lost by rounding \
      is never found again: what is left of 3.3 after 10^16 was added and taken away?
      """,
      as: MistakenSumTree<Differences>.self),
    Misconception(
      Contracts.SumTree.self, "adds a new priority to the old one",
      """
      Your priorities only grow. Does a change put the new one in place of the old one, or on top?
      """,
      as: MistakenSumTree<AddsToOld>.self),
    Misconception(
      Contracts.SumTree.self, "goes right where there is nothing",
      """
      Your draw trusts that a rest which is not below the left sum is below the right one. After \
      rounding it may be just as large. What do you find to the right of the last leaf?
      """,
      as: MistakenSumTree<NoGuard>.self),
    Misconception(
      Contracts.SumTree.self, "does not subtract the left sum when it goes right",
      """
      You go right with the whole mass. From where on is the mass counted in the right subtree?
      """,
      as: MistakenSumTree<KeepsMass>.self),
    Misconception(
      Contracts.SumTree.self, "lays the leaves out in another order",
      """
      Your intervals do not follow each other in the order of the leaves. In a heap whose leaves are no \
      power of two, some stand one level higher: which of them does the leftmost path end at?
      """,
      as: MistakenSumTree<HeapOrder>.self),
    Misconception(
      Contracts.SumTree.self, "walks through all leaves for a draw",
      """
      Your draws take 64 times as long in a tree of 64 times as many leaves. The sums tell which half to \
      look in: how many halves are there?
      """,
      as: MistakenSumTree<Scan>.self),
    Misconception(
      Contracts.SumTree.self, "adds everything up for a change",
      """
      Your changes take 64 times as long in a tree of 64 times as many leaves. Which sums does a leaf \
      belong to?
      """,
      as: MistakenSumTree<Rebuild>.self),
  ]

  private enum ClosedInterval: SumTreeMistake {
    static func goesLeft(_ rest: Double, _ left: Double, _ right: Double) -> Bool {
      rest <= left || right == 0
    }
  }

  private enum NoRefresh: SumTreeMistake {
    static func write(_ priority: Double, _ node: Int, _ nodes: inout [Double]) {
      nodes[node] = priority
    }
  }

  private enum OnlyParent: SumTreeMistake {
    static func write(_ priority: Double, _ node: Int, _ nodes: inout [Double]) {
      nodes[node] = priority
      if node > 1 { nodes[node / 2] = nodes[node & ~1] + nodes[node | 1] }
    }
  }

  private enum Differences: SumTreeMistake {
    static func write(_ priority: Double, _ node: Int, _ nodes: inout [Double]) {
      let difference = priority - nodes[node]
      nodes[node] = priority
      var node = node / 2
      while node >= 1 {
        nodes[node] += difference
        node /= 2
      }
    }
  }

  private enum AddsToOld: SumTreeMistake {
    static func write(_ priority: Double, _ node: Int, _ nodes: inout [Double]) {
      refresh(nodes[node] + priority, node, &nodes)
    }
  }

  private enum NoGuard: SumTreeMistake {
    static func goesLeft(_ rest: Double, _ left: Double, _ right: Double) -> Bool { rest < left }
  }

  private enum KeepsMass: SumTreeMistake {
    static func rest(_ rest: Double, _ left: Double) -> Double { rest }
  }

  private enum HeapOrder: SumTreeMistake {
    static func base(_ count: Int) -> Int { count }
  }

  private enum Scan: SumTreeMistake {
    static func find(_ mass: Double, _ nodes: [Double], _ base: Int) -> Int {
      var sum = 0.0
      for node in base..<nodes.count {
        sum += nodes[node]
        if mass < sum { return node - base }
      }
      return (nodes.lastIndex { $0 > 0 } ?? base) - base
    }
  }

  private enum Rebuild: SumTreeMistake {
    static func write(_ priority: Double, _ node: Int, _ nodes: inout [Double]) {
      nodes[node] = priority
      for node in (1..<nodes.count / 2).reversed() {
        nodes[node] = nodes[2 * node] + nodes[2 * node + 1]
      }
    }
  }
}
