import Foundation
import Testing

@testable import Plotting

@Suite struct PlottingErrorTests {
  let folder: TemporaryFolder
  let figure = Figure(title: "t", layers: [.line("a", x: [0, 1], y: [1, 2])])

  init() throws { folder = try TemporaryFolder() }

  @Test func `A missing gnuplot is reported with the way to get it`() {
    let error = #expect(throws: PlottingError.self) {
      try FigureRenderer(program: "no-such-gnuplot").render(figure, as: .svg)
    }
    #expect(error == .gnuplotNotFound(program: "no-such-gnuplot"))
    #expect("\(error as Any)".contains("apt-get install gnuplot-nox"))
  }

  @Test func `A file that is no program is reported with the reason`() throws {
    let path = folder.path + "/text"
    try "hello".write(toFile: path, atomically: true, encoding: .utf8)
    #expect(throws: PlottingError.gnuplotNotStarted(program: path, reason: "Permission denied")) {
      try FigureRenderer(program: path).render(figure, as: .svg)
    }
  }

  @Test func `A failing gnuplot is reported with what it said`() throws {
    let program = try folder.program("cat > /dev/null; echo 'line 3: no such thing' >&2; exit 1")
    #expect(throws: PlottingError.gnuplotFailed(status: 1, message: "line 3: no such thing")) {
      try FigureRenderer(program: program).render(figure, as: .svg)
    }
  }

  @Test func `A gnuplot that a signal ends is reported`() throws {
    let program = try folder.program("kill -SEGV $$")
    #expect(throws: PlottingError.gnuplotFailed(status: 139, message: "signal 11 ended it")) {
      try FigureRenderer(program: program).render(figure, as: .svg)
    }
  }

  @Test func `A hanging gnuplot is stopped with all that it started`() throws {
    // The child of the shell holds all pipes; only stopping the group ends the wait.
    let program = try folder.program("sleep 600 & sleep 600")
    let start = ContinuousClock.now
    #expect(throws: PlottingError.gnuplotTimedOut(seconds: 0.3)) {
      try FigureRenderer(program: program, timeLimit: .milliseconds(300)).render(large, as: .svg)
    }
    #expect(ContinuousClock.now - start < .seconds(500))
  }

  @Test func `A gnuplot that leaves something behind is not waited for`() throws {
    let program = try folder.program("sleep 600 & exit 1")
    #expect(throws: PlottingError.gnuplotFailed(status: 1, message: "")) {
      try FigureRenderer(program: program).render(large, as: .svg)
    }
  }

  @Test func `A gnuplot that closes the pipe early is reported and kills nobody`() throws {
    let program = try folder.program("exec 0<&-; echo 'enough' >&2; exit 0")
    #expect(throws: PlottingError.brokenPipe(message: "enough")) {
      try FigureRenderer(program: program).render(large, as: .svg)
    }
  }

  @Test func `A gnuplot that draws nothing is reported`() throws {
    let program = try folder.program("cat > /dev/null")
    for format in [FigureFormat.svg, .png, .pdf, .sixel, .terminal(columns: 80, rows: 24)] {
      let error = #expect(throws: PlottingError.self) {
        try FigureRenderer(program: program).render(figure, as: format)
      }
      #expect(error == .badPicture(reason: "said that all went well and wrote no picture"))
    }
  }

  @Test func `A flood of output or of complaints is bounded`() throws {
    let loud = try folder.program("cat > /dev/null; yes")
    #expect(throws: PlottingError.badPicture(reason: "wrote more than 64 MiB")) {
      try FigureRenderer(program: loud).render(figure, as: .svg)
    }
    let cross = try folder.program("cat > /dev/null; yes | head -c 10000000 >&2; exit 2")
    #expect(throws: PlottingError.gnuplotFailed(status: 2, message: "y; y; y; y; y; y")) {
      try FigureRenderer(program: cross).render(figure, as: .svg)
    }
  }

  @Test func `A failure leaves the old file as it was and nothing beside it`() throws {
    let place = try TemporaryFolder()
    let path = place.path + "/a.svg"
    try "old".write(toFile: path, atomically: true, encoding: .utf8)
    let program = try folder.program("cat > /dev/null; printf '<?xml half'; exit 1")
    #expect(throws: PlottingError.self) {
      try FigureRenderer(program: program).write(figure, to: path)
    }
    #expect(try place.names == ["a.svg"])
    #expect(try place.bytes(of: "a.svg") == Array("old".utf8))
  }

  @Test func `A place that cannot be written to is reported before drawing`() throws {
    let renderer = FigureRenderer(program: "no-such-gnuplot")
    let missing = folder.path + "/missing"
    #expect(throws: PlottingError.missingFolder(path: missing)) {
      try renderer.write(figure, to: missing + "/a.svg")
    }
    let taken = folder.path + "/folder.svg"
    try FileManager.default.createDirectory(atPath: taken, withIntermediateDirectories: true)
    #expect(throws: PlottingError.notWritable(path: taken, reason: "it is a folder")) {
      try renderer.write(figure, to: taken)
    }
    for path in ["plain", "a.jpeg", ".svgz", ""] {
      #expect(throws: PlottingError.unknownFormat(path: path)) {
        try renderer.write(figure, to: path)
      }
    }
  }

  @Test func `A place that refuses the file is reported with the reason`() {
    let path = "/proc/self/a.gp"
    let error = #expect(throws: PlottingError.self) { try FigureRenderer().write(figure, to: path) }
    guard case .notWritable(path, let reason) = error else {
      Issue.record("\(error as Any)")
      return
    }
    #expect(!reason.isEmpty)
  }

  @Test func `A window needs a screen and a gnuplot that opens windows`() throws {
    #if !os(macOS)
    #expect(throws: PlottingError.noDisplay) { try FigureRenderer().show(figure, in: [:]) }
    #expect(throws: PlottingError.noDisplay) {
      try FigureRenderer().show(figure, in: ["DISPLAY": "", "WAYLAND_DISPLAY": ""])
    }
    #endif
    let blind = try folder.program("cat > /dev/null; exit 93")
    #expect(throws: PlottingError.noWindowTerminal) {
      try FigureRenderer(program: blind).show(figure, in: ["DISPLAY": ":0"])
    }
    // A window may stay open for longer than the limit of a picture.
    let seeing = try folder.program("cat > /dev/null; sleep 1")
    try FigureRenderer(program: seeing, timeLimit: .milliseconds(100))
      .show(figure, in: ["DISPLAY": ":0"])
  }

  @Test func `The environment may name another gnuplot`() {
    #expect(FigureRenderer.program(in: [:]) == "gnuplot")
    #expect(FigureRenderer.program(in: ["BELLWORK_GNUPLOT": ""]) == "gnuplot")
    #expect(FigureRenderer.program(in: ["BELLWORK_GNUPLOT": "/opt/gnuplot"]) == "/opt/gnuplot")
  }

  /// A figure whose script is larger than any pipe.
  private var large: Figure {
    let x = (0..<100_000).map(Double.init)
    return Figure(title: "t", layers: [.line("a", x: x, y: x)])
  }
}
