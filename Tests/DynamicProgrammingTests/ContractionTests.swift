import DynamicProgramming
import Testing

struct ContractionTests {
  private func tables(_ values: [Double]) -> [ActionValues] {
    values.map { ActionValues(rows: [[$0, 2]]) }
  }

  @Test func `Halving errors have the rate one half`() {
    let contraction = Contraction(
      of: tables([9, 5, 3, 2]), towards: ActionValues(rows: [[1, 2]]))
    #expect(contraction.errors == [8, 4, 2, 1])
    #expect(contraction.ratios == [0.5, 0.5, 0.5])
    #expect(contraction.rate == 0.5)
  }

  @Test func `Ratios stop where rounding begins`() {
    let contraction = Contraction(
      of: tables([9, 1 + 1e-14, 1 + 1e-14]), towards: ActionValues(rows: [[1, 2]]))
    #expect(contraction.ratios == [])
    #expect(contraction.rate == nil)
  }

  @Test func `Staying and paying attains the discount`() {
    let bellman = BellmanOperator(of: chain, discount: 0.5)
    var table = ActionValues(rows: [[10, 10], [10, 10], [0, 0]])
    var tables = [table]
    for _ in 0..<10 {
      table = bellman.optimality(table)
      tables.append(table)
    }
    let contraction = Contraction(
      of: tables, towards: optimalActionValues(of: chain, discount: 0.5))
    #expect(contraction.ratios.allSatisfy { abs($0 - 0.5) < 1e-12 })
  }
}
