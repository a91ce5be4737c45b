import DecisionProcesses
import Diagnostics
import DynamicProgramming
import Environments
import Testing

/// Where the document's constants raise false alarms, or none where there is reason, with exact values.
@Suite struct DocumentRulesTests {
  /// The deviation of the errors of greedy steps when values are optimal, exactly, weighted by how
  /// often each state is passed.
  private func errorDeviation(in world: Warehouse) -> Double {
    let values = optimalActionValues(of: world, discount: Warehouse.discount)
    var mass = Array(repeating: 0.0, count: world.stateCount)
    for start in world.initialStates { mass[start.state] = start.probability }
    var (weight, squares) = (0.0, 0.0)
    for _ in 0..<1_000 {
      var next = Array(repeating: 0.0, count: mass.count)
      for state in mass.indices where mass[state] > 0 {
        let action = values.greedyActions(in: state)[0]
        for outcome in world.outcomes(of: action, in: state) {
          let after = outcome.isTerminal ? 0 : values[outcome.nextState].maximum
          let error = outcome.reward + Warehouse.discount * after - values[state, action]
          weight += mass[state] * outcome.probability
          squares += mass[state] * outcome.probability * error * error
          if !outcome.isTerminal { next[outcome.nextState] += mass[state] * outcome.probability }
        }
      }
      mass = next
    }
    // The mean is 0: values are optimal.
    return (squares / weight).squareRoot()
  }

  @Test func `Optimal values have errors that “should reduce the step size”`() {
    #expect(
      DocumentRules.errorsVaryTooMuch(deviation: errorDeviation(in: Warehouse(isSlippery: true))))
    #expect(!DocumentRules.errorsVaryTooMuch(deviation: errorDeviation(in: Warehouse())))
  }

  @Test func `A world of many holes is half dead when all is learned`() throws {
    let map = try GridMap("S..G\n.PPP\nPPPP\nPPPP")
    let world = GridWorld(map: map)
    let values = optimalActionValues(of: world, discount: 0.99)
    let (all, live) = (
      ValueSummary(of: values), ValueSummary(of: values, isTerminal: world.isTerminal)
    )
    #expect(DocumentRules.isHalfDead(deadStates: all.deadStateCount, ofStates: all.stateCount))
    #expect(live.stateCount == 4)
    #expect(live.deadStateCount == 0)
    #expect(live.deadShare == 0)
  }

  @Test func `A mountain car that is driven perfectly has “very negative rewards”`() {
    // Gymnasium's threshold for solving it is −110; nobody gets above about −83 from any start.
    #expect(DocumentRules.rewardsAreTooNegative(mean: -105))
    // The document's own example has a mean of −4.872, and prints the warning.
    #expect(!DocumentRules.rewardsAreTooNegative(mean: -4.872))
  }

  @Test func `Every ordinary episode of negative returns is a collapse`() {
    #expect(DocumentRules.returnCollapsed(-10, runningMean: -10))
    var monitor = ReturnFallMonitor()
    for _ in 0..<1_000 { monitor.record(-10) }
    #expect(monitor.alertCount == 0)
  }

  @Test func `The optimal values of the slippery lake of 8 by 8 cells are “dead”`() {
    // At discount 0.9, all states counted as in the document; at 0.95 the variance is 0.013.
    let lake = FrozenLake.eightByEight(isSlippery: true)
    let summary = ValueSummary(of: optimalActionValues(of: lake, discount: 0.9))
    let variance = summary.deviation * summary.deviation
    #expect(DocumentRules.valuesAreDead(variance: variance, steps: 10_000), "\(variance)")
    var monitor = ValueVarianceMonitor()
    monitor.record(deviation: summary.deviation, scale: summary.magnitude, steps: 10_000)
    #expect(!monitor.isAlerting)
  }

  @Test
  func `Values of a pole that stands are “an explosion” at discount 0.999, and none at 0.5 is`() {
    #expect(DocumentRules.valuesExplode(magnitude: 1 / (1 - 0.999), rewardScale: 1))
    var long = MagnitudeMonitor(discount: 0.999)
    long.record(reward: 1)
    long.record(value: 1 / (1 - 0.999))
    #expect(!long.isAlerting)
    // Ten times what is possible, and no alarm.
    #expect(!DocumentRules.valuesExplode(magnitude: 20, rewardScale: 1))
    var brief = MagnitudeMonitor(discount: 0.5)
    brief.record(reward: 1)
    brief.record(value: 20)
    #expect(brief.isAlerting)
  }

  @Test func `A value of 0 “oscillates” for ever, and 10 % of the scale is no tenth of it`() {
    // What a fair coin of ±1 is worth at a step size of 0.01: 0, give or take 0.07.
    let deviation = (0.01 / 1.99).squareRoot()
    #expect(DocumentRules.valueOscillates(deviation: deviation, mean: 0, steps: 50_000))
    var monitor = OscillationMonitor(window: 4)
    for sign in [1.0, -1, 1, -1] {
      monitor.record(deviation * sign, scale: 1, afterSteps: 50_000)
    }
    #expect(!monitor.isAlerting)
    // A value that rises steadily varies by more than a tenth of itself, and does not oscillate.
    let rise = (1...100).map(Double.init)
    var moments = RunningMoments()
    var steady = OscillationMonitor()
    for value in rise {
      moments.record(value)
      steady.record(value, afterSteps: 50_000)
    }
    #expect(
      DocumentRules.valueOscillates(
        deviation: moments.deviation, mean: moments.mean, steps: 50_000))
    #expect(!steady.isAlerting)
  }

  @Test func `NaN passes every comparison of the document`() {
    #expect(!DocumentRules.errorsVaryTooMuch(deviation: .nan))
    #expect(!DocumentRules.rewardsAreTooNegative(mean: .nan))
    #expect(!DocumentRules.returnCollapsed(.nan, runningMean: 10))
    #expect(!DocumentRules.valuesExplode(magnitude: .nan, rewardScale: 1))
    #expect(!DocumentRules.valuesAreDead(variance: .nan, steps: 10_000))
    #expect(!DocumentRules.valueOscillates(deviation: .nan, mean: 1, steps: 50_000))
  }
}
