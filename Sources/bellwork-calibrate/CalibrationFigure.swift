import Calibration
import Coursework
import Plotting

/// Which check catches which mistake, as coloured cells.
enum CalibrationFigure {
  /// One figure for each chapter: a row for each mistake, a column for each check of its exercise.
  static func figures(of tallies: [ExerciseTally]) -> [(name: String, figure: Figure)] {
    Dictionary(grouping: tallies, by: \.exercise.chapter).sorted { $0.key < $1.key }.map {
      ("calibration-\($0.key)", figure(of: $0.value, chapter: $0.key))
    }
  }

  /// The letter under which a check, counted from 0, stands in a matrix.
  static func letter(_ check: Int) -> String {
    String(UnicodeScalar(UInt8(ascii: "a") + UInt8(check % 26)))
  }

  private static func figure(of tallies: [ExerciseTally], chapter: Int) -> Figure {
    let columns = tallies.map(\.claims.count).max() ?? 0
    let rows = tallies.flatMap { tally in
      tally.misconceptions.map { mistake in
        let shares = mistake.failuresByCheck.map { Double($0) / Double(max(mistake.runs, 1)) }
        return shares + Array(repeating: Double.nan, count: columns - shares.count)
      }
    }
    var map = HeatMap(
      rows, quantity: "share of runs in which the check fails", showsValues: false)
    map.range = 0...1
    map.hasSquareCells = false
    map.columnLabels = (0..<columns).map(letter)
    map.rowLabels = tallies.flatMap { tally in
      tally.misconceptions.map { "\($0.name)  \(tally.exercise)" }
    }
    return Figure(
      title: "Chapter \(chapter): mistakes and checks",
      x: Axis("check of the exercise"), layers: [.heatMap(map)], legend: .hidden)
  }
}
