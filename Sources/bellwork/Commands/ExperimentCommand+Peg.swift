import CommandSupport
import Experiments

/// The studies of the peg in its hole.
extension ExperimentCommand {
  /// Trains agents, has them act in other conditions, and reports on both.
  func runPegInHole() async throws {
    let study = PegInHoleStudy(
      seedCount: seeds ?? 10, variants: variants.isEmpty ? PegInHoleVariant.allCases : variants)
    let folder = try OutputFolder(path: output)
    let options =
      ["--seeds", "\(study.seedCount)", "--variants"] + study.variants.map(\.rawValue)
    let plan = plan(folder)
    // What stands in the way of the last part is said before the first, which takes long.
    _ = try PegSweep(policies: [:]).file(in: folder.url).read()
    guard let table = try await plan.table(of: study, options: options) else { return }
    let sweep = try PegNetworks(in: folder).sweep(of: table)
    try Self.check(sweep, in: folder)
    guard let rows = try await plan.table(of: sweep, options: []) else { return }
    try PegInHoleReport(folder: folder, isJSON: json)
      .report(table, rows, files: [study.name, sweep.name].map { "\($0).csv" })
  }

  /// Has the agents that were trained act in other conditions, and reports on that alone.
  func runPegConditions() async throws {
    let folder = try OutputFolder(path: output)
    let study = PegInHoleStudy()
    let sweep = try PegNetworks(in: folder).sweep(of: study.file(in: folder.url).read())
    guard !sweep.policies.isEmpty else {
      throw Failure(
        text: """
          There is no trained agent in \(folder.path(of: PegInHoleStudy.networkFolder)). Train some with \
          `bellwork experiment \(study.name) --output \(output)`, which also does this study.
          """, status: Failure.missingFile)
    }
    try Self.check(sweep, in: folder)
    guard let rows = try await plan(folder).table(of: sweep, options: []) else { return }
    try PegConditionsReport(folder: folder, isJSON: json).report(rows, named: sweep.name)
  }

  /// Refuses rows of networks that are no longer there.
  private static func check(_ sweep: PegSweep, in folder: OutputFolder) throws {
    guard sweep.isOfSameNetworks(try sweep.file(in: folder.url).read()) else {
      throw Failure(
        text: """
          \(folder.path(of: "\(sweep.name).csv")) has rows of networks other than those in \
          \(folder.path(of: PegInHoleStudy.networkFolder)). Move the file away: what it held is made again.
          """, status: Failure.wrongContent)
    }
  }
}
