import CommandSupport
import Experiments
import Plotting

extension OutputFolder {
  /// Draws figures into files that are called after them.
  ///
  /// - Throws: What `FigureRenderer` throws where gnuplot is missing or a file cannot be written.
  func draw(_ illustrations: [Illustration]) throws {
    for illustration in illustrations {
      try FigureRenderer().write(
        illustration.figure, to: path(of: "\(illustration.name).svg"))
    }
  }
}
