/// Why a figure could not be drawn, in a sentence for the person who has to act.
public enum PlottingError: Error, Equatable, Sendable {
  /// There is no program of that name.
  case gnuplotNotFound(program: String)
  /// The system could not start the program.
  case gnuplotNotStarted(program: String, reason: String)
  /// The program ended with a failure; `message` holds the first lines of its standard error.
  case gnuplotFailed(status: Int, message: String)
  /// The program was stopped because it took too long.
  case gnuplotTimedOut(seconds: Double)
  /// The program stopped reading before it had the whole figure.
  case brokenPipe(message: String)
  /// The program said that all went well and drew nothing, or more than anything sensible.
  case badPicture(reason: String)
  /// The folder that should hold the file does not exist.
  case missingFolder(path: String)
  /// The file could not be written.
  case notWritable(path: String, reason: String)
  /// The end of the file's name says no format.
  case unknownFormat(path: String)
  /// There is no screen to open a window on.
  case noDisplay
  /// The installed gnuplot cannot open windows.
  case noWindowTerminal
  /// The figure cannot be drawn by anyone; `reason` names the layer.
  case invalidFigure(reason: String)
}

extension PlottingError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .gnuplotNotFound(let program):
      "There is no program '\(program)', which draws the figures. Install it with "
        + "'apt-get install gnuplot-nox' (macOS: 'brew install gnuplot'), or set BELLWORK_GNUPLOT "
        + "to its path."
    case .gnuplotNotStarted(let program, let reason):
      "The program '\(program)' could not be started: \(reason). Is it a program that may be run?"
    case .gnuplotFailed(let status, let message):
      "gnuplot failed (status \(status))\(Self.appended(message)). Version 5.4 or later is needed."
    case .gnuplotTimedOut(let seconds):
      "gnuplot was stopped: it had not drawn the figure after \(seconds) seconds. Try again when "
        + "the machine is less busy, or draw fewer points."
    case .brokenPipe(let message):
      "gnuplot stopped reading before it had the whole figure\(Self.appended(message)). Does "
        + "'gnuplot --version' work?"
    case .badPicture(let reason):
      "gnuplot \(reason). Is the program called gnuplot really gnuplot 5.4 or later?"
    case .missingFolder(let path):
      "There is no folder '\(path)' to put the figure in. Make it first, or choose another."
    case .notWritable(let path, let reason):
      "The figure could not be written to '\(path)': \(reason)."
    case .unknownFormat(let path):
      "The name '\(path)' does not say what to draw. End it in .svg, .png, .pdf, .txt or .gp."
    case .noDisplay:
      "There is no screen to open a window on (neither DISPLAY nor WAYLAND_DISPLAY is set). "
        + "Write a file instead."
    case .noWindowTerminal:
      "This gnuplot cannot open windows. Install one that can with 'apt-get install gnuplot-qt', "
        + "or write a file instead."
    case .invalidFigure(let reason):
      "The figure cannot be drawn: \(reason)."
    }
  }

  private static func appended(_ message: String) -> String {
    message.isEmpty ? "" : ": \(message)"
  }
}
