import ArgumentParser

/// Measures how often the checks are wrong; the work is `bellwork-calibrate`'s.
struct CalibrateCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "calibrate",
    abstract:
      "Measure how often the checks are wrong: false alarms, mistakes missed, mistakes misnamed.",
    discussion: "`bellwork calibrate --help` explains it.")

  @Argument(parsing: .captureForPassthrough, help: "See `bellwork calibrate --help`.")
  var arguments: [String] = []

  func run() async throws {
    try await SiblingProgram(product: "bellwork-calibrate").become(with: arguments)
  }
}
