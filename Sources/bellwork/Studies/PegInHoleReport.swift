import CommandSupport
import Experiments
import Plotting

/// The study of the peg in its hole: runs that are missing, rows, figures, and what they come to.
struct PegInHoleReport {
  private static let file = "peg-in-hole.csv"
  private static let sweepFile = "peg-in-hole-conditions.csv"
  private static let baselineCount = 1_000

  /// Where rows and figures are.
  let folder: OutputFolder
  /// Where networks are: beside the rows.
  private let networks: PegNetworks
  /// Whether a program reads what is printed.
  let isJSON: Bool

  /// Takes a folder.
  init(folder: OutputFolder, isJSON: Bool) throws {
    (self.folder, self.isJSON) = (folder, isJSON)
    networks = try PegNetworks(in: folder)
  }

  /// Makes the runs that are not there yet, and reports on all that are.
  func run(_ study: PegInHoleStudy, jobs: Int) async throws {
    var table = try folder.read(Self.file, as: PegInHoleTable.init(csv:)) ?? PegInHoleTable()
    let missing = study.missing(in: table)
    try await LongRuns(
      title: "\(missing.count) runs on the peg in its hole", tasks: missing, jobs: jobs
    ).carryOut(study.carryOut) { outcome in
      // The network first: a row says that it is there.
      if let policy = outcome.policy { try networks.write(policy, of: outcome.record) }
      table.append(outcome.record)
      try folder.write(table.csv, to: Self.file)
    }
    try report(table, try await sweep(table, jobs: jobs))
  }

  /// Lets the trained agents act in other conditions, as far as that was not done yet.
  private func sweep(_ table: PegInHoleTable, jobs: Int) async throws -> PegSweepTable {
    var rows = try folder.read(Self.sweepFile, as: PegSweepTable.init(csv:)) ?? PegSweepTable()
    let sweep = PegSweep(policies: try networks.policies(of: .shaped, in: table))
    let missing = sweep.missing(in: rows)
    try await LongRuns(
      title: "\(missing.count) times \(sweep.episodeCount) episodes in other conditions",
      tasks: missing, jobs: jobs
    ).carryOut(sweep.carryOut) { record in
      rows.append(record)
      try folder.write(rows.csv, to: Self.sweepFile)
    }
    return rows
  }

  private func illustrations(
    _ table: PegInHoleTable, _ rows: PegSweepTable
  ) throws -> [Illustration] {
    let traces = PegTrace.illustrations(of: try networks.firstPolicies(in: table))
    return table.illustrations + [rows.illustration].compactMap { $0 } + traces
  }

  private func report(_ table: PegInHoleTable, _ rows: PegSweepTable) throws {
    for illustration in try illustrations(table, rows) {
      try FigureRenderer().write(
        illustration.figure, to: folder.path(of: "\(illustration.name).svg"))
    }
    let baseline = PegInHoleBaseline.evaluation(count: Self.baselineCount)
    let goals = table.goals(baseline: baseline)
    if isJSON {
      return try JSON.write(
        PegInHoleJSON(
          variants: table.summaries.map(PegInHoleRow.init),
          baseline: PegInHoleJSON.Baseline(baseline), goals: goals.map(PegInHoleJSON.Goal.init),
          conditions: PegInHoleJSON.Point.all(in: rows)))
    }
    print(PegInHoleRow.header)
    for summary in table.summaries { print(PegInHoleRow(summary).text) }
    print(
      """

      Held-out episodes, after training. Force is the greatest there, in newtons; steps, of 100 ms, are those \
      of episodes that inserted the peg. Above 50 N: in training, of 1,000 steps.
      Without learning, a spiral search inserts \(tenths(100 * baseline.success)) % in \
      \(tenths(baseline.meanSteps)) steps, with at most \(tenths(baseline.greatestForce)) N.

      Goals
      """)
    for goal in goals { print(goal.text) }
    if let text = PegMemoryText.text(of: table) { print("\n\(text)") }
    if let text = PegConditionText.text(of: rows) { print("\n\(text)") }
    print("\nRows: \(folder.path(of: Self.file)), \(folder.path(of: Self.sweepFile))")
  }
}
