import DecisionProcesses
import Diagnostics
import TestSupport
import Testing

@Suite struct ExplorationMonitorTests {
  @Test func `All choices exploratory alert with the seventeenth at epsilon 0.01`() {
    // Each adds log 4 − log 1.03 = 1.357; 16 of them are 21.7 and 17 are 23.1, and log 3e9 is 21.8.
    var monitor = ExplorationMonitor()
    for _ in 0..<16 { monitor.record(exploratory: 1, of: 1, epsilon: 0.01) }
    #expect(!monitor.isAlerting)
    monitor.record(exploratory: 1, of: 1, epsilon: 0.01)
    #expect(monitor.isAlerting)
    #expect(monitor.exploratoryCount == 17 && monitor.choiceCount == 17)
    #expect(abs(monitor.allowedCount - 0.17) < 1e-12)
  }

  @Test func `What epsilon allows never alerts, and an alert stays`() {
    var monitor = ExplorationMonitor()
    monitor.record(exploratory: 1_000_000, of: 1_000_000, epsilon: 1)
    monitor.record(exploratory: 0, of: 1_000_000, epsilon: 0.5)
    #expect(!monitor.isAlerting)
    var late = ExplorationMonitor()
    late.record(exploratory: 1, of: 1, epsilon: 0)
    // One that cannot be, and yet only one: log 4.
    #expect(!late.isAlerting)
    late.record(exploratory: 15, of: 15, epsilon: 0)
    #expect(late.isAlerting)
    late.record(exploratory: 0, of: 1_000_000, epsilon: 1)
    #expect(late.isAlerting && late.choiceCount == 16)
  }

  // By Ville's inequality each of 100 trainings ever alerts with at most 1e-9.
  @Test func `Choices of a falling epsilon do not alert at any time`() {
    let seed = freshSeed()
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<100 {
      var monitor = ExplorationMonitor()
      for step in 0..<2_000 {
        let epsilon = max(0.02, 1 - Double(step) / 1_000)
        monitor.record(exploratory: generator.flip(epsilon) ? 1 : 0, of: 1, epsilon: epsilon)
      }
      #expect(!monitor.isAlerting, "seed \(seed)")
    }
  }

  // 4,000 choices at 0.2 where 0.1 is allowed. With factor 2 it takes (21.8 + 4,000 log 1.1) / log 2 = 582 of
  // them, and fewer come with at most exp(−4,000 kl(0.1455, 0.2)) = 5e-18.
  @Test func `Twice what epsilon allows alerts`() {
    let seed = freshSeed()
    var generator = SeededGenerator(seed: seed)
    var monitor = ExplorationMonitor()
    for _ in 0..<4_000 {
      monitor.record(exploratory: generator.flip(0.2) ? 1 : 0, of: 1, epsilon: 0.1)
    }
    #expect(monitor.isAlerting, "seed \(seed)")
  }
}
