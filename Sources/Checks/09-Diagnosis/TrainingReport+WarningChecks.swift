import Coursework
import DecisionProcesses

/// What makes the warnings of a report right.
extension TrainingReportChecks {
  static let quiet = Check(
    "a sound training is not warned of, whatever unit its rewards have", .law, rounds: 3
  ) { generator in
    var record = generator.quietRecord()
    record.discount = 0.9990234375
    record.table[0][1] = record.rewardBound * generator.dyadic(in: 200...900)
    return TrainingWarningsQuestion(record: record)
  } judge: { question, answer in
    ReportJudge.warnings(question, answer)
  }

  static let eachWarning = Check(
    "each warning is given by itself, and all at once in their order", .law
  ) { inquiry throws(Halt) in
    let all = TrainingWarning.allCases
    for warnings in all.map({ [$0] }) + [all, Array(all.dropLast()), Array(all.dropFirst(2))] {
      var record = inquiry.generator.quietRecord()
      for warning in warnings { record.deserve(warning, using: &inquiry.generator) }
      try await inquiry.ask(
        TrainingWarningsQuestion(record: record), judge: ReportJudge.warnings)
    }
  }

  static let notFinite = Check(
    "a number that is not finite is warned of wherever it stands, except in a terminal state", .law
  ) { inquiry throws(Halt) in
    let quiet = inquiry.generator.quietRecord()
    let changes: [(inout TrainingRecord) -> Void] = [
      { $0.table[0][1] = -.infinity }, { $0.table[0][2] = .nan }, { $0.tdErrors[0] = .infinity },
      { $0.tdErrors[39] = .nan }, { $0.returns[0] = .nan },
      { $0.returns[$0.returns.count - 1] = -.infinity },
      { $0.table[$0.terminalStates[0]][1] = .nan },
    ]
    for change in changes {
      var record = quiet
      change(&record)
      try await inquiry.ask(
        TrainingWarningsQuestion(record: record), judge: ReportJudge.warnings)
    }
  }

  static let limits = Check(
    "values are bounded by R / (1 − discount), on both sides of 0, and not at all by a discount of 1",
    .law
  ) { inquiry throws(Halt) in
    let quiet = inquiry.generator.quietRecord().with(rewardBound: 8)
    // The limits are 8, 16, 64 and 512.
    for (discount, magnitude) in [
      (0, 7.5), (0, 8.5), (0.5, 16), (0.5, 16.5), (0.875, 63), (0.875, 66), (0.984375, 500),
      (0.984375, 520), (1, 1e12),
    ] {
      for sign in [1.0, -1] {
        var record = quiet
        record.discount = discount
        record.table[0][1] = sign * magnitude
        try await inquiry.ask(
          TrainingWarningsQuestion(record: record), judge: ReportJudge.warnings)
      }
    }
  }

  static let halfDead = Check(
    "exactly half of the states may be dead, and not one more", .law
  ) { inquiry throws(Halt) in
    for dead in 2...4 {
      var record = inquiry.generator.quietRecord()
      let live = record.table.indices.dropFirst().filter {
        !record.terminalStates.contains($0)
      }
      for (place, state) in live.enumerated() {
        record.table[state] = place < dead ? [0, 0, 0] : [0, -1 / 1024, 0]
      }
      try await inquiry.ask(
        TrainingWarningsQuestion(record: record), judge: ReportJudge.warnings)
    }
  }
}

extension TrainingRecord {
  /// The record with another bound of rewards.
  fileprivate func with(rewardBound: Double) -> TrainingRecord {
    var record = self
    record.rewardBound = rewardBound
    return record
  }
}
