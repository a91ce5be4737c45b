import Coursework

/// How numbers are cut and cells are counted, by walking.
protocol DiscretizerWalk {
  static func even(_ low: Double, _ high: Double, _ count: Int) -> [Double]
  static func refuses(_ x: Double, _ edges: [Double]) -> Bool
  /// The edges as they are used.
  static func edges(_ edges: [Double]) -> [Double]
  static func walk(_ x: Double, _ edges: [Double]) -> Int
  static func count(_ edges: [Double]) -> Int
  /// By how much a bin moves the cell, for each number.
  static func strides(_ counts: [Int]) -> [Int]
}

extension DiscretizerWalk {
  static func even(_ low: Double, _ high: Double, _ count: Int) -> [Double] {
    var edges: [Double] = []
    while edges.count + 1 < count {
      edges.append(low + (high - low) / Double(count) * Double(edges.count + 1))
    }
    return edges
  }
  static func refuses(_ x: Double, _ edges: [Double]) -> Bool { false }
  static func edges(_ edges: [Double]) -> [Double] { edges }
  static func walk(_ x: Double, _ edges: [Double]) -> Int {
    var bin = 0
    while bin < edges.count, x >= edges[bin] { bin += 1 }
    return bin
  }
  static func count(_ edges: [Double]) -> Int { edges.count + 1 }
  static func strides(_ counts: [Int]) -> [Int] {
    counts.indices.map { counts[($0 + 1)...].reduce(1, *) }
  }
}

/// The right walk.
enum PlainWalk: DiscretizerWalk {}

/// Walks along the edges, and adds up bins times strides.
struct WalkingDiscretizer<Walk: DiscretizerWalk>: DiscretizerExercise {
  private let rows: [[Double]]
  private let counts: [Int]
  private let strides: [Int]

  static func evenEdges(from low: Double, to high: Double, binCount: Int) throws -> [Double] {
    guard low.isFinite, high.isFinite, high > low, binCount > 0 else { throw InvalidInput("range") }
    return Walk.even(low, high, binCount)
  }

  init(edges: [[Double]]) throws {
    try checkEdges(edges)
    rows = edges
    counts = edges.map { Walk.count($0) }
    strides = Walk.strides(counts)
  }

  var cellCount: Int {
    get throws { counts.reduce(1, *) }
  }

  func bins(of observation: [Double]) throws -> [Int] {
    try checkObservation(observation, count: rows.count)
    return try zip(rows, observation).map { row, x in
      if Walk.refuses(x, row) { throw InvalidInput("outside") }
      return Walk.walk(x, Walk.edges(row))
    }
  }

  func cell(of observation: [Double]) throws -> Int {
    var cell = 0
    for (stride, bin) in zip(strides, try bins(of: observation)) { cell += stride * bin }
    return cell
  }
}

/// The mistakes of exercise 6.1 in other words.
enum DiscretizerParaphrases {
  // MARK: - An edge belongs to the bin below it

  enum StopsAtEqual: DiscretizerWalk {
    static func walk(_ x: Double, _ edges: [Double]) -> Int {
      edges.firstIndex { x <= $0 } ?? edges.count
    }
  }

  enum NotBelow: DiscretizerWalk {
    static func walk(_ x: Double, _ edges: [Double]) -> Int {
      edges.count - edges.filter { !(x > $0) }.count
    }
  }

  // MARK: - Has as many bins as edges

  enum DropsTheLastEdge: DiscretizerWalk {
    static func edges(_ edges: [Double]) -> [Double] { edges.dropLast() }
    static func count(_ edges: [Double]) -> Int { edges.isEmpty ? 1 : edges.count }
  }

  enum LastIndexHeld: DiscretizerWalk {
    static func walk(_ x: Double, _ edges: [Double]) -> Int {
      let bin = edges.firstIndex { x < $0 } ?? edges.count
      return edges.isEmpty ? 0 : min(bin, edges.count - 1)
    }
    static func count(_ edges: [Double]) -> Int { max(edges.count, 1) }
  }

  // MARK: - Puts what lies below all edges into the bin above the first

  enum LastEdgeBelow: DiscretizerWalk {
    static func walk(_ x: Double, _ edges: [Double]) -> Int { edges.lastIndex { $0 <= x } ?? 0 }
  }

  enum DropsTheFirstEdge: DiscretizerWalk {
    static func edges(_ edges: [Double]) -> [Double] { Array(edges.dropFirst()) }
  }

  // MARK: - Moves numbers beyond the edges onto them

  enum ClipsTheNumber: DiscretizerWalk {
    static func walk(_ x: Double, _ edges: [Double]) -> Int {
      guard let first = edges.first, let last = edges.last else { return 0 }
      let held = min(max(x, first), last)
      return edges.count { $0 <= held }
    }
  }

  enum RaisesToTheFirst: DiscretizerWalk {
    static func walk(_ x: Double, _ edges: [Double]) -> Int {
      if let first = edges.first, x < first { return 1 }
      return edges.firstIndex { $0 > x } ?? edges.count
    }
  }

  // MARK: - Refuses numbers beyond the edges

  enum AsksTheRange: DiscretizerWalk {
    static func refuses(_ x: Double, _ edges: [Double]) -> Bool {
      guard let low = edges.min(), let high = edges.max() else { return false }
      return !(low...high).contains(x)
    }
  }

  enum ThrowsOutside: DiscretizerWalk {
    static func refuses(_ x: Double, _ edges: [Double]) -> Bool {
      !edges.isEmpty && (edges.allSatisfy { $0 > x } || edges.allSatisfy { $0 < x })
    }
  }

  // MARK: - The first number turns fastest

  enum Reverses: DiscretizerWalk {
    static func strides(_ counts: [Int]) -> [Int] {
      Array(PlainWalk.strides(counts.reversed()).reversed())
    }
  }

  enum StridesUpwards: DiscretizerWalk {
    static func strides(_ counts: [Int]) -> [Int] {
      counts.indices.map { counts[..<$0].reduce(1, *) }
    }
  }

  // MARK: - Takes all numbers to have as many bins as the first

  enum PowersOfTheFirst: DiscretizerWalk {
    static func strides(_ counts: [Int]) -> [Int] {
      var strides = [1]
      while strides.count < counts.count { strides.insert(strides[0] * counts[0], at: 0) }
      return strides
    }
  }

  enum RepeatsTheFirst: DiscretizerWalk {
    static func strides(_ counts: [Int]) -> [Int] {
      PlainWalk.strides(Array(repeating: counts[0], count: counts.count))
    }
  }

  // MARK: - Makes one edge too few

  enum InnerOfSpaced: DiscretizerWalk {
    static func even(_ low: Double, _ high: Double, _ count: Int) -> [Double] {
      guard count > 1 else { return [] }
      let spaced = (0..<count).map { low + (high - low) * (Double($0) / Double(count - 1)) }
      return Array(spaced.dropFirst().dropLast())
    }
  }

  enum OneBinLess: DiscretizerWalk {
    static func even(_ low: Double, _ high: Double, _ count: Int) -> [Double] {
      PlainWalk.even(low, high, count - 1)
    }
  }

  // MARK: - Counts the ends among the even edges

  enum FromEndToEnd: DiscretizerWalk {
    static func even(_ low: Double, _ high: Double, _ count: Int) -> [Double] {
      let width = (high - low) / Double(count)
      return (0..<count + 1).map { low + Double($0) * width }
    }
  }

  enum AddsTheEnds: DiscretizerWalk {
    static func even(_ low: Double, _ high: Double, _ count: Int) -> [Double] {
      [low] + PlainWalk.even(low, high, count) + [high]
    }
  }
}
