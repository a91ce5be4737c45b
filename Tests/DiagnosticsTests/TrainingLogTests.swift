import Diagnostics
import Foundation
import Testing

@Suite struct TrainingLogParserTests {
  /// Reads a text in pieces of so many bytes.
  private func rows(_ text: String, piece: Int = 1_000) throws -> [(row: TrainingLogRow, line: Int)]
  {
    try rows(Array(text.utf8), piece: piece)
  }

  private func rows(_ bytes: [UInt8], piece: Int = 1_000) throws -> [(
    row: TrainingLogRow, line: Int
  )] {
    var parser = TrainingLogParser()
    var rows: [(row: TrainingLogRow, line: Int)] = []
    for start in stride(from: 0, to: bytes.count, by: piece) {
      try parser.parse(bytes[start..<min(start + piece, bytes.count)]) { rows.append(($0, $1)) }
    }
    try parser.finish { rows.append(($0, $1)) }
    return rows
  }

  private func error(_ text: String) -> TrainingLogError? {
    #expect(throws: TrainingLogError.self) { try rows(text) }
  }

  @Test func `Episode and return are enough`() throws {
    let rows = try rows("episode,return\n1,-12.5\n2,3\n")
    #expect(rows.map(\.row.episode) == [1, 2])
    #expect(rows.map(\.row.sum) == [-12.5, 3])
    #expect(rows.map(\.line) == [2, 3])
    #expect(rows[0].row[.epsilon] == nil)
  }

  @Test(
    arguments: [
      "episode,return,epsilon\n1,2,0.5\n", "episode,return,epsilon\r\n1,2,0.5\r\n",
      "Episode;Return;Epsilon\n1;2;0.5", "episode\treturn\tepsilon\n1\t2\t0.5\n",
      "\u{FEFF}episode,return,epsilon\n1,2,0.5\n", "# seed 7\n\nepisode,return,epsilon\n1,2,0.5\n",
      "\"episode\", return ,EPSILON\n \"1\",2, 5e-1 \n",
      "epsilon,comment,return,episode\n0.5,\"a, b\",2,1\n",
    ])
  func `A log of any program is read`(text: String) throws {
    let rows = try rows(text)
    #expect(rows.count == 1)
    #expect(rows[0].row.episode == 1)
    #expect(rows[0].row.sum == 2)
    #expect(rows[0].row[.epsilon] == 0.5)
  }

  @Test func `Names may have hyphens or spaces, and truth is a number`() throws {
    let rows = try rows("episode,return,Start Value,td-error-mean,truncated\n1,2,3,-4,True\n")
    #expect(rows[0].row[.startValue] == 3)
    #expect(rows[0].row[.errorMean] == -4)
    #expect(rows[0].row[.truncated] == 1)
  }

  @Test func `A field that may be missing may be empty`() throws {
    let rows = try rows("episode,return,epsilon\n1,2,\n")
    #expect(rows[0].row[.epsilon] == nil)
  }

  @Test func `NaN and infinity are numbers that went wrong`() throws {
    let rows = try rows("episode,return,start_value\n1,nan,-inf\n2,NaN,Infinity\n")
    #expect(rows.allSatisfy { $0.row.sum.isNaN })
    #expect(rows.map { $0.row[.startValue] } == [-.infinity, .infinity])
  }

  @Test func `Pieces may end anywhere`() throws {
    let text = "# a log\nepisode,return,epsilon\n1,-12.5,0.25\n2,3e2,\n"
    let whole = try rows(text)
    for piece in 1...text.utf8.count {
      let parts = try rows(text, piece: piece)
      #expect(parts.map(\.row) == whole.map(\.row))
      #expect(parts.map(\.line) == whole.map(\.line))
    }
  }

  @Test func `What is written is read back`() throws {
    var row = TrainingLogRow(episode: 3, return: -0.125)
    for column in TrainingLogColumn.allCases where !column.isRequired {
      row[column] = column.example
    }
    let text = TrainingLogRow.header() + "\n" + row.line() + "\n"
    #expect(try rows(text).map(\.row) == [row])
    #expect(TrainingLogRow(episode: 1, return: 2).line([.episode, .return, .epsilon]) == "1,2,")
  }

