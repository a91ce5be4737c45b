import Statistics
import Testing

struct TailBoundTests {
  @Test func `The divergence of two coins is what a pencil says`() {
    // ½ log(½ / ¼) + ½ log(½ / ¾) = ½ log(4 / 3)
    #expect(abs(binaryDivergence(observed: 0.5, expected: 0.25) - 0.143_841_036_225_890_4) < 1e-15)
    // Nothing observed: log(1 / (1 − p)).
    #expect(abs(binaryDivergence(observed: 0, expected: 0.5) - 0.693_147_180_559_945_3) < 1e-15)
    #expect(binaryDivergence(observed: 0.3, expected: 0.3) == 0)
  }

  @Test func `What cannot happen is infinitely surprising`() {
    #expect(binaryDivergence(observed: 0.1, expected: 0) == .infinity)
    #expect(binaryDivergence(observed: 0.9, expected: 1) == .infinity)
    #expect(binaryDivergence(observed: 0, expected: 0) == 0)
    #expect(binaryDivergence(observed: 1, expected: 1) == 0)
  }

  @Test func `Hoeffding's radius is what a pencil says`() {
    // log(2 / δ) = 2 for δ = 2 exp(−2), so r = 3 · √(2 / (2 · 100)) = 0.3.
    let radius = hoeffdingRadius(count: 100, width: 3, falseAlarm: 0.270_670_566_473_225_4)
    #expect(abs(radius - 0.3) < 1e-14)
  }

  @Test func `Draws that do not vary leave the second term of Bernstein's radius`() {
    // s = 0 and log(4 / δ) = 3: 7 · 2 · 3 / (3 · 7) = 2.
    let radius = empiricalBernsteinRadius(
      of: Array(repeating: 0.5, count: 8), width: 2, falseAlarm: 0.199_148_273_471_455_8)
    #expect(abs(radius - 2) < 1e-13)
  }

  @Test func `Bernstein's radius has the deviation in its first term`() {
    // s² = 2 for 0 and 2; n = 2, width 2 and log(4 / δ) = 3: √(2 · 2 · 3 / 2) + 7 · 2 · 3 / 3 = √6
    // + 14.
    let radius = empiricalBernsteinRadius(
      of: [0, 2], width: 2, falseAlarm: 0.199_148_273_471_455_8)
    #expect(abs(radius - 16.449_489_742_783_18) < 1e-12)
  }

  @Test func `A mean is bounded where its divergence meets the limit`() {
    // 4 kl(½, ¼) = 2 log(4 / 3) = log(1 / δ) for δ = 9 / 16; mirrored, ½ is the least for ¾.
    #expect(abs(largestMean(of: 4, expectation: 0.25, falseAlarm: 0.562_5) - 0.5) < 1e-12)
    #expect(abs(smallestMean(of: 4, expectation: 0.75, falseAlarm: 0.562_5) - 0.5) < 1e-12)
  }

  @Test func `Few draws allow every mean that can be, and no more`() {
    // Ten fair coins all show heads with probability 2⁻¹⁰, which is above 1e-9.
    #expect(largestMean(of: 10, expectation: 0.5, falseAlarm: 1e-9) == 1)
    #expect(smallestMean(of: 10, expectation: 0.5, falseAlarm: 1e-9) == 0)
    #expect(largestMean(of: 10, expectation: 0, falseAlarm: 1e-9) < 1e-50)
    #expect(smallestMean(of: 10, expectation: 1, falseAlarm: 1e-9) == 1)
  }
}
