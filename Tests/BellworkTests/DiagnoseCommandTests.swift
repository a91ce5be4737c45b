import Foundation
import Testing

/// Logs of training: written by one command, read by another.
struct DiagnoseCommandTests {
  /// What `diagnose --json` says.
  private struct Report: Decodable {
    var episodes: Int
    var columns: [String]
    var findings: [Finding]

    struct Finding: Decodable {
      var fault: String
      var title: String
      var evidence: String
      var remedies: [String]
    }
  }

  private func report(_ outcome: Program.Outcome) throws -> Report {
    try JSONDecoder().decode(Report.self, from: Data(outcome.output.utf8))
  }

  /// Pipes one run's output into `diagnose -`.
  private func diagnose(_ log: String, _ options: String...) throws -> Program.Outcome {
    let folder = try temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: "run.csv")
    try log.write(to: file, atomically: true, encoding: .utf8)
    return try Program().run(
      ["diagnose", "-"] + options, input: FileHandle(forReadingFrom: file))
  }

  // One such training has a finding with at most 0.76 % (`LoggedTrainingRunTests`), and five in a row
  // with at most 2.6e-11.
  @Test func `What train writes, diagnose knows, and it leaves a healthy run in peace`() throws {
    for _ in 0..<5 {
      let log = try Program().run("train", "q-learning", "cliff-walking", "--csv")
      try #require(log.status == 0)
      let outcome = try diagnose(log.output, "--json")
      let report = try report(outcome)
      #expect(report.episodes == 500)
      #expect(report.columns.count >= 15)
      #expect(outcome.status == (report.findings.isEmpty ? 0 : 1))
      if report.findings.isEmpty { return }
    }
    Issue.record("Five healthy runs had findings.")
  }

  @Test func `A run with a bad setting is told so`() throws {
    let log = try Program().run(
      "train", "sarsa", "grid-4x4", "--epsilon", "0.9", "--episodes", "100", "--csv")
    let outcome = try diagnose(log.output)
    #expect(outcome.status == 1)
    #expect(outcome.output.hasPrefix("standard input: 100 episodes\n"))
    #expect(outcome.output.contains("✘ The agent explores as much as it acts on what it knows\n"))
  }

  @Test func `A faulty log as JSON has each finding with its evidence and remedies`() throws {
    let outcome = try Program().run(
      "diagnose", "datasets/logs/missing-terminal-mask.csv", "--json")
    #expect(outcome.status == 1)
    let report = try report(outcome)
    #expect(report.episodes == 1_500)
    #expect(report.columns.prefix(3) == ["episode", "return", "steps"])
    let first = try #require(report.findings.first)
    #expect(first.fault == "values-exceed-returns")
    #expect(first.title == "Values promise more than any episode has paid")
    #expect(first.evidence.hasPrefix("In the last quarter the start is worth "))
    #expect(first.remedies.count == 3)
  }

  @Test func `A log of one episode and a log of none are sentences`() throws {
    let one = try diagnose("episode,return\n1,5\n")
    #expect(one.status == 0)
    #expect(one.output.hasPrefix("standard input: 1 episode\n"))
    #expect(
      one.output.hasSuffix(
        "✔ Nothing found. Trends and schedules are judged from 100 episodes on.\n"))
    let none = try diagnose("episode,return\n", "--json")
    #expect(none.status == 65)
    #expect(
      none.errors == "bellwork: standard input: The log has columns and no episode. "
        + "Train for some episodes first.\n")
    #expect(none.output.isEmpty)
    #expect(try diagnose("").status == 65)
  }

  @Test func `A log of few columns is told which would help`() throws {
    let rows = (1...100).map { "\($0),\($0),0.1" }.joined(separator: "\n")
    let outcome = try diagnose("episode,return,epsilon\n\(rows)\n")
    #expect(outcome.status == 0)
    #expect(
      outcome.output.hasSuffix("More could be with the columns start_value, discounted_return.\n"))
  }

  @Test func `NaN in a log is found with its line, as JSON too`() throws {
    let outcome = try diagnose("episode,return,td_error_mean\n1,5,0\n2,6,nan\n", "--json")
    #expect(outcome.status == 1)
    let finding = try #require(try report(outcome).findings.first)
    #expect(finding.fault == "not-finite")
    #expect(
      finding.evidence == "The first is in line 3, in the column td_error_mean of episode 2.")
  }

  @Test(
    arguments: [
      ("steps,value_min,value_max,value_deviation", "-5,0,1,0"),
      ("steps,value_min,value_max,value_deviation", "9000000000000000000,0,1,0"),
      ("steps,epsilon,exploratory_share", "9000000000000000000,0.5,0.5"), ("epsilon", "2.5"),
    ])
  func `A number that no training has is a sentence with its line`(
    columns: String, numbers: String
  ) throws {
    let rows = (0..<150).map { "\($0),\($0),\(numbers)" }.joined(separator: "\n")
    let outcome = try diagnose("episode,return,\(columns)\n\(rows)\n")
    #expect(outcome.status == 65)
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors.hasPrefix("bellwork: standard input: Line 2 has “"))
    let first = columns.prefix { $0 != "," }
    #expect(outcome.errors.contains("” in the column “\(first)”, which holds "))
  }

  @Test(arguments: [[], ["run.csv", "--example", "healthy"], ["--example", "sound"]])
  func `What is asked for wrongly is answered with what there is`(arguments: [String]) throws {
    let outcome = try Program().run(["diagnose"] + arguments)
    #expect(outcome.status == 64)
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors.contains("example"))
  }

  @Test func `An example is the log of its seed`() throws {
    let outcome = try Program().run(
      "diagnose", "--example", "epsilon-per-step", "--seed", "1")
    let file = Program.package.appending(path: "datasets/logs/epsilon-per-step.csv")
    #expect(outcome.status == 0)
    #expect(outcome.output.hasPrefix("# bellwork diagnose --example epsilon-per-step --seed 1\n"))
    let recorded = try String(contentsOf: file, encoding: .utf8)
    // Sums may round differently on another kind of processor; names do not.
    #expect(
      outcome.output.split(separator: "\n").prefix(2) == recorded.split(separator: "\n").prefix(2))
    #expect(outcome.output.split(separator: "\n").count == 1_502)
  }
}
