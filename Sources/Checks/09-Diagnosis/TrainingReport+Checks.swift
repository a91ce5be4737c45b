import Coursework
import DecisionProcesses

/// What makes a report on a training right.
enum TrainingReportChecks {
  static let all: [Check] = [
    workedTable, workedErrors, workedTrend, tables, brokenTables, errors, trends, margins,
    exactTrends, few,
    units, quiet, eachWarning, notFinite, limits, halfDead, ends, badTables, badRecords,
  ]

  static let workedTable = Check(
    "of four states one is terminal and one of the others dead", .example
  ) { _ in
    TableSummaryQuestion(table: [[1, 0], [0, 0], [0, 0], [-2, 3]], terminalStates: [2])
  } judge: { _, answer in
    Expectation.same(
      [answer.stateCount, answer.deadStateCount, answer.nonFiniteCount], [3, 1, 0],
      because: "state 2 is terminal and does not count; of the others state 1 is dead")
      ?? Expectation.equal(
        [answer.minimum, answer.maximum, answer.mean, answer.deviation],
        [-2, 3, 1.0 / 3, (40.0 / 15).squareRoot()],
        because: "of 1, 0, 0, 0, −2, 3: the mean is 2/6, and the squares around it are 40/3 over 5",
        label: { ["the minimum", "the maximum", "the mean", "the deviation"][$0] })
  }

  static let workedErrors = Check(
    "of 9, 1, −2, NaN, 3, −4 the last four finite errors have a 95th percentile of 3.85", .example
  ) { _ in
    ErrorSummaryQuestion(tdErrors: [9, 1, -2, .nan, 3, -4], window: 4)
  } judge: { _, answer in
    Expectation.same(answer.nonFiniteCount, 1, because: "one error is NaN")
      ?? Expectation.equal(
        [answer.mean, answer.deviation, answer.magnitude95],
        [-0.5, (29.0 / 3).squareRoot(), 3.85],
        because:
          "of 1, −2, 3, −4: squares around −1/2 add up to 29; and 0.95 · 3 = 2.85 is between "
          + "the magnitudes 3 and 4",
        label: { ["the mean", "the deviation", "the 95th percentile of magnitudes"][$0] })
  }

  static let workedTrend = Check(
    "returns of 1, 3, 2, 4 rise by 0.8 an episode, with a standard error of 0.424", .example
  ) { _ in
    ReturnTrendQuestion(returns: [1, 3, 2, 4], window: 50)
  } judge: { _, answer in
    Expectation.holds(
      answer != nil, expected: "a trend", because: "four returns are enough for a line",
      actual: "nil")
      ?? Expectation.equal(
        [answer?.slope ?? 0, answer?.standardError ?? 0], [0.8, 0.18.squareRoot()],
        because: "4 / 5; and residuals of −0.3, 0.9, −0.9, 0.3 have squares of 1.8: √(1.8 / 2 / 5)",
        label: { $0 == 0 ? "the slope" : "its standard error" })
      ?? Expectation.same(
        answer?.direction, .undecided, because: "0.8 is less than 3 standard errors")
  }

  static let tables = Check(
    "terminal states are left out, and a dead state has no value but 0", .law, rounds: 4
  ) { generator in
    let (table, terminalStates) = generator.reportTable()
    return TableSummaryQuestion(table: table, terminalStates: terminalStates)
  } judge: { question, answer in
    ReportJudge.table(question, answer)
  }

  static let brokenTables = Check(
    "values that are not finite are counted and left out, those of terminal states ignored", .law,
    rounds: 4
  ) { generator in
    var (table, terminalStates) = generator.reportTable()
    let live = table.indices.dropFirst().filter { !terminalStates.contains($0) }
    let places = live.shuffled(using: &generator)
    for (state, value) in zip(places, [-Double.infinity, .infinity, .nan]) {
      table[state][generator.index(below: table[state].count)] = value
    }
    table[terminalStates[0]][0] = generator.flip(0.5) ? .nan : .infinity
    return TableSummaryQuestion(table: table, terminalStates: terminalStates)
  } judge: { question, answer in
    ReportJudge.table(question, answer)
  }

  static let errors = Check(
    "the last finite errors are looked at, and all are counted that are not finite", .law, rounds: 5
  ) { generator in
    generator.reportErrors()
  } judge: { question, answer in
    ReportJudge.errors(question, answer)
  }

  static let trends = Check(
    "slope and standard error are those of least squares, and noise has no direction", .law,
    rounds: 6
  ) { generator in
    let window = generator.integer(in: 12...40)
    let slope = [0, 0, 1.5, -1.5][generator.index(below: 4)]
    return ReturnTrendQuestion(
      returns: generator.reportReturns(slope: slope, window: window), window: window)
  } judge: { question, answer in
    ReportJudge.trend(question, answer)
  }

  static let margins = Check(
    "2.6 standard errors are no direction, and 3.4 are one", .law
  ) { inquiry throws(Halt) in
    for errors in [2.6, -2.6, 3.4, -3.4] {
      let count = inquiry.generator.integer(in: 20...40)
      let noise = inquiry.generator.returns(count, around: -50, noise: 8)
      guard let line = TrendLine(of: noise, window: count) else { continue }
      // To add a slope does not change the residuals.
      let slope = errors * line.standardError - line.slope
      let question = ReturnTrendQuestion(
        returns: noise.enumerated().map { $1 + slope * Double($0) }, window: count)
      let answer = try await inquiry.answer(to: question)
      try inquiry.expect(ReportJudge.trend(question, answer), on: question)
    }
  }

