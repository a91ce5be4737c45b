import DecisionProcesses
import Diagnostics
import TestSupport
import Testing

extension TrainingLogColumn {
  /// A number that it can hold: not 0, and another one for each of the columns of a kind but the flag.
  var example: Double {
    let place = Double(TrainingLogColumn.allCases.firstIndex(of: self) ?? 0) + 1
    return switch domain {
    case .any, .size: place / 4
    case .count: place
    case .flag: 1
    case .share: place / 32
    }
  }
}

/// Numbers that no training has, and a diagnosis that survives all that it has.
@Suite struct TrainingLogDomainTests {
  /// Reads a text, and what is found in it.
  private func diagnosis(_ text: String) throws(TrainingLogError) -> TrainingLogDiagnosis {
    try diagnosis(Array(text.utf8))
  }

  private func diagnosis(_ bytes: [UInt8]) throws(TrainingLogError) -> TrainingLogDiagnosis {
    var parser = TrainingLogParser()
    var diagnosis = TrainingLogDiagnosis()
    try parser.parse(bytes) { diagnosis.record($0, line: $1) }
    try parser.finish { diagnosis.record($0, line: $1) }
    return diagnosis
  }

  private func error(_ text: String) -> TrainingLogError? {
    #expect(throws: TrainingLogError.self) { try diagnosis(text) }
  }

  private static let impossible: [(TrainingLogColumn, String)] = [
    (.steps, "-5"), (.steps, "9000000000000000000"), (.steps, "1000000000001"), (.steps, "2.5"),
    (.uniqueStates, "-1"), (.deadStates, "0.5"), (.stateCount, "1e300"), (.bufferSize, "-1e300"),
    (.truncated, "2"), (.truncated, "0.5"), (.truncated, "-1"), (.epsilon, "2.5"),
    (.epsilon, "-0.1"), (.discount, "1.01"), (.topActionShare, "75"), (.exploratoryShare, "-1"),
    (.exploratoryShare, "1.00000001"), (.stepSize, "-0.1"), (.valueDeviation, "-1"),
    (.errorDeviation, "-1e300"), (.gradientNorm, "-2"),
  ]

