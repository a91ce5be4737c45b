import DecisionProcesses
import DeepQLearning
import TestSupport
import Testing

@testable import Experiments

struct PegInHoleTableTests {
  /// A short run: nothing is learned in five episodes.
  private func record(seed: UInt64) -> PegInHoleRecord {
    var settings = PegInHoleSettings()
    settings.episodeCount = 5
    settings.validationInterval = 2
    settings.validationCount = 2
    settings.testCount = 3
    settings.agent.hiddenWidths = [8]
    var run = PegInHoleRun(settings, seed: seed)
    while !run.isOver { run.trainEpisode() }
    return PegInHoleRecord(of: run, variant: .shaped)
  }

  @Test func `Equal seeds give equal runs, and validations come after every so many episodes`() {
    let seed = freshSeed()
    let (first, second) = (record(seed: seed), record(seed: seed))
    #expect(first.isInserted == second.isInserted && first.validations == second.validations)
    #expect(first.outcome == second.outcome)
    #expect(first.validations.map(\.trainedEpisodes) == [2, 4, 5])
    #expect(first.isInserted.count == 5 && first.validations.allSatisfy { $0.count == 2 })
    #expect(first.outcome.atEnd.trainedEpisodes == 5)
    #expect(first.outcome.kept.count == 3 && first.outcome.atEnd.count == 3)
  }

