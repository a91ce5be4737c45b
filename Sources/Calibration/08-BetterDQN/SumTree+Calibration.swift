import Coursework

extension CalibrationSet {
  private typealias Paraphrase = SumTreeParaphrases

  static let sumTree = CalibrationSet(
    Contracts.SumTree.self,
    reference: SumTreeReference.self,
    alternatives: [
      "keeps a list of sums for each level": LevelTree<PlainLevels>.self,
      "is made of nodes that hold nodes": NodeTree<PlainNodes>.self,
      "adds up blocks, and blocks of blocks": BlockTree.self,
    ],
    paraphrases: [
      "goes left at the upper end of an interval": [
        LevelTree<Paraphrase.LevelsClosed>.self, NodeTree<Paraphrase.NodesClosed>.self,
      ],
      "does not refresh the sums above a leaf": [
        LevelTree<Paraphrase.LevelsStale>.self, NodeTree<Paraphrase.NodesStale>.self,
      ],
      "refreshes only the parent of a leaf": [
        LevelTree<Paraphrase.LevelsOneUp>.self, NodeTree<Paraphrase.NodesOneUp>.self,
      ],
      "adds differences to the sums": [
        LevelTree<Paraphrase.LevelsByDifference>.self, NodeTree<Paraphrase.NodesByDifference>.self,
      ],
      "adds a new priority to the old one": [
        LevelTree<Paraphrase.LevelsGrow>.self, NodeTree<Paraphrase.NodesGrow>.self,
      ],
      "goes right where there is nothing": [
        LevelTree<Paraphrase.LevelsTrusting>.self, NodeTree<Paraphrase.NodesTrusting>.self,
      ],
      "does not subtract the left sum when it goes right": [
        LevelTree<Paraphrase.LevelsWhole>.self, NodeTree<Paraphrase.NodesWhole>.self,
      ],
      "lays the leaves out in another order": [
        Paraphrase.ZeroBasedHeap.self, Paraphrase.RotatedLeaves.self,
      ],
      "walks through all leaves for a draw": [
        LevelTree<Paraphrase.LevelsScanned>.self, Paraphrase.Roulette.self,
      ],
      "adds everything up for a change": [
        LevelTree<Paraphrase.LevelsRebuilt>.self, Paraphrase.MadeAnew.self,
      ],
    ])

  private enum PlainLevels: SumTreeLevels {}

  private enum PlainNodes: SumTreeNodes {}
}

/// Refuses what the contract of exercise 8.3 rules out.
func checkPriorities(_ priorities: [Double]) throws {
  guard let least = priorities.min(), least >= 0,
    !priorities.contains(where: { !$0.isFinite })
  else { throw InvalidInput("priorities") }
}

/// Leaves at the bottom, the sums of pairs above them, and so on up to a level of one sum.
protocol SumTreeLevels: Sendable {
  static func write(_ priority: Double, _ leaf: Int, _ levels: inout [[Double]])
  static func isLeft(_ rest: Double, _ left: Double, _ right: Double) -> Bool
  static func remove(_ left: Double, from rest: inout Double)
  static func find(_ mass: Double, _ levels: [[Double]]) -> Int
}

extension SumTreeLevels {
  static func sum(_ index: Int, _ level: [Double]) -> Double {
    level[2 * index] + (2 * index + 1 < level.count ? level[2 * index + 1] : 0)
  }

  static func write(_ priority: Double, _ leaf: Int, _ levels: inout [[Double]]) {
    levels[0][leaf] = priority
    for level in 1..<max(1, levels.count) {
      let index = leaf >> level
      levels[level][index] = sum(index, levels[level - 1])
    }
  }

  static func isLeft(_ rest: Double, _ left: Double, _ right: Double) -> Bool {
    !(rest >= left && right > 0)
  }

  static func remove(_ left: Double, from rest: inout Double) { rest -= left }

  static func find(_ mass: Double, _ levels: [[Double]]) -> Int {
    var (index, rest) = (0, mass)
    for level in levels.dropLast().reversed() {
      index *= 2
      // Behind the end of a level there are no priorities.
      func value(_ index: Int) -> Double { index < level.count ? level[index] : 0 }
      guard !isLeft(rest, value(index), value(index + 1)) else { continue }
      remove(value(index), from: &rest)
      index += 1
    }
    return index
  }
}

/// A sum tree made of levels.
struct LevelTree<Style: SumTreeLevels>: SumTreeExercise {
  private var levels: [[Double]]

  init(priorities: [Double]) throws {
    try checkPriorities(priorities)
    levels = [priorities]
    while let level = levels.last, level.count > 1 {
      levels.append((0..<(level.count + 1) / 2).map { Style.sum($0, level) })
    }
  }

  var total: Double { levels[levels.count - 1][0] }

  func priority(of leaf: Int) throws -> Double {
    guard levels[0].indices.contains(leaf) else { throw InvalidInput("leaf") }
    return levels[0][leaf]
  }

  mutating func setPriority(_ priority: Double, of leaf: Int) throws {
    guard leaf >= 0, leaf < levels[0].count, priority >= 0, priority < .infinity else {
      throw InvalidInput("change")
    }
    Style.write(priority, leaf, &levels)
  }

  func leaf(atCumulativePriority mass: Double) throws -> Int {
    guard mass >= 0, mass < total else { throw InvalidInput("mass") }
    return Style.find(mass, levels)
  }
}

/// Sums of 32 leaves, and of 32 of those, looked through one after another.
private struct BlockTree: SumTreeExercise {
  private static let width = 32
  private var levels: [[Double]]

  init(priorities: [Double]) throws {
    try checkPriorities(priorities)
    levels = [priorities]
    while let level = levels.last, level.count > 1 {
      let starts = stride(from: 0, to: level.count, by: Self.width)
      levels.append(starts.map { level[$0..<min($0 + Self.width, level.count)].reduce(0, +) })
    }
  }

  var total: Double { levels.last?.first ?? 0 }

  func priority(of leaf: Int) throws -> Double {
    guard leaf >= 0, leaf < levels[0].count else { throw InvalidInput("leaf") }
    return levels[0][leaf]
  }

  mutating func setPriority(_ priority: Double, of leaf: Int) throws {
    guard levels[0].indices.contains(leaf), priority.isFinite, priority >= 0 else {
      throw InvalidInput("change")
    }
    levels[0][leaf] = priority
    var index = leaf
    for level in levels.indices.dropFirst() {
      index /= Self.width
      levels[level][index] = block(index, levels[level - 1]).reduce(0) { $0 + $1.value }
    }
  }

  func leaf(atCumulativePriority mass: Double) throws -> Int {
    guard mass >= 0, mass < total else { throw InvalidInput("mass") }
    var (index, rest) = (0, mass)
    for level in levels.dropLast().reversed() {
      let full = block(index, level).filter { $0.value > 0 }
      for (position, child) in full.enumerated() {
        index = child.index
        if rest < child.value || position == full.count - 1 { break }
        rest -= child.value
      }
    }
    return index
  }

  private func block(_ index: Int, _ level: [Double]) -> [(index: Int, value: Double)] {
    let start = index * Self.width
    return (start..<min(start + Self.width, level.count)).map { ($0, level[$0]) }
  }
}
