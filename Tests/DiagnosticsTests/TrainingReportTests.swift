import CAllocationCount
import DecisionProcesses
import Diagnostics
import DynamicProgramming
import TestSupport
import Testing

@Suite struct TrainingReportTests {
  private let table = ActionValues(rows: [[1, -3], [0, 0], [2, 4], [0, 0]])

  private func report(
    of table: ActionValues? = nil, returns: [Double] = [1, 2], tdErrors: [Double] = [0.5, -0.5],
    discount: Double? = nil, rewardBound: Double? = nil
  ) -> TrainingReport {
    TrainingReport(
      of: table ?? self.table, isTerminal: { $0 == 3 }, returns: returns, tdErrors: tdErrors,
      discount: discount, rewardBound: rewardBound)
  }

  @Test func `Ranges are those by hand, terminal states left out`() {
    let values = report().values
    #expect(values.stateCount == 3)
    #expect(values.deadStateCount == 1)
    #expect(values.values.minimum == -3)
    #expect(values.values.maximum == 4)
    // (1 − 3 + 0 + 0 + 2 + 4) / 6
    #expect(abs(values.values.mean - 4.0 / 6) < 1e-15)
    #expect(values.magnitude == 4)
  }

  @Test func `Nothing wrong is no warning`() {
    #expect(report().warnings == [])
    #expect(report(returns: [], tdErrors: []).warnings == [])
  }

  @Test func `Each number that is not finite is warned of`() {
    #expect(report(returns: [1, .nan]).warnings == [.notFinite])
    #expect(report(tdErrors: [0, .infinity]).warnings == [.notFinite])
    let broken = ActionValues(rows: [[1, .nan], [1, 2], [2, 4], [0, 0]])
    #expect(report(of: broken).warnings == [.notFinite])
    #expect(report(of: broken).values.values.count == 5)
  }

  @Test func `Values beyond the sum of rewards are warned of where the rewards are known`() {
    #expect(report(discount: 0.5, rewardBound: 1).warnings == [.valuesTooLarge])
    #expect(report(discount: 0.75, rewardBound: 1).warnings == [])
  }

  @Test func `More than half of the states that are not terminal have to be dead`() {
    let half = ActionValues(rows: [[1, 0], [0, 0], [0, 0], [0, 0]])
    #expect(report(of: half).values.deadStateCount == 2)
    #expect(report(of: half).warnings == [.manyDeadStates])
    #expect(report(of: half).documentWarnings == ["more than half of all states have values of 0"])
  }

  @Test func `Errors are compared with those at the beginning and not with 1`() {
    let large = (0..<3_000).map { $0 % 2 == 0 ? 100.0 : -100 }
    #expect(report(tdErrors: large).warnings == [])
    #expect(report(tdErrors: large).documentWarnings == ["TD errors have a deviation above 1"])
    let growing = (0..<3_000).map { Double($0 % 2 == 0 ? 1 : -1) * ($0 < 2_000 ? 0.1 : 0.5) }
    #expect(report(tdErrors: growing).warnings == [.errorsGrow])
    #expect(report(tdErrors: growing).documentWarnings == [])
  }

  @Test func `Errors that begin with the first reward have not grown`() {
    // None in the first 2,000 steps, or 1e-12 of rounding, and a deviation of 0.5 in the last 1,000.
    for early in [0, 1e-12] {
      let errors = (0..<3_000).map { Double($0 % 2 == 0 ? 1 : -1) * ($0 < 2_000 ? early : 0.5) }
      #expect(report(tdErrors: errors).warnings == [])
    }
    // A deviation of 0.001 is one.
    let errors = (0..<3_000).map { Double($0 % 2 == 0 ? 1 : -1) * ($0 < 2_000 ? 0.001 : 0.5) }
    #expect(report(tdErrors: errors).warnings == [.errorsGrow])
  }

  @Test func `Errors that grow with the return are not warned of`() {
    let growing = (0..<3_000).map { Double($0 % 2 == 0 ? 1 : -1) * ($0 < 2_000 ? 0.1 : 0.5) }
    let returns = (0..<200).map { Double($0 % 2) + ($0 < 50 ? 0 : 8) }
    #expect(report(returns: returns, tdErrors: growing).warnings == [])
    #expect(
      report(
        returns: returns.map { $0.truncatingRemainder(dividingBy: 8) },
        tdErrors: growing
      ).warnings == [.errorsGrow])
  }

  @Test func `A monitor of errors stands for the errors`() {
    let errors = (0..<3_000).map { Double($0 % 7) - 3 }
    var monitor = ErrorMonitor()
    for error in errors { monitor.record(error) }
    #expect(
      TrainingReport(of: table, returns: [1, 2], errors: monitor)
        == TrainingReport(of: table, returns: [1, 2], tdErrors: errors))
  }

  @Test func `A falling return is warned of beyond its noise`() {
    let noise = (0..<50).map { Double($0 % 5) }
    #expect(report(returns: noise.map { $0 + 10 } + noise).warnings == [.returnFalls])
    #expect(report(returns: noise + noise).warnings == [])
    #expect(report(returns: noise + noise.map { $0 + 10 }).trend.direction == .rising)
  }

  @Test func `The text has a line for each thing, and the warnings`() {
    let text = report(returns: [1, .nan]).description
    #expect(
      text == """
        values        −3 to 4; mean 0.6667, deviation 2.338
        dead states   1 of 3, terminal ones left out
        TD errors     mean 0, deviation 0.7071, 95 % within 0.5; deviation 0.7071 early
        returns       mean 1 of the last 1
        trend         unknown: it takes 100 episodes
        warning       Some numbers are not finite: nothing below them can be trusted.
        """)
  }
}

