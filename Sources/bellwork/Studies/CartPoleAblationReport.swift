import CommandSupport
import Datasets
import Experiments
import Plotting
import Statistics

/// The ablation on CartPole: runs that are missing, rows, a figure, and what each component brings.
struct CartPoleAblationReport {
  private static let file = "cartpole-ablation.csv"

  /// Where rows and figure are.
  let folder: OutputFolder
  /// Whether a program reads what is printed.
  let isJSON: Bool

  /// Makes the runs that are not there yet, and reports on all that are.
  func run(seedCount: Int, jobs: Int) async throws {
    var table = try folder.read(Self.file, as: CartPoleAblation.init(csv:)) ?? CartPoleAblation()
    let study = CartPoleAblationStudy(
      seedCount: seedCount, search: try CartPoleSearch.recorded(in: DatasetFolder.find()))
    let missing = study.missing(in: table)
    try await LongRuns(title: "\(missing.count) runs on CartPole", tasks: missing, jobs: jobs)
      .carryOut(study.carryOut) { run in
        table.append(run)
        try folder.write(table.csv, to: Self.file)
      }
    try report(table)
  }

  private func report(_ table: CartPoleAblation) throws {
    let illustration = table.illustration
    try FigureRenderer().write(
      illustration.figure, to: folder.path(of: "\(illustration.name).svg"))
    let rows = CartPoleComponent.allCases.map { Row($0, in: table) }
    if isJSON { return try JSON.write(rows) }
    print("episodes saved by     added to plain DQN       among the others")
    for row in rows { print(row.text) }
    print(
      """

      Means over seeds with 95 % intervals; below 0 it takes longer. A run that is given up counts as 500.

      Rows: \(folder.path(of: Self.file))
      """)
  }

  /// A line of the report.
  private struct Row: Encodable {
    /// Episodes saved, and the ends of the interval.
    struct Saving: Encodable {
      var mean: Double
      var lower: Double
      var upper: Double

      init(_ interval: MeanInterval) {
        mean = interval.mean
        lower = interval.range.lowerBound
        upper = interval.range.upperBound
      }

      var text: String {
        func whole(_ number: Double) -> String { "\(Int(number.rounded()))" }
        return "\(whole(mean)) (\(whole(lower)) to \(whole(upper)))"
      }
    }

    var component: String
    var addedToPlain: Saving?
    var amongOthers: Saving?

    init(_ component: CartPoleComponent, in table: CartPoleAblation) {
      self.component = component.title
      addedToPlain = table.saving(of: component, among: .nothing).map(Saving.init)
      amongOthers = table.saving(of: component, among: .others).map(Saving.init)
    }

    var text: String {
      func shown(_ saving: Saving?) -> String { saving?.text ?? "too few runs" }
      return component.padded(to: 21) + " " + shown(addedToPlain).padded(to: 24) + " "
        + shown(amongOthers)
    }
  }
}
