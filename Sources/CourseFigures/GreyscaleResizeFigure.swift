import Coursework
import DecisionProcesses
import Environments
import Experiments
import Plotting

extension LearnerFigure {
  /// Exercise 6.6: a picture of Catch, grey and small by the learner's code, beside the reference's
  /// and beside what the nearest pixels would have left.
  static let greyscaleResize = LearnerFigure(Contracts.GreyscaleResize.self) { subject, seed in
    var generator = SeededGenerator(seed: seed)
    var world = Catch()
    world.reset(
      to: Catch.State(
        row: 17 + generator.index(below: 4), column: 6 + generator.index(below: 8), drift: 1,
        paddle: 6))
    let frame = world.frame()
    let grey = try await subject.answer(
      to: GreyscaleQuestion(
        picture: ColourPicture(
          rows: frame.shape.rows, columns: frame.shape.columns,
          pixels: frame.pixels.map { Int($0) })))
    let small = try await subject.answer(to: ResizeQuestion(picture: grey, rows: 84, columns: 84))
    let yours = try picture(grey, rows: frame.shape.rows, columns: frame.shape.columns)
    let reference = AreaAverage.resized(frame.greyscale(), rows: 84, columns: 84)
    // The ball is three pixels high and four wide; some around it show its borders.
    let row = (world.state.row * Catch.squareSide * 84 / frame.shape.rows) - 5
    let column = (world.state.column * Catch.squareSide * 84 / frame.shape.columns) - 5
    let part = (rows: row..<row + 14, columns: column..<column + 14)
    func panel(_ title: String, _ picture: Frame) -> Panel {
      Panel(
        title: title,
        layers: [.heatMap(picture.cells(rows: part.rows, columns: part.columns))],
        legend: .hidden)
    }
    return Figure(
      title: "Your picture in grey, and its ball in 84 by 84 pixels",
      panels: [
        Panel(
          title: "yours, in grey", layers: [.heatMap(yours.heatMap())],
          legend: .hidden),
        panel("yours, small", try picture(small, rows: 84, columns: 84)),
        panel("reference, small", reference),
        panel("the nearest pixels", nearest(frame.greyscale())),
      ])
  }

  /// A picture as it came back, where it is one.
  static func picture(_ answer: GreyPicture, rows: Int, columns: Int) throws -> Frame {
    guard answer.rows == rows, answer.columns == columns, answer.isValid else {
      throw Obstacle.unusable("what came back is no picture of \(rows) by \(columns)")
    }
    return Frame(
      shape: Frame.Shape(rows: rows, columns: columns), pixels: answer.pixels.map { UInt8($0) })
  }

  /// One pixel for each cell, the one below its middle.
  private static func nearest(_ frame: Frame) -> Frame {
    var small = Frame(shape: Frame.Shape(rows: 84, columns: 84))
    for row in 0..<84 {
      for column in 0..<84 {
        small[row, column] =
          frame[
            (2 * row + 1) * frame.shape.rows / 168, (2 * column + 1) * frame.shape.columns / 168]
      }
    }
    return small
  }
}