  @Test(arguments: TrainingLogDomainTests.impossible.indices)
  func `A number that no training has is named with line and column`(index: Int) {
    let (column, text) = Self.impossible[index]
    #expect(
      error("episode,return,\(column.rawValue)\n1,2,\n2,3,\(text)\n")
        == .impossibleNumber(
          text, column: column.rawValue, line: 3, domain: column.domain))
  }

  @Test(arguments: ["-1", "1.5", "1e300"])
  func `An episode has a whole number`(text: String) {
    #expect(
      error("Episode,return\n\(text),2\n")
        == .impossibleNumber(text, column: "Episode", line: 2, domain: .count))
  }

  @Test func `The sentence says what the column holds, and what to do`() {
    #expect(
      error("episode,return,Steps\n1,2,-5\n")?.description
        == "Line 2 has “-5” in the column “Steps”, which holds whole numbers from 0 to "
        + "1,000,000,000,000. Correct it, or rename the column if it means something else.")
    func words(_ column: String, _ text: String) -> String {
      error("episode,return,\(column)\n1,2,\(text)\n")?.description ?? ""
    }
    #expect(words("epsilon", "2.5").contains("which holds numbers from 0 to 1. Correct it"))
    #expect(words("truncated", "2").contains("which holds 1 for yes and 0 for no. Correct it"))
    #expect(words("step_size", "-1").contains("which holds no number below 0. Correct it"))
    // A field may be as long as a line.
    let long = words("epsilon", String(repeating: "9", count: 200))
    #expect(long.contains("“\(String(repeating: "9", count: 40))…”") && long.count < 200)
  }

  @Test func `What rounding moved beyond an end is taken for the end`() throws {
    var parser = TrainingLogParser()
    var rows: [TrainingLogRow] = []
    // 0.3 − 0.1 − 0.2 is −2.8e-17.
    let text = "episode,return,epsilon,discount\n1,2,\(0.3 - 0.1 - 0.2),1.0000000001\n"
    try parser.parse(Array(text.utf8)) { row, _ in rows.append(row) }
    #expect(rows.map { $0[.epsilon] } == [0])
    #expect(rows.map { $0[.discount] } == [1])
    #expect(error("episode,return,epsilon\n1,2,-2e-9\n") != nil)
  }

  @Test func `The ends themselves are numbers of a training, and any number where any can be`()
    throws
  {
    for column in TrainingLogColumn.allCases where !column.isRequired {
      let numbers =
        switch column.domain {
        case .any: ["-1e308", "1e308", "-2.5", "0"]
        case .count: ["0", "1000000000000", "7", "true"]
        case .flag: ["0", "1", "true", "False"]
        case .share: ["0", "1", "0.5"]
        case .size: ["0", "1e308", "2.5"]
        }
      for number in numbers + ["nan", "inf", "-inf", ""] {
        let found = try diagnosis("episode,return,\(column.rawValue)\n1,2,\(number)\n").findings
        let isFinite = !["nan", "inf", "-inf"].contains(number)
        #expect(
          found.map(\.fault) == (isFinite ? [] : [.notFinite]), "\(number) in \(column.rawValue)")
      }
    }
  }

  @Test func `A row of a program is held to the same`() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      var row = TrainingLogRow(episode: 1, return: 2)
      row[.steps] = -5
      _ = row
    }
    let text = String(decoding: result?.standardErrorContent ?? [], as: UTF8.self)
    #expect(text.contains("Counts are whole and in 0...1e12"))
    await #expect(processExitsWith: .failure) {
      var row = TrainingLogRow(episode: 1, return: 2)
      row[.epsilon] = 2.5
      _ = row
    }
    await #expect(processExitsWith: .failure) { _ = TrainingLogRow(episode: -1, return: 2) }
  }

  @Test func `Hostile bytes are an error or findings, and never a crash`() {
    let seed = freshSeed()
    var generator = SeededGenerator(seed: seed)
    let alphabet = Array("episode,return\n1.2e-\",;#\r\0n a\t".utf8) + [0xFF, 0xC3]
    for _ in 0..<2_000 {
      let start = generator.flip(0.5) ? Array("episode,return,epsilon\n".utf8) : []
      let tail = (0..<generator.index(below: 60)).map { _ in
        alphabet[generator.index(below: alphabet.count)]
      }
      survive(start + tail, seed: seed)
    }
  }

  /// Reads bytes and all that is found in them.
  private func survive(_ bytes: [UInt8], seed: UInt64) {
    do throws(TrainingLogError) {
      let diagnosis = try diagnosis(bytes)
      #expect(diagnosis.rowCount > 0, "seed \(seed)")
      #expect(diagnosis.findings.allSatisfy { !$0.evidence.isEmpty }, "seed \(seed)")
      #expect(diagnosis.summary.allSatisfy { !$0.text.isEmpty }, "seed \(seed)")
    } catch {
      #expect(!error.description.isEmpty, "seed \(seed)")
    }
  }

  @Test func `Hostile bytes in any column are the same`() {
    let seed = freshSeed()
    var generator = SeededGenerator(seed: seed)
    let alphabet = Array("0123456789.e+-,\"\n naif\t".utf8) + [0, 0xFF, 0xC3]
    for _ in 0..<2_000 {
      // One row of all columns, two or three of which hold anything.
      var bytes = Array("\(TrainingLogRow.header())\n".utf8)
      for place in TrainingLogColumn.allCases.indices {
        if place > 0 { bytes.append(UInt8(ascii: ",")) }
        if generator.flip(0.1) {
          for _ in 0..<generator.index(below: 4) {
            bytes.append(alphabet[generator.index(below: alphabet.count)])
          }
        } else {
          bytes.append(UInt8(ascii: generator.flip(0.5) ? "0" : "1"))
        }
      }
      survive(bytes, seed: seed)
    }
  }

  @Test func `Logs of the largest, the smallest and no numbers go through all rules`() throws {
    let seed = freshSeed()
    var generator = SeededGenerator(seed: seed)
    func pick(_ column: TrainingLogColumn) -> String {
      let extremes =
        switch column.domain {
        case .any: ["1e308", "-1e308", "5e-324", "0", "1", "-1"]
        case .count: ["0", "1", "7", "1000000000000"]
        case .flag: ["0", "1"]
        case .share: ["0", "1", "0.5", "5e-324"]
        case .size: ["0", "1", "1e308", "5e-324"]
        }
      if !column.isRequired, generator.flip(0.05) {
        return ["nan", "inf", "-inf", ""][generator.index(below: 4)]
      }
      return extremes[generator.index(below: extremes.count)]
    }
    for _ in 0..<60 {
      // Some columns keep one number, so that schedules, flat values and steady swings come about.
      let steady = TrainingLogColumn.allCases.map { generator.flip(0.5) ? pick($0) : nil }
      var lines = [TrainingLogRow.header()]
      for _ in 0..<130 {
        lines.append(
          zip(TrainingLogColumn.allCases, steady).map { $1 ?? pick($0) }.joined(separator: ","))
      }
      let diagnosis = try diagnosis(lines.joined(separator: "\n"))
      #expect(diagnosis.rowCount == 130, "seed \(seed)")
      #expect(diagnosis.findings.allSatisfy { !$0.evidence.isEmpty }, "seed \(seed)")
      #expect(diagnosis.summary.allSatisfy { !$0.text.isEmpty }, "seed \(seed)")
    }
  }

  @Test func `Counts stay at the largest integer instead of going beyond it`() {
    var variance = ValueVarianceMonitor()
    for _ in 0..<2 { variance.record(deviation: 0, scale: 1, steps: .max) }
    #expect(variance.flatSteps == .max && variance.isAlerting)
    var exploration = ExplorationMonitor()
    for _ in 0..<2 { exploration.record(exploratory: 1, of: .max, epsilon: 0.5) }
    #expect(exploration.choiceCount == .max && exploration.exploratoryCount == 2)
    #expect(!exploration.isAlerting)
  }
}
