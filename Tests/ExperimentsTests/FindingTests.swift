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

  @Test func `A majority has to refute chance one half`() {
    // 100 pairs, each agreeing with at least 0.98: 100 kl(0.838, 0.98) = log(1e9), so 84 are
    // needed.
    func finding(_ count: Int) -> Finding {
      .majority("", (0..<100).map { $0 < count }, chance: 0.98, basis: "")
    }
    #expect(finding(100).holds)
    #expect(finding(84).holds)
    #expect(!finding(83).holds)
    #expect(!finding(0).holds)
  }

  @Test func `Too few trials make no majority`() async {
    await #expect(processExitsWith: .failure) {
      _ = Finding.majority("", Array(repeating: true, count: 30), chance: 0.98, basis: "")
    }
  }

  @Test func `A mean holds up to the bound of its draws, in their unit`() {
    // 10 runs of 100 draws from −1...1 at an expectation of 0: 1,000 kl(x, ½) = log(1e9) at
    // x = 0.6013, a mean of 0.2026.
    func finding(_ mean: Double) -> Finding {
      .meanAtMost(
        "", of: Array(repeating: mean, count: 10), drawsPerRun: 100, within: -1...1, bound: 0,
        basis: "")
    }
    #expect(finding(0.202).holds)
    #expect(!finding(0.203).holds)
    #expect(finding(-1).holds)
  }
}
