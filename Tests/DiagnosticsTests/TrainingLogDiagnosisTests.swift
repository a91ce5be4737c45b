import Diagnostics
import DynamicProgramming
import Testing

/// Each rule on rows made by hand, and silence where nothing is wrong.
@Suite struct TrainingLogDiagnosisTests {
  /// Faults of so many rows, each made from its share of the training, from 0 to 1.
  private func faults(
    _ count: Int = 1_000, _ make: (inout TrainingLogRow, Double) -> Void
  ) -> [TrainingFault] {
    diagnosis(count, make).findings.map(\.fault)
  }

  private func diagnosis(
    _ count: Int = 1_000, _ make: (inout TrainingLogRow, Double) -> Void
  ) -> TrainingLogDiagnosis {
    var diagnosis = TrainingLogDiagnosis()
    for index in 0..<count {
      let share = Double(index) / Double(count)
      // Rises from 0 to 10, with a saw of ±½ for noise.
      let noise = Double(index % 2) - 0.5
      var row = TrainingLogRow(episode: index + 1, return: min(10, 20 * share) + noise)
      make(&row, share)
      diagnosis.record(row, line: index + 2)
    }
    return diagnosis
  }

  @Test func `Rising returns alone are no fault`() {
    #expect(faults { _, _ in } == [])
  }

  @Test func `A healthy log of all columns has no fault`() {
    let found = faults { row, share in
      row[.epsilon] = max(0.05, 1 - share)
      row[.discountedReturn] = row.sum * 0.8
      row[.startValue] = min(8, 16 * share)
      row[.discount] = 0.9
      row[.rewardMaximum] = 10
      row[.valueMinimum] = 0
      row[.valueMaximum] = 10
      row[.valueDeviation] = 2
      row[.errorDeviation] = 2 - share
      row[.deadStates] = (100 * (1 - share)).rounded()
      row[.stateCount] = 100
    }
    #expect(found == [])
  }

