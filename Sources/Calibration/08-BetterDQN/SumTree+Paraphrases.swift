import Coursework

/// The mistakes of exercise 8.3 in other words, made in levels and in nodes.
enum SumTreeParaphrases {
  // MARK: - Goes left at the upper end of an interval

  enum LevelsClosed: SumTreeLevels {
    static func isLeft(_ rest: Double, _ left: Double, _ right: Double) -> Bool {
      !(rest > left && right > 0)
    }
  }

  enum NodesClosed: SumTreeNodes {
    static func isRight(_ rest: Double, _ left: Double, _ right: Double) -> Bool {
      right > 0 && left < rest
    }
  }

  // MARK: - Does not refresh the sums above a leaf

  enum LevelsStale: SumTreeLevels {
    static func write(_ priority: Double, _ leaf: Int, _ levels: inout [[Double]]) {
      levels[0][leaf] = priority
    }
  }

  enum NodesStale: SumTreeNodes {
    static func sum(
      _ node: SumTreeNode, _ left: Double, _ right: Double, _ difference: Double, _ height: Int
    ) -> Double { node.sum }
  }

  // MARK: - Refreshes only the parent of a leaf

  enum LevelsOneUp: SumTreeLevels {
    static func write(_ priority: Double, _ leaf: Int, _ levels: inout [[Double]]) {
      levels[0][leaf] = priority
      guard levels.count > 1 else { return }
      levels[1][leaf / 2] = sum(leaf / 2, levels[0])
    }
  }

  enum NodesOneUp: SumTreeNodes {
    static func sum(
      _ node: SumTreeNode, _ left: Double, _ right: Double, _ difference: Double, _ height: Int
    ) -> Double { height == 0 ? left + right : node.sum }
  }

  // MARK: - Adds differences to the sums

  enum LevelsByDifference: SumTreeLevels {
    static func write(_ priority: Double, _ leaf: Int, _ levels: inout [[Double]]) {
      let difference = priority - levels[0][leaf]
      levels[0][leaf] = priority
      for level in levels.indices.dropFirst().reversed() {
        levels[level][leaf >> level] += difference
      }
    }
  }

  enum NodesByDifference: SumTreeNodes {
    static func sum(
      _ node: SumTreeNode, _ left: Double, _ right: Double, _ difference: Double, _ height: Int
    ) -> Double { difference + node.sum }
  }

  // MARK: - Adds a new priority to the old one

  enum LevelsGrow: SumTreeLevels {
    static func write(_ priority: Double, _ leaf: Int, _ levels: inout [[Double]]) {
      levels[0][leaf] += priority
      for level in levels.indices.dropFirst() {
        levels[level][leaf >> level] = sum(leaf >> level, levels[level - 1])
      }
    }
  }

  enum NodesGrow: SumTreeNodes {
    static func leaf(_ old: Double, _ new: Double) -> Double { old + new }
  }

  // MARK: - Goes right where there is nothing

  enum LevelsTrusting: SumTreeLevels {
    static func isLeft(_ rest: Double, _ left: Double, _ right: Double) -> Bool { rest < left }
  }

  enum NodesTrusting: SumTreeNodes {
    static func isRight(_ rest: Double, _ left: Double, _ right: Double) -> Bool { rest >= left }
  }

  // MARK: - Does not subtract the left sum when it goes right

  enum LevelsWhole: SumTreeLevels {
    static func remove(_ left: Double, from rest: inout Double) {}
  }

  enum NodesWhole: SumTreeNodes {
    static func rest(_ rest: Double, _ left: Double) -> Double { rest }
  }

  // MARK: - Walks through all leaves for a draw

  enum LevelsScanned: SumTreeLevels {
    static func find(_ mass: Double, _ levels: [[Double]]) -> Int {
      var (end, last) = (0.0, 0)
      for (leaf, priority) in levels[0].enumerated() where priority > 0 {
        end += priority
        last = leaf
        if end > mass { break }
      }
      return last
    }
  }

  /// Spins a wheel whose sectors are made anew for each draw.
  struct Roulette: SumTreeExercise {
    private var tree: NodeTree<SumTreeParaphrases.PlainNodes>
    private var priorities: [Double]

    init(priorities: [Double]) throws {
      tree = try NodeTree(priorities: priorities)
      self.priorities = priorities
    }

    var total: Double { tree.total }

    func priority(of leaf: Int) throws -> Double { try tree.priority(of: leaf) }

    mutating func setPriority(_ priority: Double, of leaf: Int) throws {
      try tree.setPriority(priority, of: leaf)
      priorities[leaf] = priority
    }

    func leaf(atCumulativePriority mass: Double) throws -> Int {
      guard mass >= 0, mass < total else { throw InvalidInput("mass") }
      var sum = 0.0
      let ends = priorities.map { priority in
        sum += priority
        return sum
      }
      return ends.firstIndex { $0 > mass } ?? priorities.lastIndex { $0 > 0 } ?? 0
    }
  }

  enum PlainNodes: SumTreeNodes {}

  // MARK: - Adds everything up for a change

  enum LevelsRebuilt: SumTreeLevels {
    static func write(_ priority: Double, _ leaf: Int, _ levels: inout [[Double]]) {
      levels[0][leaf] = priority
      for level in levels.indices.dropFirst() {
        levels[level] = levels[level].indices.map { sum($0, levels[level - 1]) }
      }
    }
  }

  /// Makes a new tree of the changed priorities.
  struct MadeAnew: SumTreeExercise {
    private var tree: LevelTree<PlainLevels>
    private var priorities: [Double]

    init(priorities: [Double]) throws {
      tree = try LevelTree(priorities: priorities)
      self.priorities = priorities
    }

    var total: Double { tree.total }

    func priority(of leaf: Int) throws -> Double { try tree.priority(of: leaf) }

    mutating func setPriority(_ priority: Double, of leaf: Int) throws {
      guard priorities.indices.contains(leaf) else { throw InvalidInput("leaf") }
      var changed = priorities
      changed[leaf] = priority
      self = try MadeAnew(priorities: changed)
    }

    func leaf(atCumulativePriority mass: Double) throws -> Int {
      try tree.leaf(atCumulativePriority: mass)
    }
  }

  enum PlainLevels: SumTreeLevels {}
}
