public import Plotting

/// What an experiment found: rows, pictures and assertions, with the seed that repeats them.
public struct ExperimentResult: Sendable {
  /// The name of the experiment, which is also the name of its files.
  public let name: String
  /// Its title.
  public let title: String
  /// What it finds out.
  public let question: String
  /// The seed that repeats it.
  public let seed: UInt64
  /// What it found.
  public let report: ExperimentReport
  /// How long it took.
  public let duration: Duration

  /// The rows, for a file of comma-separated values.
  public var table: ResultTable { report.table }
  /// The pictures, in order.
  public var illustrations: [Illustration] { report.illustrations }
  /// What was measured beside what is exact.
  public var findings: [Finding] { report.findings }
  /// Whether every asserted finding holds.
  public var holds: Bool { findings.allSatisfy(\.holds) }
}

/// What the measurements of an experiment mean.
public struct ExperimentReport: Equatable, Sendable {
  /// The rows.
  public var table: ResultTable
  /// The pictures, in order.
  public var illustrations: [Illustration]
  /// What was measured beside what is exact.
  public var findings: [Finding]

  /// Creates a report.
  public init(table: ResultTable, illustrations: [Illustration], findings: [Finding]) {
    self.table = table
    self.illustrations = illustrations
    self.findings = findings
  }
}

/// A figure with the name of its file and a sentence on what it shows.
public struct Illustration: Equatable, Sendable {
  /// The name of its file, without an ending: lower case, words joined by hyphens.
  public var name: String
  /// What the figure shows, for those who read it and for those who cannot see it.
  public var caption: String
  /// The figure.
  public var figure: Figure

  /// Creates an illustration.
  public init(name: String, caption: String, figure: Figure) {
    self.name = name
    self.caption = caption
    self.figure = figure
  }
}
