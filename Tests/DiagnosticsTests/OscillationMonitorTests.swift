import DecisionProcesses
import Diagnostics
import TestSupport
import Testing

@Suite struct OscillationMonitorTests {
  private func monitor(
    _ values: [Double], scale: Double = 0, afterSteps steps: Int = 100
  ) -> OscillationMonitor {
    var monitor = OscillationMonitor(window: 4, patience: 100)
    for value in values { monitor.record(value, scale: scale, afterSteps: steps) }
    return monitor
  }

  @Test func `A swing is that around the line, by hand`() throws {
    #expect(monitor([9, 11, 9]).swing == nil)
    // Mean 10 and slope 2/5: squares 4 − 4/25 · 5, over 2.
    let swing = try #require(monitor([9, 11, 9, 11]).swing)
    #expect(abs(swing - 1.6.squareRoot()) < 1e-12)
    // Only the last four count.
    #expect(try abs(#require(monitor([90, 70, 9, 11, 9, 11]).swing) - swing) < 1e-12)
    #expect(try #require(monitor([1, 2, 3, 4]).swing) < 1e-7)
  }

  @Test func `More than a tenth of the value alerts, and only late`() {
    // √1.6 = 1.26 of 10, and half of it.
    #expect(monitor([9, 11, 9, 11]).isAlerting)
    #expect(!monitor([9.5, 10.5, 9.5, 10.5]).isAlerting)
    #expect(!monitor([9, 11, 9, 11], afterSteps: 99).isAlerting)
  }

  @Test func `A value near 0 is judged by the scale of values`() {
    #expect(monitor([-1, 1, -1, 1]).isAlerting)
    #expect(!monitor([-1, 1, -1, 1], scale: 20).isAlerting)
    #expect(monitor([-1, 1, -1, 1], scale: -10).isAlerting)
  }

  @Test func `A value that is not finite is left out`() {
    #expect(monitor([9, 11, .nan, 9, .infinity, 11]).isAlerting)
  }

  // The swing of a window of 100 is σ √(χ²(98) / 98). With σ = 0.07 it exceeds 0.1 with at most
  // (x exp(1 − x))⁴⁹ = 1.1e-7, x = 1 / 0.49; two of 100 windows do with at most 6.1e-11.
  @Test func `Noise of 7 % of the scale hardly ever alerts, and of 15 % always`() {
    let seed = freshSeed()
    var generator = SeededGenerator(seed: seed)
    var alerts = [0, 0]
    for _ in 0..<100 {
      for (place, deviation) in [0.07, 0.15].enumerated() {
        var monitor = OscillationMonitor()
        for _ in 0..<100 {
          monitor.record(deviation * generator.normal(), scale: 1, afterSteps: 50_000)
        }
        if monitor.isAlerting { alerts[place] += 1 }
      }
    }
    #expect(alerts[0] <= 1, "seed \(seed)")
    // With σ = 0.15 it stays below 0.1 with at most 3.7e-6, x = 1 / 2.25; three of 100 with at most
    // 8.1e-12.
    #expect(alerts[1] >= 98, "seed \(seed)")
  }

  // A right estimate of a fair coin of ±1 with step size 0.1 never settles: 0 ± 0.23.
  @Test func `The false alarm that is stated is one`() {
    let seed = freshSeed()
    var generator = SeededGenerator(seed: seed)
    var value = 0.0
    var alerts = 0
    for _ in 0..<20 {
      var monitor = OscillationMonitor()
      for _ in 0..<100 {
        // Far apart, so that values are as good as independent.
        for _ in 0..<100 { value += 0.1 * ((generator.flip(0.5) ? 1 : -1) - value) }
        monitor.record(value, scale: 1, afterSteps: 50_000)
      }
      if monitor.isAlerting { alerts += 1 }
    }
    // Deviations of 0.23 stay below 0.1 in a window of 100 far less than once in a million: see above.
    #expect(alerts == 20, "seed \(seed)")
  }
}
