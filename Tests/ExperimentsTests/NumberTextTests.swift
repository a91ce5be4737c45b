import Testing

@testable import Experiments

@Suite struct `Numbers for people` {
  @Test func `Numbers have few digits and a true minus sign`() {
    #expect(NumberText.short(-13) == "\u{2212}13")
    #expect(NumberText.short(2.0 / 3) == "0.66667")
    #expect(NumberText.short(-0.0) == "0")
    #expect(NumberText.short(0.9) == "0.9")
    #expect(NumberText.short(1_000) == "1,000")
    #expect(NumberText.short(19_035.7) == "19,036")
    #expect(NumberText.short(1_234_567) == "1,234,567")
    #expect(NumberText.fixed(-20.7077, places: 1) == "\u{2212}20.7")
    #expect(NumberText.fixed(-0.01, places: 1) == "0.0")
    #expect(NumberText.count(300_000) == "300,000")
  }

  @Test func `Very small and very large numbers have a power of ten`() {
    #expect(NumberText.rounded(1e-9) == "10⁻⁹")
    #expect(NumberText.short(5.68434e-14) == "5.7·10⁻¹⁴")
    #expect(NumberText.short(-6e-14) == "\u{2212}6·10⁻¹⁴")
    #expect(NumberText.short(2e20) == "2·10²⁰")
    #expect(NumberText.short(0.001) == "0.001")
    #expect(NumberText.short(.infinity) == "inf")
    #expect(NumberText.short(.nan) == "nan")
  }

  @Test func `Intervals with one end say at most or at least`() {
    #expect(NumberText.range(0...0.5) == "0 to 0.5")
    #expect(NumberText.range(-Double.infinity...3) == "at most 3")
    #expect(NumberText.range(3...Double.infinity) == "at least 3")
  }
}
