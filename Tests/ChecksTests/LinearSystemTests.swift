import Coursework
import DecisionProcesses
import Testing

/// The solver that exercises are given.
struct LinearSystemTests {
  @Test func `Two equations worked by hand are solved`() throws {
    // 2 x + y = 5 and x − y = 1
    let system = LinearSystem(coefficients: [[2, 1], [1, -1]], constants: [5, 1])
    #expect(try system.solution() == [2, 1])
  }

  @Test func `A zero on the diagonal is no obstacle`() throws {
    let system = LinearSystem(coefficients: [[0, 1], [4, 0]], constants: [3, 8])
    #expect(try system.solution() == [2, 3])
  }

  @Test func `No equations have no unknowns`() throws {
    #expect(try LinearSystem(coefficients: [], constants: []).solution() == [])
  }

  @Test(arguments: [
    LinearSystem(coefficients: [[1, 2], [2, 4]], constants: [1, 2]),
    LinearSystem(coefficients: [[0, 0], [0, 0]], constants: [0, 0]),
    LinearSystem(coefficients: [[1, 2]], constants: [1]),
    LinearSystem(coefficients: [[1], [2]], constants: [1]),
    LinearSystem(coefficients: [[.nan]], constants: [1]),
    LinearSystem(coefficients: [[1]], constants: [.infinity]),
  ])
  func `Systems without exactly one solution are refused`(_ system: LinearSystem) {
    #expect(throws: InvalidInput.self) { try system.solution() }
  }

  @Test(arguments: 1...12)
  func `The unknowns fulfil the equations of a chain`(_ count: Int) throws {
    // Rows of I − 0.9 P with a stochastic P, so that the residual is bounded by rounding alone.
    var generator = SeededGenerator(seed: .random(in: 0...UInt64.max))
    let coefficients = (0..<count).map { row in
      let weights = (0..<count).map { _ in generator.unit() + 0.01 }
      let total = weights.reduce(0, +)
      return weights.indices.map { ($0 == row ? 1 : 0) - 0.9 * weights[$0] / total }
    }
    let constants = (0..<count).map { _ in generator.normal() }
    let unknowns = try LinearSystem(coefficients: coefficients, constants: constants).solution()
    for (row, constant) in zip(coefficients, constants) {
      #expect(abs(zip(row, unknowns).map { $0 * $1 }.reduce(0, +) - constant) < 1e-12)
    }
  }
}
