import CommandSupport
import Experiments
import Plotting

/// What the study of the peg in its hole comes to: figures, and a line for each variant.
struct PegInHoleReport {
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

  private func illustrations(
    _ table: PegInHoleTable, _ rows: PegSweepTable
  ) throws -> [Illustration] {
    let traces = PegTrace.illustrations(of: try networks.firstPolicies(in: table))
    return table.illustrations + [rows.illustration].compactMap { $0 } + traces
  }

  /// Reports on all runs of the table, and on what the trained agents do in other conditions.
  ///
  /// - Parameters:
  ///   - table: The runs.
  ///   - conditions: The episodes in other conditions.
  ///   - files: The names of the files of both.
  /// - Throws: What `FigureRenderer` throws, and `Failure` where a network cannot be read.
  func report(_ table: PegInHoleTable, _ conditions: PegSweepTable, files: [String]) throws {
    try folder.draw(illustrations(table, conditions))
    let baseline = PegInHoleBaseline.evaluation(count: Self.baselineCount)
    let goals = table.goals(baseline: baseline)
    if isJSON {
      return try JSON.write(
        PegInHoleJSON(
          variants: PegInHoleRow.all(of: table),
          baseline: PegInHoleJSON.Baseline(baseline), goals: goals.map(PegInHoleJSON.Goal.init),
          conditions: PegInHoleJSON.Point.all(in: conditions)))
    }
    let rows = PegInHoleRow.all(of: table)
    print(PegInHoleRow.header)
    for row in rows { print(row.text) }
    print(
      """

      Held-out episodes, after training. \(PegSuccessText.kept)
      \(PegSuccessText.rule)
      \(PegSuccessText.intervals)
      Force is the greatest there, in newtons; steps, of 100 ms, are those \
      of episodes that inserted the peg. Above 50 N: in training, of 1,000 steps.
      Without learning, a spiral search inserts \(tenths(100 * baseline.success)) % in \
      \(tenths(baseline.meanSteps)) steps, with at most \(tenths(baseline.greatestForce)) N.

      \(PegSuccessText.overTraining(rows))

      Goals
      """)
    for goal in goals { print(goal.text) }
    if let text = PegMemoryText.text(of: table) { print("\n\(text)") }
    if let text = PegConditionText.text(of: conditions) { print("\n\(text)") }
    print("\nRows: \(files.map { folder.path(of: $0) }.joined(separator: ", "))")
  }
}