  static let exactTrends = Check(
    "equal returns have no direction, and returns on a line have one without error", .law
  ) { inquiry throws(Halt) in
    let level = inquiry.generator.dyadic(in: -90...90)
    let count = inquiry.generator.integer(in: 10...20)
    for slope in [0, 0.5, -0.25] {
      let returns = (0..<count).map { level + slope * Double($0) }
      try await inquiry.ask(
        ReturnTrendQuestion(returns: returns, window: count), judge: ReportJudge.trend)
    }
  }

  static let few = Check(
    "fewer than 3 returns make no trend, and fewer than 10 no direction", .law
  ) { inquiry throws(Halt) in
    let slope = inquiry.generator.flip(0.5) ? 2.0 : -2
    let returns = (0..<12).map {
      slope * Double($0) + (inquiry.generator.flip(0.5) ? 0.125 : 0)
    }
    for count in [0, 1, 2, 3, 9, 10] {
      try await inquiry.ask(
        ReturnTrendQuestion(returns: [.nan] + returns.prefix(count), window: 30),
        judge: ReportJudge.trend)
      guard count > 0 else { continue }
      try await inquiry.ask(
        ReturnTrendQuestion(returns: returns, window: count), judge: ReportJudge.trend)
    }
  }

  /// Needs no reference: it relates two answers to each other.
  static let units = Check(
    "another unit, and another level, change no direction", .law
  ) { inquiry throws(Halt) in
    for (slope, unit) in [(0, 1.0 / 256), (0.5, 256), (-1, 1.0 / 256)] {
      let window = 30
      let returns = inquiry.generator.reportReturns(slope: slope, window: window)
        .filter(\.isFinite)
      let question = ReturnTrendQuestion(returns: returns, window: window)
      let before = try await inquiry.answer(to: question)
      let changed = question.with { $0.returns = returns.map { $0 * unit + 512 } }
      let after = try await inquiry.answer(to: changed)
      guard let before, let after else {
        try inquiry.expect(
          Expectation.holds(
            false, expected: "a trend", because: "30 returns are looked at", actual: "nil"),
          on: changed)
        continue
      }
      try inquiry.expect(
        Expectation.equal(
          [after.slope, after.standardError], [before.slope * unit, before.standardError * unit],
          because: "all returns were multiplied by \(unit), and 512 was added",
          label: { $0 == 0 ? "the slope" : "its standard error" })
          ?? (before.isOnTheEdge
            ? nil
            : Expectation.same(
              after.direction, before.direction, because: "only the unit and the level changed")),
        on: changed)
    }
  }

  static let ends = Check(
    "one row, one action, no live state, no errors and no returns are reported", .law
  ) { inquiry throws(Halt) in
    let value = inquiry.generator.number(in: 1...9)
    for (table, terminalStates) in [
      ([[value]], []), ([[0.0]], [0]), ([[-value, value], [0, 0]], [0, 1]), ([[.nan, .nan]], []),
    ] {
      let question = TableSummaryQuestion(table: table, terminalStates: terminalStates)
      try await inquiry.ask(question, judge: ReportJudge.table)
      let record = TrainingRecord(
        table: table, terminalStates: terminalStates, tdErrors: [], returns: [], window: 5,
        discount: 0.5, rewardBound: value)
      try await inquiry.ask(
        TrainingWarningsQuestion(record: record), judge: ReportJudge.warnings)
    }
    for errors in [[], [-value], [.nan], [value, -value]] {
      for window in [1, 100] {
        try await inquiry.ask(
          ErrorSummaryQuestion(tdErrors: errors, window: window), judge: ReportJudge.errors)
      }
    }
  }

  static let badTables = Check.refuses(
    "tables without rows, without values or of uneven rows are refused, as are states of no table"
  ) { generator in
    let value = generator.number(in: -9...9)
    let good = TableSummaryQuestion(table: [[value, 1], [0, 2]], terminalStates: [1])
    return [
      good.with { $0 = TableSummaryQuestion(table: [], terminalStates: []) },
      good.with { $0.table = [[], []] }, good.with { $0.table[1] = [value] },
      good.with { $0.table[0] = [] }, good.with { $0.terminalStates = [2] },
      good.with { $0.terminalStates = [-1] },
    ]
  }

  static let badRecords = Check(
    "windows, discounts and reward bounds that are none are refused", .badInput
  ) { inquiry throws(Halt) in
    let errors = ErrorSummaryQuestion(tdErrors: [1, 2], window: 1)
    let trend = ReturnTrendQuestion(returns: [1, 2, 3, 4], window: 1)
    for window in [0, -1] {
      try await inquiry.expectRefusal(errors.with { $0.window = window })
      try await inquiry.expectRefusal(trend.with { $0.window = window })
    }
    let record = inquiry.generator.quietRecord()
    let changes: [(inout TrainingRecord) -> Void] = [
      { $0.window = 0 }, { $0.discount = 1.01 }, { $0.discount = -0.1 }, { $0.discount = .nan },
      { $0.rewardBound = -1 }, { $0.rewardBound = .nan }, { $0.rewardBound = .infinity },
      { $0.table[1] = [1] }, { $0.terminalStates.append(10) },
    ]
    for change in changes {
      var record = record
      change(&record)
      try await inquiry.expectRefusal(TrainingWarningsQuestion(record: record))
    }
  }
}
