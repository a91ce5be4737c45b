import DecisionProcesses
import LinearLearning
import TestSupport
import Testing

@Suite struct `A discretizer` {
  let discretizer = Discretizer(edges: [[-1, 0, 1], [0.5]])

  @Test func `Edges belong to the bin above them, and the ends are open`() {
    #expect(discretizer.bins(of: [-1, 0.5]) == [1, 1])
    #expect(discretizer.bins(of: [(-1.0).nextDown, 0.5.nextDown]) == [0, 0])
    #expect(discretizer.bins(of: [1, -.infinity]) == [3, 0])
    #expect(discretizer.bins(of: [-1e300, .infinity]) == [0, 1])
  }

  @Test func `Cells are numbered with the last number turning fastest`() {
    #expect(discretizer.cellCount == 8)
    let cells = [-2, -0.5, 0.5, 2].flatMap { a in [0, 1].map { discretizer.cell(of: [a, $0]) } }
    #expect(cells == Array(0..<8))
  }

  @Test func `Even edges cut a range into as many bins as asked for`() {
    #expect(
      isClose(Discretizer.evenEdges(over: -2.4...2.4, binCount: 6), [-1.6, -0.8, 0, 0.8, 1.6]))
    #expect(Discretizer.evenEdges(over: 0...1, binCount: 1) == [])
    #expect(Discretizer(ranges: [0...1, -1...1], binCounts: [4, 1]).cellCount == 4)
  }

  @Test func `A bin is the number of edges that are not above`() {
    var generator = SeededGenerator(seed: freshSeed())
    for _ in 0..<100 {
      let edges = Set((0..<generator.index(below: 9)).map { _ in generator.normal() }).sorted()
      let numbers = edges + (0..<9).map { _ in 2 * generator.normal() }
      for number in numbers {
        #expect(Discretizer(edges: [edges]).bins(of: [number]) == [edges.count { $0 <= number }])
      }
    }
  }

  @Test func `Edges that do not rise are a caller's mistake`() async {
    await #expect(processExitsWith: .failure) { _ = Discretizer(edges: [[1, 1]]) }
  }
}