  @Test func `Every column has its place`() throws {
    for column in TrainingLogColumn.allCases {
      var row = TrainingLogRow(episode: 0, return: 0)
      row[column] = column.example
      #expect(TrainingLogColumn.allCases.filter { row[$0] == column.example } == [column])
    }
  }

  @Test func `An empty log is told from one without episodes`() {
    #expect(error("") == .empty)
    #expect(error("\n# nothing\n") == .empty)
    #expect(error("episode,return\n") == .noEpisodes)
  }

  @Test func `A missing column is named, with those that are there`() {
    let error = error("# mine\nstep,reward\n1,2\n")
    #expect(error == .missingColumn("episode", line: 2, found: ["step", "reward"]))
    #expect(
      error?.description
        == "Line 2 has no column “episode”; it has “step”, “reward”. Rename the one that holds "
        + "the number of the episode.")
    #expect(
      self.error("episode,reward\n1,2\n")
        == .missingColumn(
          "return", line: 1, found: ["episode", "reward"]))
    #expect(self.error("episode,return,Return\n1,2,3\n") == .repeatedColumn("return", line: 1))
  }

  @Test func `A ragged line is named`() {
    #expect(error("episode,return\n1,2\n2\n") == .unevenLine(3, fields: 1, columns: 2))
    let error = error("episode,return\n1,2,3\n")
    #expect(
      error?.description
        == "Line 2 has 3 fields where the first line names 2 columns. Was the log cut off?")
  }

  @Test(
    arguments: [
      ("1,2x", "2x", "return", 2), ("1,", "", "return", 2), (",2", "", "episode", 2),
      ("one,2", "one", "episode", 2), ("1,2\n2,1 2", "1 2", "return", 3),
      ("1,1_000", "1_000", "return", 2), ("nan,1", "nan", "episode", 2),
      ("1,\"3", "\"3", "return", 2),
    ])
  func `A malformed number is named with line and column`(
    lines: String, text: String, column: String, line: Int
  ) {
    #expect(
      error("episode,return\n\(lines)\n") == .malformedNumber(text, column: column, line: line))
  }

  @Test func `Columns that are not known are not read`() throws {
    #expect(try rows("episode,return,note\n1,2,anything\n").count == 1)
  }

  @Test func `What is no text is told`() {
    #expect(throws: TrainingLogError.noText(line: 1)) {
      try rows([0xFF, 0xFE, 0x41, 0x0A])
    }
    #expect(throws: TrainingLogError.noText(line: 2)) {
      try rows(Array("episode,return\n1,2".utf8) + [0, 0x0A])
    }
    #expect(throws: TrainingLogError.longLine(1)) {
      try rows(Array(repeating: UInt8(ascii: "a"), count: 1_000_001))
    }
  }
}

@Suite struct TrainingLogFileTests {
  private func withFile(_ text: String, _ body: (String) throws -> Void) throws {
    let url = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).csv")
    try Data(text.utf8).write(to: url)
    defer { try? FileManager.default.removeItem(at: url) }
    try body(url.path)
  }

  @Test func `A file is read in pieces and to its end`() throws {
    let lines = (1...20_000).map { "\($0),\($0 % 10)" }
    try withFile("episode,return\n" + lines.joined(separator: "\n")) { path in
      var lines: [Int] = []
      var episodes: [Int] = []
      try TrainingLogFile(path: path).read { row, line in
        lines.append(line)
        episodes.append(row.episode)
      }
      #expect(lines == Array(2...20_001))
      #expect(episodes == Array(1...20_000))
    }
  }

  @Test func `A file that is not there, and a folder, are sentences`() throws {
    let missing = TrainingLogFile(path: "/no/such/log.csv")
    let error = #expect(throws: TrainingLogError.self) { try missing.read { _, _ in } }
    #expect(error?.description == "/no/such/log.csv cannot be read: there is no such file.")
    #expect(throws: TrainingLogError.unreadable(path: "/usr", reason: "it is a folder.")) {
      try TrainingLogFile(path: "/usr").read { _, _ in }
    }
  }
}
