import Testing

@testable import Experiments

@Suite struct `Findings` {
  @Test func `An equality accepts both ends of its tolerance and nothing beyond`() {
    for (measured, holds) in [(0.75, true), (1.25, true), (0.5, false), (1.5, false)] {
      let finding = Finding.equal(
        "x is 1", measured: measured, exact: 1, tolerance: 0.25, basis: "")
      #expect(finding.holds == holds)
    }
  }

  @Test func `A bound accepts one side`() {
    #expect(Finding.atMost("", measured: 2, bound: 2, basis: "").holds)
    #expect(!Finding.atMost("", measured: 2.5, bound: 2, basis: "").holds)
    #expect(Finding.atLeast("", measured: 2, bound: 2, basis: "").holds)
    #expect(!Finding.atLeast("", measured: 1.5, bound: 2, basis: "").holds)
  }

  @Test func `A number that is not a number holds nowhere`() {
    #expect(!Finding.atMost("", measured: .nan, bound: .infinity, basis: "").holds)
    #expect(!Finding.equal("", measured: .nan, exact: 0, tolerance: .infinity, basis: "").holds)
  }

  @Test func `A finding without accepted numbers reports and holds`() {
    let finding = Finding("x", measured: 3, basis: "")
    #expect(!finding.isAsserted)
    #expect(finding.holds)
  }

  @Test func `A frequency far from its probability does not hold, a near one does`() {
    // 1,000 flips of a fair coin: 6 standard deviations are 95 heads, and the bound lies at 104.
    let near = Finding.frequency("", count: 560, of: 1_000, probability: 0.5, basis: "")
    let far = Finding.frequency("", count: 620, of: 1_000, probability: 0.5, basis: "")
    #expect(near.holds)
    #expect(!far.holds)
  }

  @Test func `A positive mean has to exceed its own uncertainty`() {
    let clear = (0..<20).map { 10 + Double($0 % 2) }
    let unclear = (0..<20).map { Double($0 % 2) - 0.4 }
    #expect(Finding.positiveMean("", of: clear, basis: "").holds)
    #expect(!Finding.positiveMean("", of: unclear, basis: "").holds)
    #expect(!Finding.positiveMean("", of: clear.map { -$0 }, basis: "").holds)
  }

  @Test func `A mean far above its bound does not hold`() {
    let samples = (0..<20).map { Double($0 % 2) }
    #expect(Finding.meanAtMost("", of: samples, bound: 0.5, basis: "").holds)
    #expect(!Finding.meanAtMost("", of: samples, bound: -1, basis: "").holds)
  }
}