  @Test func `NaN is found first, with its line`() {
    let diagnosis = diagnosis { row, share in
      row[.errorMean] = share >= 0.5 ? .nan : 0
    }
    #expect(diagnosis.findings.map(\.fault) == [.notFinite])
    #expect(
      diagnosis.findings[0].evidence
        == "The first is in line 502, in the column td_error_mean of episode 501. 500 numbers of the "
        + "log are not finite.")
  }

  @Test func `Values beyond the bound are found, if they stay there`() {
    func faults(_ late: Double) -> [TrainingFault] {
      self.faults { row, share in
        row[.discount] = 0.9
        row[.rewardMinimum] = -1
        row[.rewardMaximum] = 0.5
        row[.valueMinimum] = -1
        row[.valueMaximum] = share < 0.5 ? 30 : late
      }
    }
    // R / (1 − γ) is 10.
    #expect(faults(11) == [.valuesExceedBound])
    #expect(faults(9) == [])
  }

  @Test func `An infinite number bounds nothing, and is found alone`() {
    // Right values at discount 0.9, and one reward that went wrong.
    func faults(_ column: TrainingLogColumn, _ number: Double) -> [TrainingFault] {
      self.faults { row, _ in
        row[.steps] = 20
        row[.discount] = 0.9
        row[.rewardMinimum] = 0
        row[.rewardMaximum] = 1
        row[.valueMinimum] = 0
        row[.valueMaximum] = 9
        row[.valueDeviation] = 2
        if row.episode == 100 { row[column] = number }
      }
    }
    for number in [Double.infinity, -.infinity, .nan] {
      for column in [
        TrainingLogColumn.rewardMinimum, .rewardMaximum, .valueMinimum, .valueMaximum,
        .valueDeviation,
      ] {
        #expect(faults(column, number) == [.notFinite], "\(number) in \(column.rawValue)")
      }
    }
    // Nothing is flat beside an infinite value.
    let infinite = self.faults { row, _ in
      row[.steps] = 20
      row[.valueMinimum] = 0
      row[.valueMaximum] = .infinity
      row[.valueDeviation] = 2
    }
    #expect(infinite == [.notFinite])
  }

  @Test func `A start worth more than any episode has paid is found`() {
    func faults(_ value: Double) -> [TrainingFault] {
      self.faults { row, share in
        row[.discountedReturn] = row.sum
        row[.startValue] = value * min(1, 2 * share)
      }
    }
    #expect(faults(12) == [.valuesExceedReturns])
    #expect(faults(10.5) == [])
    #expect(faults(9.5) == [])
    #expect(faults(4) == [.valuesBehindReturns])
  }

  @Test func `A start whose value never moves is found`() {
    let found = faults { row, _ in
      row[.discountedReturn] = row.sum
      row[.startValue] = 0
    }
    #expect(found == [.valuesBehindReturns])
  }

  @Test func `Exploration that ended early is found where returns are flat since`() {
    func faults(end: Double, rises: Bool) -> [TrainingFault] {
      self.faults { row, share in
        row[.epsilon] = max(0.01, 1 - share / end)
        if !rises { row[.return] = row.sum - min(10, 20 * share) + (share < 0.02 ? -5 : 0) }
      }
    }
    #expect(faults(end: 0.05, rises: false) == [.explorationEndedEarly])
    #expect(faults(end: 0.05, rises: true) == [])
    #expect(faults(end: 0.5, rises: false) == [])
  }

  @Test func `Exploration that never ends is found, and constant epsilon of a tenth is none`() {
    #expect(faults { row, _ in row[.epsilon] = 0.6 } == [.explorationNeverEnds])
    #expect(faults { row, _ in row[.epsilon] = 0.1 } == [])
  }

  @Test func `A return that fell is found unless it recovered`() {
    func faults(until end: Double) -> [TrainingFault] {
      self.faults(2_000) { row, share in
        if share >= 0.7, share < end { row[.return] = row.sum - 8 }
      }
    }
    #expect(faults(until: 1) == [.returnFell])
    #expect(faults(until: 0.8) == [])
  }

  @Test func `Errors that grow are found, at any scale, where the return is no better`() {
    for scale in [1e-3, 1, 1e3] {
      func faults(rises: Bool = false, _ deviation: (Double) -> Double) -> [TrainingFault] {
        self.faults { row, share in
          if !rises { row[.return] = row.sum - min(10, 20 * share) }
          row[.errorDeviation] = scale * deviation(share)
        }
      }
      #expect(faults { 1 + 3 * $0 } == [.errorsGrow])
      #expect(faults { 4 - 3 * $0 } == [.noImprovement])
      // Where rewards are found late, errors grow with them.
      #expect(faults(rises: true) { 1 + 3 * $0 } == [])
      // Errors begin with the first reward, after half of the training.
      for early in [0, 1e-12] {
        #expect(faults { $0 < 0.5 ? early : 1 } == [.noImprovement])
      }
    }
  }

  @Test func `A value that goes up and down is found, and one that rises is not`() {
    func faults(_ swing: Double) -> [TrainingFault] {
      self.faults { row, share in
        row[.startValue] = 10 * share + (row.episode.isMultiple(of: 2) ? swing : -swing)
      }
    }
    #expect(faults(2) == [.valuesOscillate])
    #expect(faults(0.1) == [])
  }

  @Test func `A start's value swings by the monitor's rule, where the log has what that needs`() {
    // 10 ± swing in turn, beside a value of 10 + swing: more than a tenth of that, and 50,000 steps.
    func alerts(_ steps: Int, _ swing: Double) -> [Bool] {
      var monitor = TrainingMonitor(TrainingMonitorConfiguration(discount: 0.9, stateCount: 1))
      let found = faults(120) { row, _ in
        let start = 10 + (row.episode.isMultiple(of: 2) ? swing : -swing)
        for _ in 0..<steps { monitor.recordStep(state: 0, reward: 0, tdError: 0) }
        monitor.recordEpisode(
          return: row.sum, values: ValueSummary(of: ActionValues(rows: [[start, 0]])),
          startValue: start)
        row[.steps] = Double(steps)
        row[.startValue] = start
        row[.valueMinimum] = 0
        row[.valueMaximum] = start
      }
      #expect(Set(found).isSubset(of: [.valuesOscillate]))
      return [monitor.alerts.contains(.valuesOscillate), !found.isEmpty]
    }
    #expect(alerts(1_000, 2) == [true, true])
    #expect(alerts(100, 2) == [false, false])
    #expect(alerts(1_000, 0.5) == [false, false])
  }

  @Test func `A swing found without the monitor's rule says what is missing`() throws {
    let diagnosis = diagnosis { row, _ in
      row[.startValue] = row.episode.isMultiple(of: 2) ? 12 : 8
    }
    let finding = try #require(diagnosis.findings.first)
    #expect(finding.fault == .valuesOscillate)
    #expect(finding.evidence.contains("With the columns steps, value_min and value_max a rise"))
    let whole = self.diagnosis { row, _ in
      row[.steps] = 60
      row[.startValue] = row.episode.isMultiple(of: 2) ? 12 : 8
      row[.valueMinimum] = 0
      row[.valueMaximum] = 12
    }
    // The last 100 are 10 ± 2, with squares of 400 and Σ t (x − x̄) = ±100: (400 − 100² / 83,325) / 98 is 2.02².
    #expect(
      whole.findings.map(\.evidence) == [
        "Around a straight line through the last 100 start's values they vary by 2.02, more than a "
          + "tenth of 12, after 60000 steps."
      ])
  }

  @Test func `Steps between looks at the values count, and so do long episodes`() {
    func diagnosis(_ count: Int, every: Int, steps: Double) -> TrainingLogDiagnosis {
      self.diagnosis(count) { row, _ in
        row[.steps] = steps
        guard row.episode.isMultiple(of: every) else { return }
        row[.valueMinimum] = 5
        row[.valueMaximum] = 5
        row[.valueDeviation] = 0
      }
    }
    let seldom = diagnosis(1_000, every: 10, steps: 20)
    #expect(seldom.findings.map(\.fault) == [.valuesFlat])
    #expect(
      seldom.findings[0].evidence
        == "Their deviation has been below a thousandth of the largest for 20000 steps.")
    #expect(diagnosis(50, every: 1, steps: 300).findings.map(\.fault) == [.valuesFlat])
    #expect(diagnosis(50, every: 1, steps: 100).findings == [])
  }

  @Test func `Flat values and dead states are found`() {
    let flat = faults { row, _ in
      row[.steps] = 20
      row[.valueMinimum] = 5
      row[.valueMaximum] = 5
      row[.valueDeviation] = 0
    }
    #expect(flat == [.valuesFlat])
    let dead = faults { row, _ in
      row[.deadStates] = 60
      row[.stateCount] = 100
    }
    #expect(dead == [.manyDeadStates])
  }

  /// Flat returns, which are a reason to look.
  private func flatFaults(_ make: (inout TrainingLogRow, Double) -> Void) -> [TrainingFault] {
    faults { row, share in
      row[.return] = row.sum - min(10, 20 * share)
      make(&row, share)
    }
  }

  @Test func `One action again and again is found where the return is no better`() {
    func choices(_ share: Double, _ steps: Double) -> (inout TrainingLogRow, Double) -> Void {
      { row, _ in
        row[.topActionShare] = share
        row[.steps] = steps
      }
    }
    #expect(flatFaults(choices(0.95, 20)) == [.repeatsAction])
    #expect(flatFaults(choices(0.85, 20)) == [.noImprovement])
    // An episode of two steps repeats an action by chance.
    #expect(flatFaults(choices(0.95, 2)) == [.noImprovement])
    // The way along a corridor is one action, and found.
    #expect(faults(1_000, choices(0.95, 20)) == [])
  }

  @Test func `Few different states are found where there could be ten times as many`() {
    func states(_ unique: Double, buffer: Double?, world: Double?) -> [TrainingFault] {
      flatFaults { row, _ in
        row[.uniqueStates] = unique
        row[.bufferSize] = buffer
        row[.stateCount] = world
      }
    }
    #expect(states(9, buffer: 1_000, world: 100) == [.fewStates])
    #expect(states(11, buffer: 1_000, world: 100) == [.noImprovement])
    // A buffer of references to one array.
    #expect(states(1, buffer: 10_000, world: nil) == [.fewStates])
    // Nothing says how many there could be.
    #expect(states(1, buffer: nil, world: nil) == [.noImprovement])
    let trained = faults { row, _ in
      row[.uniqueStates] = 9
      row[.stateCount] = 100
    }
    #expect(trained == [])
  }

  @Test func `More exploration than epsilon allows is found, and less is none`() {
    func diagnosis(_ share: Double) -> TrainingLogDiagnosis {
      self.diagnosis { row, _ in
        row[.steps] = 20
        row[.epsilon] = 0.1
        row[.exploratoryShare] = share
      }
    }
    // Of 20 choices 18 in each episode: a comparison the wrong way round. The first episode is not
    // judged, since epsilon may have fallen in it; in the second 18 log 4 − 20 log 1.3 = 19.7, and with
    // the third it is above log 3e9 = 21.8.
    let found = diagnosis(0.9).findings
    #expect(found.map(\.fault) == [.exploresBeyondEpsilon])
    #expect(
      found[0].evidence == "By episode 3, 36 of 40 choices were exploratory; epsilon allows 4 on "
        + "average, and chance no such excess.")
    #expect(diagnosis(0.1).findings == [])
    #expect(diagnosis(0).findings == [])
  }

  @Test func `Epsilon that falls within an episode is not held against it`() {
    // All choices of the second episode are exploratory, which epsilon 1 allowed as it began.
    let found = faults(2) { row, _ in
      row[.steps] = 1_000
      row[.epsilon] = row.episode == 1 ? 1 : 0.01
      row[.exploratoryShare] = 1
    }
    #expect(found == [])
  }

  @Test(arguments: [TrainingLogColumn.loss, .gradientNorm, .bufferSize, .exploratoryShare])
  func `NaN is found in any column`(column: TrainingLogColumn) {
    let found = diagnosis { row, share in row[column] = share < 0.5 ? 1 : .nan }.findings
    #expect(found.first?.fault == .notFinite)
    #expect(
      found.first?.evidence.contains("in the column \(column.rawValue) of episode 501") == true)
  }

  @Test func `The document's remedies are there`() {
    func says(_ fault: TrainingFault, _ words: String) -> Bool {
      fault.remedies.contains { $0.contains(words) }
    }
    #expect(says(.explorationEndedEarly, "Softmax") && says(.noImprovement, "softmax"))
    #expect(says(.explorationEndedEarly, "epsilon 0.5 again, falling over ten times as many"))
    #expect(says(.valuesOscillate, "0.1, and let it fall"))
    #expect(says(.valuesFlat, "Raise the step size"))
    #expect(says(.repeatsAction, "small random values, within 0.01 of 0"))
    #expect(says(.manyDeadStates, "function approximation"))
    #expect(says(.fewStates, "100,000"))
    #expect(says(.notFinite, "importance weights of a priority of 0"))
  }

  @Test func `No improvement is found where nothing else is`() {
    #expect(
      faults { row, share in row[.return] = row.sum - min(10, 20 * share) } == [.noImprovement])
    let other = faults { row, share in
      row[.return] = row.sum - min(10, 20 * share)
      row[.epsilon] = 0.6
    }
    #expect(other == [.explorationNeverEnds])
  }

  @Test func `An improvement within the first episodes is one, however wild returns are`() {
    // After five episodes all is learned; every eleventh one still falls by 100. By their means the
    // first twentieth and the last quarter are within 3 standard errors.
    let quick = faults(500) { row, _ in
      row[.return] =
        row.episode <= 5 ? -150 : row.episode.isMultiple(of: 11) ? -110 : -13 - row.sum / 100
    }
    #expect(quick == [])
    let never = faults(500) { row, _ in
      row[.return] = row.episode.isMultiple(of: 11) ? -110 : -13
    }
    #expect(never == [.noImprovement])
  }

  @Test func `A short log is judged by what needs no trend alone`() {
    #expect(faults(20) { row, _ in row[.return] = -1 } == [])
    #expect(faults(20) { row, _ in row[.return] = .nan } == [.notFinite])
  }

  @Test func `Multiplying all rewards changes no finding`() {
    for scale in [0.001, 1000] {
      let found = faults { row, share in
        row[.return] = scale * row.sum
        row[.discountedReturn] = row.sum
        row[.startValue] = scale * 12 * min(1, 2 * share)
        row[.errorDeviation] = scale * (1 - 0.5 * share)
      }
      #expect(found == [.valuesExceedReturns])
    }
  }

  @Test func `Every fault has a title and something to do`() {
    for fault in TrainingFault.allCases {
      #expect(!fault.title.isEmpty && !fault.title.hasSuffix("."))
      #expect(!fault.remedies.isEmpty)
      for remedy in fault.remedies { #expect(".?".contains(remedy.last ?? " ")) }
    }
  }
}
