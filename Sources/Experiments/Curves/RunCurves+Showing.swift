import Plotting

extension RunCurves {
  /// A band from the first to the third quartile and a line for each curve, all bands behind all lines.
  ///
  /// - Parameters:
  ///   - curves: The curves by name.
  ///   - x: The place of each point.
  ///   - middle: What the lines show.
  /// - Returns: The layers of a panel.
  static func layers(
    _ curves: [(name: String, curve: RunCurves)], x: [Double],
    middle: KeyPath<RunCurves, [Double]> = \.mean
  ) -> [Layer] {
    curves.map { .band($0.name, x: x, low: $0.curve.lower, high: $0.curve.upper) }
      + curves.map { .line($0.name, x: x, y: $0.curve[keyPath: middle]) }
  }

  /// A row for each episode of each curve: the setting, the episode from 1 on, the mean and the quartiles.
  ///
  /// - Parameters:
  ///   - curves: The curves by setting.
  ///   - setting: The name of the first column.
  ///   - mean: The name of the column of means.
  /// - Returns: The rows.
  static func table(
    _ curves: [(setting: ResultTable.Field, curve: RunCurves)], setting: String, mean: String
  ) -> ResultTable {
    var table = ResultTable(
      columns: [setting, "episode", mean, "first-quartile", "third-quartile"])
    for (setting, curve) in curves {
      for episode in curve.mean.indices {
        table.append(
          setting, .count(episode + 1), .number(curve.mean[episode]),
          .number(curve.lower[episode]), .number(curve.upper[episode]))
      }
    }
    return table
  }
}
