public import Calibration
import Coursework
public import Plotting

/// Which check catches which mistake, as coloured cells.
public enum CalibrationFigure {
  /// One panel for each chapter, or one for a single exercise: a row for each mistake, a column for each
  /// check of its exercise.
  public static func figure(of tallies: [ExerciseTally]) -> Figure {
    if tallies.count == 1 {
      return Figure(
        title: "Exercise \(tallies[0].exercise): which check catches which mistake",
        panels: [panel("", of: tallies, names: true)])
    }
    let chapters = Dictionary(grouping: tallies, by: \.exercise.chapter).sorted { $0.key < $1.key }
    return Figure(
      title: "Which check catches which mistake",
      panels: chapters.map { panel("chapter \($0.key)", of: $0.value, names: false) })
  }

  private static func panel(_ title: String, of tallies: [ExerciseTally], names: Bool) -> Panel {
    let columns = tallies.map(\.claims.count).max() ?? 0
    var rows: [[HeatMap.Cell]] = []
    var labels: [String] = []
    for tally in tallies {
      for (number, mistake) in tally.misconceptions.enumerated() {
        let shares = mistake.failuresByCheck.map { Double($0) / Double(max(mistake.runs, 1)) }
        let missing = Array(repeating: Double.nan, count: columns - shares.count)
        rows.append((shares + missing).map { HeatMap.Cell($0) })
        labels.append(names ? mistake.name : number == 0 ? "\(tally.exercise)" : "")
      }
    }
    var map = HeatMap(
      cells: rows, quantity: "share of runs in which the check fails", showsValues: false,
      range: 0...1)
    map.rowLabels = labels
    map.hasSquareCells = false
    return Panel(
      title: title, x: Axis("check"), y: Axis(names ? "" : "mistake, by exercise"),
      layers: [.heatMap(map)], legend: .hidden)
  }
}
