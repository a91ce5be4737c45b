import Experiments
import Testing

@Suite struct `Rows of results` {
  @Test func `Fields with commas, quotes and line ends are quoted`() {
    var table = ResultTable(columns: ["name", "x"])
    table.append("a,b", 1)
    table.append("say \"hi\"", 0.5)
    table.append("two\nlines", -3)
    #expect(table.csv == "name,x\n\"a,b\",1\n\"say \"\"hi\"\"\",0.5\n\"two\nlines\",-3\n")
  }

  @Test func `Numbers are written so that reading them gives the same number`() throws {
    let numbers = [0.1, 1.0 / 3, 1e-300, 123_456_789.125, -0.1 + 0.3]
    for number in numbers {
      var table = ResultTable(columns: ["x"])
      table.append(.number(number))
      let line = try #require(table.csv.split(separator: "\n").last)
      #expect(Double(line) == number)
    }
  }
}
