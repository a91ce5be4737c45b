import Plotting

/// What a rule of choice does as its one setting changes: its probabilities, and its draws.
struct ChoiceCurves {
  private let actionValues: [Double]
  private let settings: [Double]
  private let exact: [[Double]]
  private var probabilities: [[Double]] = []
  private var drawn: [[Double]] = []

  /// Begins a picture of choices between actions of these values, beside the exact probabilities at
  /// each setting.
  init(
    of actionValues: [Double],
    at settings: [Double],
    exact: (Double) -> [Double]
  ) {
    self.actionValues = actionValues
    self.settings = settings
    self.exact = settings.map(exact)
  }

  /// Adds what came back for the next setting.
  ///
  /// - Throws: `LearnerFigure.Obstacle.unusable` where it cannot be drawn.
  mutating func append(probabilities: [Double], choices: [Int], count: Int) throws {
    self.probabilities.append(try drawable(probabilities, count: actionValues.count))
    drawn.append(try shares(of: choices, count: count, actionCount: actionValues.count))
  }

  /// The probabilities beside the draws, both on the exact curves.
  func figure(title: String, x: Axis) -> Figure {
    Figure(
      title: title,
      panels: [
        panel("your probabilities", x, probabilities), panel("shares of your draws", x, drawn),
      ])
  }

  private func panel(_ title: String, _ x: Axis, _ rows: [[Double]]) -> Panel {
    let theory = actionValues.indices.map { action in
      Layer.line("exact", x: settings, y: exact.map { $0[action] }, style: .reference)
    }
    let answers = actionValues.enumerated().map { action, value in
      Layer.points(
        "action \(action), worth \(Int(value))", x: settings, y: rows.map { $0[action] })
    }
    return Panel(title: title, x: x, y: Axis("share of the choices"), layers: theory + answers)
  }
}
