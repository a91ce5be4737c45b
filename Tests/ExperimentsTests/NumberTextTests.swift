import Testing

@testable import Experiments

@Suite struct `Numbers for people` {
  @Test func `Numbers have few digits and a true minus sign`() {
    #expect(NumberText.short(-13) == "\u{2212}13")
    #expect(NumberText.short(2.0 / 3) == "0.666667")
    #expect(NumberText.short(-0.0) == "0")
    #expect(NumberText.rounded(1e-9) == "1e\u{2212}9")
    #expect(NumberText.fixed(-20.7077, places: 1) == "\u{2212}20.7")
  }

  @Test func `Intervals with one end say at most or at least`() {
    #expect(NumberText.range(0...0.5) == "0 to 0.5")
    #expect(NumberText.range(-Double.infinity...3) == "at most 3")
    #expect(NumberText.range(3...Double.infinity) == "at least 3")
  }
}
