/// What tells the runs of a study apart: what is compared, and a seed.
public protocol RunKey: Hashable, Codable, Sendable {
  /// The seed of every draw.
  var seed: UInt64 { get set }
}

/// A run of a study as it is kept: a row of a table.
public protocol RecordedRun: Sendable {
  /// What tells the runs of a study apart.
  associatedtype Key: RunKey

  /// The names of the fields, separated by commas.
  static var header: String { get }
  /// What the runs are, in the plural, for a sentence.
  static var subject: String { get }

  /// Which run of the study it is.
  var key: Key { get }
  /// The run as fields, separated by commas.
  var row: String { get }

  /// Reads a row back; nil where it is none.
  init?(row: Substring)
}

/// Runs of a study that takes long, each a row, so that it can be taken up again where it was stopped.
///
///     var table = try CartPoleTable(csv: text)
///     table.append(run)
///     try table.csv.write(…)
public protocol StudyTable: Sendable {
  /// What a row holds.
  associatedtype Run: RecordedRun

  /// The runs, in the order in which they finished.
  var runs: [Run] { get }

  /// Creates a table without runs.
  init()

  /// Adds a run.
  mutating func append(_ run: Run)
}

extension StudyTable {
  /// The runs of the table, by what tells them apart.
  public var keys: Set<Run.Key> { Set(runs.map(\.key)) }

  /// Adds those runs which are not there yet.
  public mutating func adopt(_ others: [Run]) {
    var known = keys
    for run in others where known.insert(run.key).inserted { append(run) }
  }

  /// One row for each run, under a header.
  public var csv: String {
    ([Run.header] + runs.map(\.row)).map { $0 + "\n" }.joined()
  }

  /// Reads rows back.
  ///
  /// A last line without an end is one that was cut off: it is left out. An empty text has no rows.
  ///
  /// - Throws: `StudyTableError` of the first line that is no row.
  public init(csv text: String) throws(StudyTableError) {
    self.init()
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
    guard lines.first.map(String.init) == Run.header || text.isEmpty else {
      throw StudyTableError(line: 1, subject: Run.subject)
    }
    for (number, line) in lines.dropFirst().enumerated() {
      guard let run = Run(row: line) else {
        throw StudyTableError(line: number + 2, subject: Run.subject)
      }
      append(run)
    }
  }
}

/// A line of a table of runs that cannot be read.
public struct StudyTableError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The number of the line, from 1.
  public let line: Int
  /// What the rows of the table are, in the plural.
  public let subject: String

  public var description: String {
    "Line \(line) is no row of \(subject). Move the file away: what it held is made again."
  }
}
