import DecisionProcesses
import Statistics
import TestSupport
import Testing

struct MedianOrderIntervalTests {
  // Of ten, fewer than two are below with probability (1 + 10) / 1024, and fewer than three with 56 / 1024.
  @Test func `Of ten samples it goes from the second to the ninth`() throws {
    let interval = try #require(MedianOrderInterval(of: [9, 3, 1, 10, 5, 7, 2, 8, 6, 4]))
    #expect(interval.range == 2...9)
    #expect(interval.confidence == 1 - 22.0 / 1024)
  }

  // 2 / 32 is more than 0.05, 2 / 64 less.
  @Test func `Five samples are too few for 95 %, and six give their range`() throws {
    #expect(MedianOrderInterval(of: [1, 2, 3, 4, 5]) == nil)
    #expect(MedianOrderInterval(of: []) == nil)
    let interval = try #require(MedianOrderInterval(of: [1, 2, 3, 4, 5, 6]))
    #expect(interval.range == 1...6 && interval.confidence == 1 - 2.0 / 64)
  }

  // 2 · (1 + 5) / 32 = 0.375 is less than 0.4 and 0.5; one more would leave the middle one alone.
  @Test func `Less confidence gives less`() throws {
    let interval = try #require(MedianOrderInterval(of: [1, 2, 3, 4, 5], confidence: 0.6))
    #expect(interval.range == 2...4 && interval.confidence == 0.625)
    #expect(MedianOrderInterval(of: [1, 2, 3, 4, 5], confidence: 0.5)?.range == 2...4)
  }

  @Test func `Equal samples give a point`() {
    #expect(MedianOrderInterval(of: Array(repeating: 1, count: 10))?.range == 1...1)
  }

  // Misses in 4,000 intervals are binomial of chance 22 / 1024, 85.9 on average. Hoeffding: more than 250, a
  // rate above 0.0625, has a chance below exp(−2 · 4,000 · 0.041²) < 1.5e-6.
  @Test func `It misses the median of a uniform distribution no more often than it says`() {
    let seed = freshSeed()
    var generator = SeededGenerator(seed: seed)
    let misses = (0..<4_000).count { _ in
      let interval = MedianOrderInterval(of: (0..<10).map { _ in generator.unit() })
      return interval?.range.contains(0.5) != true
    }
    #expect(misses <= 250, "seed \(seed)")
  }
}
