import CommandSupport
import Experiments
import Statistics

/// What the ablation on CartPole comes to: a figure, and what each component brings.
struct CartPoleAblationReport {
  /// Where rows and figure are.
  let folder: OutputFolder
  /// Whether a program reads what is printed.
  let isJSON: Bool

  /// Reports on all runs of the table.
  func report(_ table: CartPoleAblation, named name: String) throws {
    try folder.draw([table.illustration])
    let rows = CartPoleComponent.allCases.map { Row($0, in: table) }
    if isJSON { return try JSON.write(rows) }
    print("episodes saved by     in plain DQN             among the others")
    for row in rows { print(row.text) }
    print(
      """

      Means over seeds with 95 % intervals; below 0 it takes longer. A run that is given up counts as 500.
      Without replay an agent learns from its 64 newest transitions, and has no use for priorities.

      Rows: \(folder.path(of: "\(name).csv"))
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
    var inPlain: Saving?
    var amongOthers: Saving?

    init(_ component: CartPoleComponent, in table: CartPoleAblation) {
      self.component = component.title
      inPlain = table.saving(of: component, among: .plain).map(Saving.init)
      amongOthers = table.saving(of: component, among: .others).map(Saving.init)
    }

    var text: String {
      func shown(_ saving: Saving?) -> String { saving?.text ?? "too few runs" }
      return component.padded(to: 21) + " " + shown(inPlain).padded(to: 24) + " "
        + shown(amongOthers)
    }
  }
}
