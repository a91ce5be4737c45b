import Coursework

/// The classic mistakes of exercise 6.1.
enum DiscretizerMisconceptions {
  static let all = [
    Misconception(
      Contracts.Discretizer.self, "an edge belongs to the bin below it",
      """
      A number that is exactly an edge comes out one bin too low. Which of e ≤ x and e < x does the \
      contract count?
      """,
      as: Mistaken<EdgesBelow>.self),
    Misconception(
      Contracts.Discretizer.self, "has as many bins as edges",
      """
      Your last two bins are one. Two edges cut a line into how many parts?
      """,
      as: Mistaken<OneBinTooFew>.self),
    Misconception(
      Contracts.Discretizer.self, "puts what lies below all edges into the bin above the first",
      """
      Your number of the bin is that of the last edge that is not above, and 0 where there is none. \
      Then two bins have the number 0.
      """,
      as: Mistaken<SharesTheFirst>.self),
    Misconception(
      Contracts.Discretizer.self, "moves numbers beyond the edges onto them",
      """
      You clip the number to the outer edges before you look for its bin, and the lowest edge \
      belongs to the second bin. What is left for the first?
      """,
      as: Mistaken<ClipsToEdges>.self),
    Misconception(
      Contracts.Discretizer.self, "refuses numbers beyond the edges",
      """
      You throw where a number lies outside the edges. The outer bins are open: they are there for \
      exactly such numbers.
      """,
      as: Mistaken<RefusesBeyond>.self),
    Misconception(
      Contracts.Discretizer.self, "the first number turns fastest",
      """
      Your cells are numbered as if the row was read from its end. Which number changes from cell 0 \
      to cell 1?
      """,
      as: Mistaken<FirstFastest>.self),
    Misconception(
      Contracts.Discretizer.self, "takes all numbers to have as many bins as the first",
      """
      Your cells are right where all rows have the same count of edges. By how many bins has the cell \
      so far to be multiplied when the next number comes?
      """,
      as: Mistaken<FirstCount>.self),
    Misconception(
      Contracts.Discretizer.self, "makes one edge too few",
      """
      Your even edges cut the range into one bin fewer than asked for. How many cuts make n pieces?
      """,
      as: Mistaken<OneEdgeTooFew>.self),
    Misconception(
      Contracts.Discretizer.self, "counts the ends among the even edges",
      """
      Your even edges begin with the lower end and finish with the upper one. Outer bins are open, \
      so those two make two bins too many.
      """,
      as: Mistaken<WithEnds>.self),
  ]

  private enum EdgesBelow: BinMistake {
    static func bin(_ x: Double, _ edges: [Double]) -> Int { edges.count { $0 < x } }
  }

  private enum OneBinTooFew: BinMistake {
    static func bin(_ x: Double, _ edges: [Double]) -> Int {
      min(edges.count { $0 <= x }, max(0, edges.count - 1))
    }
    static func binCount(_ edges: [Double]) -> Int { max(1, edges.count) }
  }

  private enum SharesTheFirst: BinMistake {
    static func bin(_ x: Double, _ edges: [Double]) -> Int { max(0, edges.count { $0 <= x } - 1) }
  }

  private enum ClipsToEdges: BinMistake {
    static func bin(_ x: Double, _ edges: [Double]) -> Int {
      max(min(1, edges.count), edges.count { $0 <= x })
    }
  }

  private enum RefusesBeyond: BinMistake {
    static func accepts(_ x: Double, _ edges: [Double]) -> Bool {
      guard let first = edges.first, let last = edges.last else { return true }
      return first <= x && x <= last
    }
  }

  private enum FirstFastest: BinMistake {
    static func cell(_ bins: [Int], _ counts: [Int]) -> Int {
      var (cell, stride) = (0, 1)
      for (bin, count) in zip(bins, counts) {
        cell += bin * stride
        stride *= count
      }
      return cell
    }
  }

  private enum FirstCount: BinMistake {
    static func cell(_ bins: [Int], _ counts: [Int]) -> Int {
      bins.reduce(0) { $0 * counts[0] + $1 }
    }
  }

  private enum OneEdgeTooFew: BinMistake {
    static func even(_ low: Double, _ high: Double, _ count: Int) -> [Double] {
      guard count > 2 else { return [] }
      return (1..<count - 1).map { low + (high - low) * Double($0) / Double(count - 1) }
    }
  }

  private enum WithEnds: BinMistake {
    static func even(_ low: Double, _ high: Double, _ count: Int) -> [Double] {
      (0...count).map { low + (high - low) * Double($0) / Double(count) }
    }
  }
}

/// A mistake in bins, cells or even edges, with everything else right.
private protocol BinMistake {
  static func even(_ low: Double, _ high: Double, _ count: Int) -> [Double]
  static func accepts(_ x: Double, _ edges: [Double]) -> Bool
  static func bin(_ x: Double, _ edges: [Double]) -> Int
  static func binCount(_ edges: [Double]) -> Int
  static func cell(_ bins: [Int], _ counts: [Int]) -> Int
}

extension BinMistake {
  static func even(_ low: Double, _ high: Double, _ count: Int) -> [Double] {
    (1..<count).map { low + (high - low) * Double($0) / Double(count) }
  }
  static func accepts(_ x: Double, _ edges: [Double]) -> Bool { true }
  static func bin(_ x: Double, _ edges: [Double]) -> Int { edges.count { $0 <= x } }
  static func binCount(_ edges: [Double]) -> Int { edges.count + 1 }
  static func cell(_ bins: [Int], _ counts: [Int]) -> Int {
    zip(bins, counts).reduce(0) { $0 * $1.1 + $1.0 }
  }
}

/// A discretizer that refuses bad input and makes one mistake.
private struct Mistaken<Mistake: BinMistake>: DiscretizerExercise {
  private let edges: [[Double]]
  private let counts: [Int]

  static func evenEdges(from low: Double, to high: Double, binCount: Int) throws -> [Double] {
    guard (high - low).isFinite, low < high, binCount > 0 else { throw InvalidInput("no range") }
    return Mistake.even(low, high, binCount)
  }

  init(edges: [[Double]]) throws {
    guard !edges.isEmpty,
      edges.allSatisfy({ row in
        row.allSatisfy(\.isFinite) && zip(row, row.dropFirst()).allSatisfy { $0 < $1 }
      })
    else { throw InvalidInput("no edges") }
    self.edges = edges
    counts = edges.map(Mistake.binCount)
    guard counts.reduce(1, { $0 * Double($1) }) < 9e18 else { throw InvalidInput("too many") }
  }

  var cellCount: Int {
    get throws { counts.reduce(1, *) }
  }

  func bins(of observation: [Double]) throws -> [Int] {
    guard observation.count == edges.count, !observation.contains(where: \.isNaN),
      zip(observation, edges).allSatisfy({ Mistake.accepts($0, $1) })
    else { throw InvalidInput("no observation") }
    return zip(observation, edges).map { Mistake.bin($0, $1) }
  }

  func cell(of observation: [Double]) throws -> Int {
    Mistake.cell(try bins(of: observation), counts)
  }
}
