import Foundation
import Grading
import Testing

@Suite("Files about a class")
struct ClassFileTests {
  @Test(
    "Quotes, line breaks and commas in cells, a byte-order mark and both line ends are understood")
  func cells() throws {
    let table = try CSVTable(
      reading: "\u{FEFF}a,b\r\n\"x, \"\"y\"\"\",\"1\r\n2\"\nlast,\n\n", file: "x.csv")
    #expect(table.header == ["a", "b"])
    #expect(table.rows == [["x, \"y\"", "1\r\n2"], ["last", ""]])
  }

  @Test(
    "Points have two decimals at most, and none that are zero, whatever the language of the machine",
    arguments: [
      (0, "0"), (8, "8"), (7.5, "7.5"), (7.25, "7.25"), (1.0 / 3, "0.33"), (0.05, "0.05"),
      (-0.5, "-0.5"), (104.999, "105"), (.infinity, "inf"), (1e300, "1e+300"),
    ] as [(Double, String)])
  func points(number: Double, text: String) {
    #expect(number.inPoints == text)
  }

  @Test("A broken table is refused with its line")
  func broken() {
    #expect(throws: ClassFileError.openQuote("x.csv", line: 2)) {
      try CSVTable(reading: "a,b\n1,\"2\n3", file: "x.csv")
    }
    #expect(throws: ClassFileError.wrongCellCount("x.csv", line: 4, found: 3, expected: 2)) {
      try CSVTable(reading: "a,b\n\"1\n1\",2\n1,2,3", file: "x.csv")
    }
    #expect(throws: ClassFileError.empty("x.csv")) { try CSVTable(reading: "", file: "x.csv") }
  }

  @Test("A roster knows names in one column or two, and keeps other columns")
  func roster() throws {
    let roster = try Roster(
      csv: "Username,Name,Section,canvas_id\nada,Ada King Lovelace,A,17\n", file: "r.csv")
    let ada = try #require(roster["ada"])
    #expect(ada.name == "Ada King Lovelace")
    #expect(ada.firstName == "Ada King")
    #expect(ada.lastName == "Lovelace")
    #expect(ada["canvas_id"] == "17")
    let other = try Roster(
      csv: "identifier,First Name,Last Name\nbob,Bob,Ross\n", file: "r.csv")
    #expect(other["bob"]?.name == "Bob Ross")
    #expect(other["eve"] == nil)
  }

  @Test("A roster without identifiers, or with one twice, is refused")
  func wrongRoster() {
    #expect(
      throws: ClassFileError.missingColumn("r.csv", column: "identifier", found: ["name"])
    ) { try Roster(csv: "name\nAda\n", file: "r.csv") }
    #expect(throws: ClassFileError.duplicate("r.csv", identifier: "ada")) {
      try Roster(csv: "identifier\nada\nada\n", file: "r.csv")
    }
  }

  @Test(
    "A time is about one attempt where its content is given, and about all others where it is not")
  func times() throws {
    let times = try HandInTimes(
      csv: """
        identifier,time,content
        ada,2026-12-01T10:00:00Z,
        ada,2026-12-03T12:00:00+02:00,abc
        """, file: "t.csv")
    let first = try Date("2026-12-01T10:00:00Z", strategy: .iso8601)
    #expect(times.time(of: "ada", contentHash: "other") == first)
    #expect(
      times.time(of: "ada", contentHash: "abc") == first.addingTimeInterval(2 * 86_400))
    #expect(times.time(of: "bob", contentHash: "abc") == nil)
    #expect(throws: ClassFileError.wrongTime("t.csv", text: "noon")) {
      try HandInTimes(csv: "identifier,time\nada,noon\n", file: "t.csv")
    }
  }

  @Test(
    "A cell that a spreadsheet would run gets an apostrophe, and every cell is quoted",
    arguments: [
      ("=1+1", "\"'=1+1\"\r\n"), ("+1", "\"'+1\"\r\n"), ("-1", "\"'-1\"\r\n"),
      ("@SUM(A1)", "\"'@SUM(A1)\"\r\n"), ("\t=1", "\"'\t=1\"\r\n"),
      ("a=\"b\"\nc", "\"a=\"\"b\"\"\nc\"\r\n"), ("=\u{301}1", "\"'=\u{301}1\"\r\n"),
    ])
  func formula(cell: String, line: String) {
    var table = CSVTable(header: ["a"])
    table.append([.text(cell)])
    // By bytes: a mark that joins the equals sign must not hide it.
    #expect(Array(table.text.utf8) == Array(("\"a\"\r\n" + line).utf8))
  }

  @Test("Numbers are written with two decimals at most, and need no apostrophe")
  func numbers() {
    var table = CSVTable(header: ["a", "b", "c", "d", "e"])
    table.append([.number(10), .number(2.5), .number(0.1 + 0.2), .number(-0.05), .empty])
    #expect(table.rows == [["10", "2.5", "0.3", "-0.05", ""]])
  }
}
