import ArgumentParser
import CommandSupport
import DecisionProcesses
import Diagnostics
import Experiments
import Foundation

/// Reads a log of training, and says what is wrong and what to do.
struct DiagnoseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diagnose",
    abstract: "Read a log of training, of any program, and say what is wrong with it.",
    discussion: """
      A log is a file of comma-separated values: a first line that names the columns, and a line for \
      each episode. Only the columns episode and return have to be there; with more, more can be \
      found. Other columns are passed over. Counts are whole, and shares, epsilon and discount \
      lie between 0 and 1; a number that its column cannot hold is an error with its line. So is a \
      line with too many or too few fields. nan and inf are findings.

      \(columns)

      The status is 0 if nothing was found, and 1 if something was.

      EXAMPLES
        bellwork diagnose run.csv
        bellwork diagnose --example missing-terminal-mask > log.csv && bellwork diagnose log.csv
        bellwork train q-learning cliff-walking --csv | bellwork diagnose -
      """)

  @Argument(help: "The log; a hyphen for standard input.")
  var log: String?

  @Option(
    help: ArgumentHelp(
      "Print a log instead: healthy, or of a bug: "
        + SilentBug.allCases.map(\.rawValue).joined(separator: ", ") + ".",
      valueName: "name"))
  var example: Example?

  @Option(help: "The seed of an example; fresh unless given.")
  var seed: UInt64?

  @Flag(help: "Print JSON, for a program to read.")
  var json = false

  /// Which log is made.
  enum Example: ExpressibleByArgument, CaseIterable {
    case healthy
    case faulty(SilentBug)

    static var allCases: [Example] { [.healthy] + SilentBug.allCases.map(Example.faulty) }

    init?(argument: String) {
      guard let match = Self.allCases.first(where: { $0.name == argument }) else { return nil }
      self = match
    }

    var name: String { bug?.rawValue ?? "healthy" }

    var defaultValueDescription: String { name }

    static var allValueStrings: [String] { allCases.map(\.name) }

    var bug: SilentBug? {
      switch self {
      case .healthy: nil
      case .faulty(let bug): bug
      }
    }
  }

  func validate() throws {
    guard (log == nil) != (example == nil) else {
      throw ValidationError(
        log == nil
          ? "Name a log, or --example to print one." : "Name a log or an --example, not both.")
    }
  }

  func run() throws {
    if let example { return try printLog(of: example) }
    var diagnosis = TrainingLogDiagnosis()
    let file = TrainingLogFile(path: log ?? "-")
    let place = file.path == "-" ? "standard input" : file.path
    do {
      try file.read { diagnosis.record($0, line: $1) }
    } catch .unreadable(let path, let reason) {
      throw TrainingLogError.unreadable(path: path, reason: reason)
    } catch {
      throw Failure(text: "\(place): \(error)", status: Failure.wrongContent)
    }
    if json {
      try JSON.write(Report(diagnosis))
    } else {
      print(DiagnosisText(of: diagnosis, in: place).text)
    }
    if !diagnosis.findings.isEmpty { throw ExitCode(Failure.checkFailed) }
  }

  private func printLog(of example: Example) throws {
    let seed = seed.orFresh
    var generator = SeededGenerator(seed: seed)
    print("# bellwork diagnose --example \(example.name) --seed \(seed)")
    let rows = LoggedTraining(bug: example.bug).run(using: &generator)
    // All rows know the same.
    let columns = rows[0].columns
    print(TrainingLogRow.header(columns))
    for row in rows { print(row.line(columns)) }
  }

  /// The columns and what they hold, a line for each.
  private static var columns: String {
    TrainingLogColumn.allCases.map { "  " + $0.rawValue.padded(to: 20) + $0.meaning }
      .joined(separator: "\n")
  }

  /// A diagnosis for programs.
  private struct Report: Encodable {
    var episodes: Int
    var columns: [String]
    var findings: [Finding]

    struct Finding: Encodable {
      var fault: String
      var title: String
      var evidence: String
      var remedies: [String]
    }

    init(_ diagnosis: TrainingLogDiagnosis) {
      episodes = diagnosis.rowCount
      columns = TrainingLogColumn.allCases.filter(diagnosis.columns.contains).map(\.rawValue)
      findings = diagnosis.findings.map {
        Finding(
          fault: $0.fault.rawValue, title: $0.fault.title, evidence: $0.evidence,
          remedies: $0.fault.remedies)
      }
    }
  }
}
