import Foundation

/// Draws figures with gnuplot, the only part of the course that knows it.
///
/// ```swift
/// let renderer = FigureRenderer()
/// try renderer.write(figure, to: "plots/cliff.svg")
/// let text = try renderer.render(figure, as: .terminal(columns: 80, rows: 24))
/// print(String(decoding: text, as: UTF8.self))
/// ```
///
/// Every call starts one gnuplot, gives it the script on its standard input through
/// gnuplot-iostream, takes the picture from its standard output, and waits for it; calls may run at
/// the same time.
public struct FigureRenderer: Sendable {
  /// The name or path of gnuplot.
  public let program: String

  /// The time after which gnuplot is stopped.
  public let timeLimit: Duration

  /// Creates a renderer.
  ///
  /// - Parameters:
  ///   - program: The name or path of gnuplot; nil for what the environment variable
  ///     `BELLWORK_GNUPLOT` says, or else `gnuplot`.
  ///   - timeLimit: The time after which gnuplot is stopped.
  public init(program: String? = nil, timeLimit: Duration = .seconds(30)) {
    precondition(timeLimit > .zero, "A renderer waits for longer than no time.")
    self.program = program ?? Self.program(in: ProcessInfo.processInfo.environment)
    self.timeLimit = timeLimit
  }

  /// The program that an environment asks for.
  static func program(in environment: [String: String]) -> String {
    let chosen = environment["BELLWORK_GNUPLOT"] ?? ""
    return chosen.isEmpty ? "gnuplot" : chosen
  }

  /// Draws a figure and returns the bytes of the picture.
  ///
  /// The text of a terminal is UTF-8. A script needs no gnuplot to be made.
  public func render(
    _ figure: Figure, as format: FigureFormat
  ) throws(PlottingError) -> [UInt8] {
    try figure.validate()
    let terminal = GnuplotTerminal(format, for: figure)
    let script = GnuplotScript(figure, on: terminal).text
    if format == .script { return Array(script.utf8) }
    let picture = try GnuplotProcess(program: program, seconds: timeLimit / .seconds(1)).run(script)
    guard format.recognises(picture) else {
      throw .badPicture(reason: "said that all went well and wrote no picture")
    }
    return terminal.isText ? Self.tidied(picture) : picture
  }

  /// Text without the form feed before it and the spaces at the ends of its lines.
  private static func tidied(_ text: [UInt8]) -> [UInt8] {
    let (space, lineFeed, formFeed) = (UInt8(ascii: " "), UInt8(ascii: "\n"), UInt8(0x0C))
    var tidy: [UInt8] = []
    for byte in text where byte != formFeed {
      while byte == lineFeed && tidy.last == space { tidy.removeLast() }
      tidy.append(byte)
    }
    return tidy
  }

  /// Draws a figure into a file whose name ends in .svg, .png, .pdf, .txt or .gp.
  ///
  /// The file appears whole or not at all; after an error the old one is as it was.
  public func write(_ figure: Figure, to path: String) throws(PlottingError) {
    guard let format = FigureFormat(path: path) else { throw .unknownFormat(path: path) }
    let file = FigureFile(path: path)
    try file.checkFolder()
    try file.replace(with: render(figure, as: format))
  }

  /// Shows a figure in a window and returns when the window has been closed.
  public func show(_ figure: Figure) throws(PlottingError) {
    try show(figure, in: ProcessInfo.processInfo.environment)
  }

  /// Shows a figure on the screen that an environment names; macOS has one without a name.
  func show(_ figure: Figure, in environment: [String: String]) throws(PlottingError) {
    try figure.validate()
    #if !os(macOS)
    let screens = ["DISPLAY", "WAYLAND_DISPLAY"].compactMap { environment[$0] }
    if screens.allSatisfy(\.isEmpty) { throw .noDisplay }
    #endif
    let terminal = GnuplotTerminal.window(for: figure)
    let script = GnuplotScript(figure, on: terminal).text + "pause mouse close\n"
    _ = try GnuplotProcess(program: program, seconds: nil).run(script)
  }
}

extension FigureFormat {
  /// Whether the bytes begin as a picture of this format does.
  fileprivate func recognises(_ bytes: [UInt8]) -> Bool {
    switch self {
    case .svg:
      bytes.starts(with: Array("<?xml".utf8)) && bytes.suffix(12).contains(UInt8(ascii: "/"))
    case .png: bytes.starts(with: [0x89, 0x50, 0x4E, 0x47])
    case .pdf: bytes.starts(with: Array("%PDF".utf8))
    case .sixel: bytes.starts(with: [0x1B, 0x50])
    case .terminal, .script: !bytes.isEmpty
    }
  }
}