@Suite struct TrainingMonitorTests {
  private func monitor() -> TrainingMonitor {
    var settings = TrainingMonitorConfiguration(discount: 0.5, stateCount: 8)
    settings.window = 4
    return TrainingMonitor(settings)
  }

  @Test func `A quiet training alerts of nothing`() {
    var monitor = monitor()
    for episode in 0..<100 {
      for state in 0..<8 { monitor.recordStep(state: state, reward: 1, tdError: 0.1) }
      monitor.recordEpisode(
        return: Double(episode), values: ValueSummary(of: ActionValues(rows: [[1, 2], [0, 1]])))
    }
    #expect(monitor.alerts == [])
    #expect(monitor.stepCount == 800)
    #expect(monitor.states.uniqueCount == 8)
    #expect(monitor.trend.direction == .rising)
  }

  @Test func `Each alert comes and goes, but for what was not finite`() {
    var monitor = monitor()
    func values(_ rows: [[Double]]) -> ValueSummary { ValueSummary(of: ActionValues(rows: rows)) }
    monitor.recordStep(state: 0, reward: 1, tdError: 0)
    monitor.recordEpisode(return: 0, values: values([[2.5, 0]]))
    #expect(monitor.alerts == [.valuesTooLarge])
    monitor.recordEpisode(return: 0, values: values([[1.5, 0]]))
    #expect(monitor.alerts == [])
    for _ in 0..<10_000 { monitor.recordStep(state: 1, reward: 0, tdError: 0) }
    monitor.recordEpisode(return: 0, values: values([[0, 0]]))
    #expect(monitor.alerts == [.valuesFlat])
    for _ in 0..<4 { monitor.recordEpisode(return: 8, values: values([[1, 0]])) }
    for _ in 0..<4 { monitor.recordEpisode(return: 0) }
    #expect(monitor.alerts == [.returnFell])
    monitor.recordStep(state: 1, reward: 0, tdError: .nan)
    for _ in 0..<4 { monitor.recordEpisode(return: 8) }
    #expect(monitor.alerts == [.notFinite])
  }

  @Test func `More exploration than epsilon allows alerts, and stays`() {
    var monitor = monitor()
    monitor.recordChoices(exploratory: 16, of: 16, epsilon: 0.01)
    #expect(monitor.alerts == [])
    // The seventeenth: see `ExplorationMonitorTests`.
    monitor.recordChoices(exploratory: 1, of: 1, epsilon: 0.01)
    #expect(monitor.alerts == [.exploresBeyondEpsilon])
    monitor.recordChoices(exploratory: 0, of: 1_000, epsilon: 1)
    #expect(monitor.alerts == [.exploresBeyondEpsilon])
  }

  @Test func `A start whose value swings late alerts`() {
    var monitor = monitor()
    func record(_ episodes: Int, swing: Double) {
      for episode in 0..<episodes {
        for _ in 0..<1_000 { monitor.recordStep(state: 0, reward: 10, tdError: 0) }
        let start = 10 + (episode % 2 == 0 ? swing : -swing)
        monitor.recordEpisode(
          return: 10, values: ValueSummary(of: ActionValues(rows: [[start, 0]])),
          startValue: start)
      }
    }
    record(49, swing: 5)
    #expect(monitor.alerts == [])
    // From 50,000 steps on, but there are no hundred values yet; then there are.
    record(50, swing: 5)
    #expect(monitor.alerts == [])
    record(1, swing: 5)
    #expect(monitor.alerts == [.valuesOscillate])
    record(100, swing: 0.5)
    #expect(monitor.alerts == [])
  }

  // The C target beside these tests takes the place of malloc and counts on this thread.
  @Test(.enabled(if: allocation_counting_works() != 0))
  func `Recording allocates nothing`() {
    var monitor = TrainingMonitor(TrainingMonitorConfiguration(discount: 0.9, stateCount: 50))
    let table = ActionValues(stateCount: 50, actionCount: 4, initialValue: 1)
    func record(_ episodes: Int) {
      for episode in 0..<episodes {
        for step in 0..<20 {
          monitor.recordStep(state: (episode + step) % 50, reward: 1, tdError: Double(step))
        }
        monitor.recordChoices(exploratory: 1, of: 20, epsilon: 0.1)
        monitor.recordEpisode(
          return: Double(episode % 7), values: ValueSummary(of: table), startValue: 1)
      }
    }
    record(10)
    let before = allocation_count()
    record(1_000)
    let after = allocation_count()
    #expect(after - before == 0)
  }
}
