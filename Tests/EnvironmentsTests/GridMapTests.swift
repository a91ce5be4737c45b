import Environments
import Foundation
import Testing

@Suite struct GridMapTests {
  @Test func `A map is numbered row by row`() throws {
    let map = try GridMap("S.#\n.PG")
    #expect(map.rowCount == 2)
    #expect(map.columnCount == 3)
    #expect(map.cells == [.start, .floor, .wall, .floor, .pit, .goal])
    #expect(map.index(row: 1, column: 2) == 5)
    #expect(map.position(of: 5) == (1, 2))
    #expect(map.starts == [0])
  }

  @Test func `A map renders back to its text`() throws {
    let text = "S.#g\n.PGS"
    #expect(try GridMap(text).description == text)
  }

  @Test(arguments: ["S.\n.G\n", "S.\r\n.G\r\n", "S.\n.G\n\n\n"])
  func `Line ends of any system are read`(text: String) throws {
    #expect(try GridMap(text).description == "S.\n.G")
  }

  @Test func `Edges and walls keep a mover where it is`() throws {
    let map = try GridMap("S#\n.G")
    #expect(map.neighbor(of: 0, toward: .up) == 0)
    #expect(map.neighbor(of: 0, toward: .left) == 0)
    #expect(map.neighbor(of: 0, toward: .right) == 0)
    #expect(map.neighbor(of: 0, toward: .down) == 2)
    #expect(map.neighbor(of: 3, toward: .down) == 3)
    #expect(map.neighbor(of: 3, toward: .right) == 3)
  }

  @Test(
    arguments: [
      ("", GridMapError.empty),
      ("\n\n", .empty),
      ("S.\n.x", .unknownMark("x", line: 2, column: 2)),
      ("S. \n...", .unknownMark(" ", line: 1, column: 3)),
      ("S..\n..\n...", .unevenLine(2, length: 2, expected: 3)),
      ("S..\n....\n...", .unevenLine(2, length: 4, expected: 3)),
      ("S..\n\n...", .unevenLine(2, length: 0, expected: 3)),
      ("...\n..G", .noStart),
    ])
  func `A faulty map is refused with its fault`(text: String, fault: GridMapError) {
    #expect(throws: fault) { try GridMap(text) }
  }

  @Test func `A fault is told with line and column and a way out`() {
    #expect(
      GridMapError.unknownMark("x", line: 2, column: 7).description
        == "Line 2, column 7 of the map holds “x”, which is no cell: use one of . # S G g P.")
    #expect(
      GridMapError.unevenLine(3, length: 2, expected: 4).description
        == "Line 3 of the map has 2 cells where the first line has 4: make all lines equally long.")
    #expect(GridMapError.unevenLine(3, length: 2, expected: 4).place?.column == 3)
  }

  @Test func `A map travels as its text`() throws {
    let data = try JSONEncoder().encode(["map": GridMap.documentGrid])
    #expect(String(decoding: data, as: UTF8.self) == #"{"map":"S...\n..P.\n....\n...G"}"#)
    #expect(try JSONDecoder().decode([String: GridMap].self, from: data)["map"] == .documentGrid)
    #expect(throws: GridMapError.noStart) {
      try JSONDecoder().decode(GridMap.self, from: Data(#""..""#.utf8))
    }
  }

  @Test func `A cell off the map is a caller's mistake`() async {
    await #expect(processExitsWith: .failure) {
      _ = GridMap.documentGrid.index(row: 0, column: 4)
    }
  }
}
