import ArgumentParser

/// A command whose work is that of another program of this package.
protocol SiblingCommand: AsyncParsableCommand {
  /// The word that the command begins with.
  static var name: String { get }
  /// What the command does, in a line.
  static var abstract: String { get }
  /// The product that does the work.
  static var product: String { get }
  /// The words that the product gets before the arguments.
  static var firstWords: [String] { get }

  /// What follows the command, unread.
  var arguments: [String] { get }
}

extension SiblingCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: name, abstract: abstract, discussion: "`bellwork \(name) --help` explains it.")
  }

  func run() async throws {
    try await SiblingProgram(product: Self.product).become(with: Self.firstWords + arguments)
  }
}

/// Grades a folder of hand-ins.
struct GradeCommand: SiblingCommand {
  static let name = "grade"
  static let abstract = "Grade a folder of hand-ins, each in a jail, into a grade book."
  static let product = "bellwork-grade"
  static let firstWords = [name]

  @Argument(parsing: .captureForPassthrough, help: "See `bellwork grade --help`.")
  var arguments: [String] = []
}

/// Reads a grade book.
struct GradebookCommand: SiblingCommand {
  static let name = "gradebook"
  static let abstract = "Show, export, compare and override what a grade book holds."
  static let product = "bellwork-grade"
  static let firstWords = [name]

  @Argument(parsing: .captureForPassthrough, help: "See `bellwork gradebook --help`.")
  var arguments: [String] = []
}

/// Measures how often the checks are wrong.
struct CalibrateCommand: SiblingCommand {
  static let name = "calibrate"
  static let abstract =
    "Measure how often the checks are wrong: false alarms, mistakes missed, mistakes misnamed."
  static let product = "bellwork-calibrate"
  static let firstWords: [String] = []

  @Argument(parsing: .captureForPassthrough, help: "See `bellwork calibrate --help`.")
  var arguments: [String] = []
}
