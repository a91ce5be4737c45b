import CommandSupport
import Experiments
import Plotting

/// The study of the peg in its hole: runs that are missing, rows, figures, and what they come to.
struct PegInHoleReport {
  private static let file = "peg-in-hole.csv"
  private static let baselineCount = 1_000

  /// Where rows and figures are.
  let folder: OutputFolder
  /// Whether a program reads what is printed.
  let isJSON: Bool

  /// Makes the runs that are not there yet, and reports on all that are.
  func run(_ study: PegInHoleStudy, jobs: Int) async throws {
    var table = try folder.read(Self.file, as: PegInHoleTable.init(csv:)) ?? PegInHoleTable()
    let missing = study.missing(in: table)
    try await LongRuns(
      title: "\(missing.count) runs on the peg in its hole", tasks: missing, jobs: jobs
    ).carryOut(study.carryOut) { record in
      table.append(record)
      try folder.write(table.csv, to: Self.file)
    }
    try report(table)
  }

  private func report(_ table: PegInHoleTable) throws {
    for illustration in table.illustrations {
      try FigureRenderer().write(
        illustration.figure, to: folder.path(of: "\(illustration.name).svg"))
    }
    let baseline = PegInHoleBaseline.evaluation(count: Self.baselineCount)
    let goals = table.goals(baseline: baseline)
    if isJSON {
      return try JSON.write(
        PegInHoleJSON(
          variants: table.summaries.map(PegInHoleRow.init),
          baseline: PegInHoleJSON.Baseline(baseline), goals: goals.map(PegInHoleJSON.Goal.init)))
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
    print("\nRows: \(folder.path(of: Self.file))")
  }
}

/// The report for programs.
struct PegInHoleJSON: Encodable {
  var variants: [PegInHoleRow]
  var baseline: Baseline
  var goals: [Goal]

  /// The search without learning.
  struct Baseline: Encodable {
    var episodes: Int
    var inserted: Int
    var meanSteps: Double
    var greatestForce: Double

    init(_ evaluation: PegInHoleRun.Evaluation) {
      episodes = evaluation.count
      inserted = evaluation.inserted
      meanSteps = evaluation.meanSteps
      greatestForce = evaluation.greatestForce
    }
  }

  /// A goal with its number.
  struct Goal: Encodable {
    var claim: String
    var verdict: String
    var measured: Double?
    var unit: String
    var lower: Double
    var upper: Double
    var basis: String

    init(_ goal: PegInHoleGoal) {
      claim = goal.claim
      verdict = goal.verdict.rawValue
      measured = goal.measured
      unit = goal.unit
      lower = goal.accepted.lowerBound
      upper = goal.accepted.upperBound
      basis = goal.basis
    }
  }
}
