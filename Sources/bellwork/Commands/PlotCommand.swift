import ArgumentParser
import Checks
import CommandSupport
import CourseFigures
import Experiments
import Foundation
import Judging
import Plotting

/// Draws a study, or what the learner's own code does.
struct PlotCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plot",
    abstract: "Draw a study, or your own exercise beside the reference.",
    discussion: """
      Studies: \(ExperimentCatalogue.names.joined(separator: ", ")).
      Exercises with a figure: \(LearnerFigure.all.map { "\($0.exercise)" }.joined(separator: ", ")).

      EXAMPLES
        bellwork plot contraction
        bellwork plot 1.3 --as terminal
        bellwork plot contraction --output contraction.png
        bellwork plot contraction --as script > contraction.gp
      """)

  @Argument(help: "The name of a study, or the number or name of an exercise.")
  var subject: String

  @Option(
    name: [.short, .long],
    help: """
      The file to write, by its ending .svg, .png, .pdf, .txt or .gp; a second figure gets -2 before it; \
      plots/NAME.svg.
      """)
  var output: String?

  @Option(name: .customLong("as"), help: "Print instead: terminal, sixel or script; or: window.")
  var display: Display?

  @Option(help: "The seed of every draw; fresh unless given.")
  var seed: UInt64?

  enum Display: String, ExpressibleByArgument, CaseIterable {
    case terminal, sixel, script, window
  }

  func validate() throws {
    if output != nil && display != nil {
      throw ValidationError("A figure goes to --output or is shown --as something, not both.")
    }
  }

  func run() async throws {
    for (index, illustration) in try await illustrations().enumerated() {
      try show(illustration, number: index + 1)
    }
  }

  private func illustrations() async throws -> [Illustration] {
    let seed = seed.orFresh
    guard let suite = Catalogue.exercise(subject) else {
      let experiment = try ExperimentCatalogue.experiment(named: subject)
      let bar = ProgressBar(experiment.title)
      defer { bar.clear() }
      return experiment.run(seed: seed) { bar.show($0) }.illustrations
    }
    guard let figure = LearnerFigure.all.first(where: { $0.exercise == suite.id }) else {
      throw Failure(
        text: "\(suite.id) \(suite.name) has nothing to show. `bellwork help plot` lists what has.",
        status: Failure.wrongContent)
    }
    return [try await draw(figure, of: suite, seed: seed)]
  }

  /// Asks the learner's code, in a worker, what the figure needs.
  private func draw(
    _ figure: LearnerFigure,
    of suite: ExerciseSuite,
    seed: UInt64
  ) async throws -> Illustration {
    try await CourseSession().buildWorker()
    let judge = Judge(program: .exercises, seed: CourseSeed(seed))
    let (drawing, printed) = try await judge.converse { await figure.draw($0, seed) }
    if !printed.isEmpty { Terminal.complain(printed) }
    switch drawing {
    case .success(let drawn):
      return Illustration(name: "\(suite.id)-\(suite.name)", caption: suite.title, figure: drawn)
    case .failure(let reason):
      throw Failure(
        text: "\(suite.id) \(suite.name) cannot be drawn: \(reason.description)",
        status: Failure.checkFailed)
    }
  }

  /// Shows a figure; its number keeps the files of several apart.
  private func show(_ illustration: Illustration, number: Int) throws {
    let renderer = FigureRenderer()
    switch display {
    case .terminal:
      try write(
        try renderer.render(
          illustration.figure,
          as: .terminal(columns: max(40, min(120, Terminal.columns)), rows: 30)))
    case .sixel: try write(try renderer.render(illustration.figure, as: .sixel))
    case .script: try write(try renderer.render(illustration.figure, as: .script))
    case .window: try renderer.show(illustration.figure)
    case nil:
      let path =
        try output.map { numbered($0, number) }
        ?? OutputFolder(path: "plots").path(of: "\(illustration.name).svg")
      try renderer.write(illustration.figure, to: path)
      print("\(path): \(illustration.caption)")
    }
  }

  /// The path of the first figure, or with a number before its ending: figure.png, figure-2.png.
  private func numbered(_ path: String, _ number: Int) -> String {
    guard number > 1 else { return path }
    let file = URL(fileURLWithPath: path)
    let stem = file.deletingPathExtension().lastPathComponent
    let name = "\(stem)-\(number).\(file.pathExtension)"
    return path.dropLast(file.lastPathComponent.count) + name
  }

  private func write(_ bytes: [UInt8]) throws {
    do {
      try FileHandle.standardOutput.write(contentsOf: Data(bytes))
    } catch {
      throw Failure.outputLost
    }
  }
}
