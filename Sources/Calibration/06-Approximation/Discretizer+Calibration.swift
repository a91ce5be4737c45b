import Checks
import Coursework
import LinearLearning

extension CalibrationSet {
  private typealias Rule = DiscretizerParaphrases

  static let discretizer = CalibrationSet(
    Contracts.Discretizer.self,
    reference: DiscretizerReference.self,
    alternatives: [
      "walks along the edges and keeps strides": WalkingDiscretizer<PlainWalk>.self,
      "halves the edges and counts cells from the end": HalvingDiscretizer.self,
    ],
    paraphrases: [
      "an edge belongs to the bin below it": [
        WalkingDiscretizer<Rule.StopsAtEqual>.self, WalkingDiscretizer<Rule.NotBelow>.self,
      ],
      "has as many bins as edges": [
        WalkingDiscretizer<Rule.DropsTheLastEdge>.self, WalkingDiscretizer<Rule.LastIndexHeld>.self,
      ],
      "puts what lies below all edges into the bin above the first": [
        WalkingDiscretizer<Rule.LastEdgeBelow>.self,
        WalkingDiscretizer<Rule.DropsTheFirstEdge>.self,
      ],
      "moves numbers beyond the edges onto them": [
        WalkingDiscretizer<Rule.ClipsTheNumber>.self,
        WalkingDiscretizer<Rule.RaisesToTheFirst>.self,
      ],
      "refuses numbers beyond the edges": [
        WalkingDiscretizer<Rule.AsksTheRange>.self, WalkingDiscretizer<Rule.ThrowsOutside>.self,
      ],
      "the first number turns fastest": [
        WalkingDiscretizer<Rule.Reverses>.self, WalkingDiscretizer<Rule.StridesUpwards>.self,
      ],
      "takes all numbers to have as many bins as the first": [
        WalkingDiscretizer<Rule.PowersOfTheFirst>.self,
        WalkingDiscretizer<Rule.RepeatsTheFirst>.self,
      ],
      "makes one edge too few": [
        WalkingDiscretizer<Rule.InnerOfSpaced>.self, WalkingDiscretizer<Rule.OneBinLess>.self,
      ],
      "counts the ends among the even edges": [
        WalkingDiscretizer<Rule.FromEndToEnd>.self, WalkingDiscretizer<Rule.AddsTheEnds>.self,
      ],
    ])
}

/// The reference behind the contract.
private struct DiscretizerReference: DiscretizerExercise {
  private let reference: LinearLearning.Discretizer

  static func evenEdges(from low: Double, to high: Double, binCount: Int) throws -> [Double] {
    guard low.isFinite, high.isFinite, low < high, binCount > 0 else { throw InvalidInput("range") }
    return LinearLearning.Discretizer.evenEdges(over: low...high, binCount: binCount)
  }

  init(edges: [[Double]]) throws {
    try checkEdges(edges)
    reference = LinearLearning.Discretizer(edges: edges)
  }

  var cellCount: Int {
    get throws { reference.cellCount }
  }

  func bins(of observation: [Double]) throws -> [Int] {
    try checkObservation(observation, count: reference.edges.count)
    return reference.bins(of: observation)
  }

  func cell(of observation: [Double]) throws -> Int {
    try checkObservation(observation, count: reference.edges.count)
    return reference.cell(of: observation)
  }
}

/// Halves the edges, and numbers cells from the last number on.
private struct HalvingDiscretizer: DiscretizerExercise {
  private let edges: [[Double]]

  static func evenEdges(from low: Double, to high: Double, binCount: Int) throws -> [Double] {
    guard low < high, low > -.infinity, high < .infinity, binCount >= 1 else {
      throw InvalidInput("range")
    }
    let width = (high - low) / Double(binCount)
    return Array((0..<binCount).map { low + width * Double($0) }.dropFirst())
  }

  init(edges: [[Double]]) throws {
    try checkEdges(edges)
    self.edges = edges
  }

  var cellCount: Int {
    get throws { edges.map { $0.count + 1 }.reduce(1, *) }
  }

  func bins(of observation: [Double]) throws -> [Int] {
    try checkObservation(observation, count: edges.count)
    return observation.indices.map { dimension in
      var range = 0..<edges[dimension].count
      while !range.isEmpty {
        let middle = range.lowerBound + range.count / 2
        range =
          observation[dimension] < edges[dimension][middle]
          ? range.lowerBound..<middle : middle + 1..<range.upperBound
      }
      return range.lowerBound
    }
  }

  func cell(of observation: [Double]) throws -> Int {
    var (cell, stride) = (0, 1)
    for (bin, row) in zip(try bins(of: observation), edges).reversed() {
      cell += stride * bin
      stride *= row.count + 1
    }
    return cell
  }
}

func checkEdges(_ edges: [[Double]]) throws {
  guard let first = edges.first else { throw InvalidInput("no row") }
  _ = first
  for row in edges {
    var last = -Double.infinity
    for edge in row {
      guard edge > last, edge < .infinity else { throw InvalidInput("edges") }
      last = edge
    }
  }
  var cells = 1.0
  for row in edges { cells *= Double(row.count + 1) }
  guard cells < 9e18 else { throw InvalidInput("cells") }
}

func checkObservation(_ observation: [Double], count: Int) throws {
  guard observation.count == count else { throw InvalidInput("length") }
  for number in observation where number.isNaN { throw InvalidInput("NaN") }
}
