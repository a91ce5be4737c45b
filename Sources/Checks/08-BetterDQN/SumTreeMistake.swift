import Coursework

/// A mistake in one part of a sum tree, with everything else right.
protocol SumTreeMistake: Sendable {
  /// Where the leaves begin in the array.
  static func base(_ count: Int) -> Int
  /// Changes the priority at a node that is a leaf.
  static func write(_ priority: Double, _ node: Int, _ nodes: inout [Double])
  static func goesLeft(_ rest: Double, _ left: Double, _ right: Double) -> Bool
  /// What is left of the mass on the way to the right.
  static func rest(_ rest: Double, _ left: Double) -> Double
  static func find(_ mass: Double, _ nodes: [Double], _ base: Int) -> Int
}

extension SumTreeMistake {
  static func base(_ count: Int) -> Int {
    var base = 1
    while base < count { base *= 2 }
    return base
  }

  static func write(_ priority: Double, _ node: Int, _ nodes: inout [Double]) {
    refresh(priority, node, &nodes)
  }

  /// Changes a priority, and adds up every sum that it is in.
  static func refresh(_ priority: Double, _ node: Int, _ nodes: inout [Double]) {
    nodes[node] = priority
    var node = node / 2
    while node >= 1 {
      nodes[node] = nodes[2 * node] + nodes[2 * node + 1]
      node /= 2
    }
  }

  static func goesLeft(_ rest: Double, _ left: Double, _ right: Double) -> Bool {
    rest < left || right == 0
  }

  static func rest(_ rest: Double, _ left: Double) -> Double { rest - left }

  static func find(_ mass: Double, _ nodes: [Double], _ base: Int) -> Int {
    var (node, mass) = (1, mass)
    while node < base {
      let left = nodes[2 * node]
      if goesLeft(mass, left, nodes[2 * node + 1]) {
        node = 2 * node
      } else {
        mass = rest(mass, left)
        node = 2 * node + 1
      }
    }
    return node - base
  }
}

/// A sum tree with a mistake in it.
struct MistakenSumTree<Mistake: SumTreeMistake>: SumTreeExercise {
  private var nodes: [Double]
  private let base: Int
  private let count: Int

  init(priorities: [Double]) throws {
    guard !priorities.isEmpty, priorities.allSatisfy({ $0 >= 0 && $0.isFinite }) else {
      throw InvalidInput("no priorities")
    }
    count = priorities.count
    base = Mistake.base(count)
    nodes = Array(repeating: 0, count: 2 * base)
    nodes.replaceSubrange(base..<base + count, with: priorities)
    for node in (1..<base).reversed() { nodes[node] = nodes[2 * node] + nodes[2 * node + 1] }
  }

  var total: Double { nodes[1] }

  func priority(of leaf: Int) throws -> Double {
    guard (0..<count).contains(leaf) else { throw InvalidInput("no leaf") }
    return nodes[base + leaf]
  }

  mutating func setPriority(_ priority: Double, of leaf: Int) throws {
    guard (0..<count).contains(leaf), priority >= 0, priority.isFinite else {
      throw InvalidInput("no change")
    }
    Mistake.write(priority, base + leaf, &nodes)
  }

  func leaf(atCumulativePriority mass: Double) throws -> Int {
    guard mass >= 0, mass < total else { throw InvalidInput("no mass") }
    return Mistake.find(mass, nodes, base)
  }
}