  @Test func `Rows read back are the runs that were written`() throws {
    var table = PegInHoleTable()
    for seed in 1...2 { table.append(record(seed: UInt64(seed))) }
    let again = try PegInHoleTable(csv: table.csv)
    #expect(again.csv == table.csv)
    #expect(again.runs.map(\.isInserted) == table.runs.map(\.isInserted))
    #expect(
      again.runs.map(\.outcome.kept.trainedSteps) == table.runs.map(\.outcome.kept.trainedSteps))
    #expect(
      again.runs.map(\.outcome.atEnd.inserted) == table.runs.map(\.outcome.atEnd.inserted))
    #expect(try PegInHoleTable(csv: "").runs.isEmpty)
  }

  @Test func `A row that was cut off is left out, and a foreign one is an error`() throws {
    let evaluations = "250:9000:100:97:2500:0:43.50"
    let table =
      "variant,seed,seconds,violations,training,validations,kept,end,cells\n"
      + "shaped,1,9.00,0,0011,\(evaluations),\(evaluations),\(evaluations),\n"
    #expect(try PegInHoleTable(csv: table + "shaped,2,9.00,0,00").runs.count == 1)
    let tests = "\(evaluations),\(evaluations)"
    for row in [
      "curved,1,9,0,01,,\(tests),", "shaped,1,9,0,02,,\(tests),", "shaped,1,9,0,01,1:2,\(tests),",
      "shaped,1,9", "tabular,1,9,0,01,,\(tests),many", "shaped,1,9,0,01,,,\(evaluations),",
      "shaped,1,9,0,01,,\(evaluations),1:2,", "shaped,1,9,0,01,\(evaluations),",
    ] {
      #expect(throws: StudyTableError(line: 3, subject: PegInHoleRecord.subject)) {
        try PegInHoleTable(csv: table + row + "\n")
      }
    }
    #expect(throws: StudyTableError(line: 1, subject: PegInHoleRecord.subject)) {
      try PegInHoleTable(csv: "episode\n")
    }
  }

  @Test func `Rows from before anything was kept are refused with a sentence`() throws {
    let old =
      "variant,seed,seconds,violations,training,evaluations,cells\n"
      + "shaped,1,9.00,0,0011,250:9000:100:97:2500:0:43.50,\n"
    let error = #expect(throws: StudyTableError.self) { try PegInHoleTable(csv: old) }
    #expect(
      error?.description
        == "Line 1 is no row of runs on the peg in its hole. Move the file away: what it held is made "
        + "again.")
  }

  @Test func `Runs that are there are not made again`() throws {
    let study = PegInHoleStudy(seedCount: 2, variants: [.shaped, .unshaped])
    let table = try PegInHoleTable(
      csv: "variant,seed,seconds,violations,training,validations,kept,end,cells\n"
        + "shaped,202,9.00,0,0011,,4:80:2:0:0:0:1.00,4:80:2:0:0:0:1.00,\n")
    #expect(study.missing(in: PegInHoleTable()).count == 4)
    let missing = study.missing(in: table)
    #expect(missing.count == 3 && !missing.contains { $0.variant == .shaped && $0.seed == 202 })
  }

  @Test func `Success is reached when 85 of 100 episodes in a row were successes`() {
    var record = PegInHoleRecord(
      variant: .shaped, seed: 1, seconds: 1, trainingViolations: 0,
      isInserted: Array(repeating: false, count: 30) + Array(repeating: true, count: 100),
      validations: [],
      outcome: PegInHoleRun.Outcome(kept: .init(count: 1), atEnd: .init(count: 1)))
    // After 115 episodes the last 100 are 15 failures and 85 successes.
    #expect(record.episodes(untilSuccess: 0.85) == 115)
    record.isInserted = Array(repeating: true, count: 99)
    #expect(record.episodes(untilSuccess: 0.85) == nil)
  }

  @Test func `A summary pools held-out episodes and does not drop runs that never got there`()
    throws
  {
    let rows = [
      "shaped,1,8.00,0,\(String(repeating: "1", count: 120)),,"
        + "250:9000:100:100:2000:0:43.50,250:9000:100:100:2000:0:43.50,",
      "shaped,2,10.00,3,\(String(repeating: "0", count: 120)),,"
        + "200:8000:100:60:1200:2:61.25,250:9000:100:0:0:1:71.25,",
    ]
    let table = try PegInHoleTable(
      csv: "variant,seed,seconds,violations,training,validations,kept,end,cells\n"
        + rows.map { $0 + "\n" }.joined())
    let summary = try #require(table.summaries.first)
    #expect(table.summaries.count == 1 && summary.runCount == 2)
    #expect(summary.success == 0.8 && summary.shares == [0.6, 1] && summary.meanSteps == 20)
    // The one that collapsed counts as it was kept, and is told beside.
    #expect(summary.inserted == 160 && summary.insertedAtEnd == 100)
    #expect(summary.sharesAtEnd == [0, 1] && summary.trainingSteps == 18_000)
    #expect(summary.medianShare == 0.8 && summary.medianInterval == nil)
    #expect(summary.violations == 2 && summary.greatestForce == 61.25 && summary.seconds == 9)
    #expect(summary.interval.lowerBound > 0.73 && summary.interval.upperBound < 0.86)
    // One of two runs got there, at its 100 episodes: the middle lies between it and never.
    #expect(summary.medianEpisodes == nil)
  }

  @Test func `The median of an even number of runs is the mean of the two in the middle`() throws {
    // 85 of the last 100 after zeros + 85 episodes, and never at the end: 105, 115, 135 and never.
    let training = [20, 30, 50].map {
      String(repeating: "0", count: $0) + String(repeating: "1", count: 100)
    }
    let rows = (training + [String(repeating: "0", count: 120)]).enumerated().map {
      seed, episodes in
      "shaped,\(seed),9.00,0,\(episodes),,4:80:2:0:0:0:1.00,4:80:2:0:0:0:1.00,\n"
    }
    func median(of rows: [String]) throws -> Double? {
      try PegInHoleTable(csv: PegInHoleRecord.header + "\n" + rows.joined()).summaries[0]
        .medianEpisodes
    }
    #expect(try median(of: rows) == 125)
    #expect(try median(of: Array(rows.prefix(3))) == 115)
    #expect(try median(of: Array(rows.suffix(1))) == nil)
  }

  @Test func `The cells of a table are kept, and their median is reported`() throws {
    let tests = "2:300:100:1:40:0:43.50,2:300:100:2:40:0:43.50"
    let table = try PegInHoleTable(
      csv: "variant,seed,seconds,violations,training,validations,kept,end,cells\n"
        + "tabular,1,9.00,0,01,2:300:100:1:40:0:43.50,\(tests),900\n"
        + "tabular,2,9.00,0,01,2:300:100:1:40:0:43.50,\(tests),1100\n"
        + "shaped,1,9.00,0,01,2:300:100:1:40:0:43.50,\(tests),\n")
    #expect(table.runs.map(\.cellCount) == [900, 1_100, nil])
    #expect(table.summaries.map(\.medianCells) == [nil, 1_000])
    #expect(try PegInHoleTable(csv: table.csv) == table)
  }
}
