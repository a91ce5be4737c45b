import Foundation
import Plotting
import Testing

@Suite struct FigureRendererTests {
  static let formats: [(format: FigureFormat, beginning: [UInt8])] = [
    (.svg, Array("<?xml".utf8)), (.png, [0x89, 0x50, 0x4E, 0x47]), (.pdf, Array("%PDF".utf8)),
    (.sixel, [0x1B, 0x50]), (.script, Array("# A Bellwork figure".utf8)),
  ]

  @Test(arguments: Gallery.figures.map(\.name))
  func `Every kind of figure is drawn in every format`(name: String) throws {
    let figure = try #require(Gallery.figures.first { $0.name == name }).figure
    for (format, beginning) in Self.formats {
      let picture = try FigureRenderer().render(figure, as: format)
      #expect(picture.starts(with: beginning), "\(format)")
      #expect(picture.count > 1000, "\(format)")
    }
  }

  @Test(arguments: Gallery.figures.map(\.name))
  func `A file holds what its name asks for`(name: String) throws {
    // The folder may be kept, to look at the pictures.
    let kept = ProcessInfo.processInfo.environment["BELLWORK_GALLERY"]
    let folder = try TemporaryFolder()
    let figure = try #require(Gallery.figures.first { $0.name == name }).figure
    for end in ["svg", "png", "pdf", "txt", "gp"] {
      try FigureRenderer().write(figure, to: "\(kept ?? folder.path)/\(name).\(end)")
    }
    #expect(
      try kept != nil || folder.names == ["gp", "pdf", "png", "svg", "txt"].map { "\(name).\($0)" })
  }

  @Test(arguments: [(40, 12), (80, 24), (132, 40)])
  func `Terminal text fits the terminal and shows title, axes and legend`(
    columns: Int, rows: Int
  ) throws {
    let bytes = try FigureRenderer()
      .render(Gallery.learningCurves, as: .terminal(columns: columns, rows: rows))
    let text = String(decoding: bytes, as: UTF8.self)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.allSatisfy { $0.count <= columns })
    #expect(lines.count <= rows + 2)
    for word in ["SARSA", "episode"] { #expect(text.contains(word)) }
  }

  @Test func `A script alone draws the figure again`() throws {
    let folder = try TemporaryFolder()
    let renderer = FigureRenderer()
    try renderer.write(Gallery.values, to: folder.path + "/values.gp")
    let gnuplot = Process()
    let output = Pipe()
    gnuplot.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    gnuplot.arguments = [renderer.program, "-d", folder.path + "/values.gp"]
    gnuplot.standardOutput = output
    try gnuplot.run()
    let picture = try #require(try output.fileHandleForReading.readToEnd())
    gnuplot.waitUntilExit()
    #expect(try Array(picture) == renderer.render(Gallery.values, as: .svg))
  }

  @Test func `The same figure is drawn the same twice`() throws {
    let renderer = FigureRenderer()
    let first = try renderer.render(Gallery.contraction, as: .svg)
    #expect(try renderer.render(Gallery.contraction, as: .svg) == first)
  }

  @Test func `A hole in a line and in a band is left open`() throws {
    let x = [0.0, 1, 2, 3, 4]
    let y = [1, 2, Double.nan, 2, .infinity]
    let figure = Figure(
      title: "", layers: [.line("a", x: x, y: y), .band("a", x: x, low: y, high: y.map { $0 + 1 })])
    let script = String(decoding: try FigureRenderer().render(figure, as: .script), as: UTF8.self)
    #expect(script.contains("0 1\n1 2\n\n3 2\n\nEOD"))
    #expect(script.contains("0 1 2\n1 2 3\n\n3 2 3\n\nEOD"))
    #expect(!script.contains("nan") && !script.contains("inf"))
    #expect(try !FigureRenderer().render(figure, as: .svg).isEmpty)
  }

  @Test func `Numbers that are not positive leave gaps on a logarithmic axis`() throws {
    let figure = Figure(
      title: "", y: Axis(scale: .logarithmic),
      layers: [.line("", x: [0, 1, 2, 3], y: [10, 0, -5, 0.1])])
    let script = String(decoding: try FigureRenderer().render(figure, as: .script), as: UTF8.self)
    #expect(script.contains("<< EOD\n0 10\n\n3 0.1\nEOD"))
    #expect(try !FigureRenderer().render(figure, as: .svg).isEmpty)
  }

  @Test(arguments: [
    [5.0], [0, 0], [-3, -3], [1e-300, 1e300], [-1e308, 1e308], [-1.7e308, -1.7e308],
    [.leastNonzeroMagnitude, 1], [1e15, 1e15 + 1],
  ])
  func `Constant, tiny and huge numbers can be drawn`(y: [Double]) throws {
    let x = y.indices.map(Double.init)
    for scale in [Axis.Scale.linear, .logarithmic]
    where scale == .linear || y.allSatisfy({ $0 > 0 }) {
      let figure = Figure(title: "", y: Axis(scale: scale), layers: [.line("a", x: x, y: y)])
      #expect(try !FigureRenderer().render(figure, as: .svg).isEmpty, "\(scale)")
    }
  }
}
