import Foundation
import Testing

/// Programs made by hand, with results computed by hand: who proves something about filters has to read them right.
@Suite("Filter programs are read as the kernel reads them")
struct FilterProgramTests {
  /// One instruction: code, distance where it holds, distance where it does not, value.
  private typealias Line = (code: UInt16, yes: UInt8, no: UInt8, value: UInt32)

  private func data(_ lines: [Line]) -> Data {
    Data(
      lines.flatMap { line -> [UInt8] in
        let value = (0..<4).map { UInt8(truncatingIfNeeded: line.value >> (8 * $0)) }
        return [UInt8(line.code & 0xff), UInt8(line.code >> 8), line.yes, line.no] + value
      })
  }

  private func result(_ lines: [Line], _ call: SystemCall) throws -> UInt32 {
    try FilterProgram(data(lines)).result(for: call)
  }

  private let call = SystemCall(
    number: 39, architecture: 0xc000_003e, pointer: 0x1111_2222_3333_4444,
    arguments: [0x0102_0304_0506_0708, 5])

  @Test("A program of one line returns its value")
  func constant() throws {
    #expect(try result([(0x06, 0, 0, 0x7fff_0000)], call) == 0x7fff_0000)
  }

  @Test(
    "Words are those of the kernel's layout: number, processor, pointer, arguments, low halves first",
    arguments: [
      (0, 39), (4, 0xc000_003e), (8, 0x3333_4444), (12, 0x1111_2222), (16, 0x0506_0708),
      (20, 0x0102_0304), (24, 5), (28, 0), (32, 0), (60, 0),
    ] as [(UInt32, UInt32)])
  func layout(_ offset: UInt32, _ word: UInt32) throws {
    let isWord: [Line] = [
      (0x20, 0, 0, offset), (0x15, 0, 1, word), (0x06, 0, 0, 1), (0x06, 0, 0, 2),
    ]
    #expect(try result(isWord, call) == 1)
  }

  @Test(
    "Comparisons are of numbers without a sign, and a limit itself is not greater",
    arguments: [
      (0x15, 4, 2), (0x15, 5, 1), (0x15, 6, 2),
      (0x25, 4, 1), (0x25, 5, 2), (0x25, 6, 2), (0x25, 0xffff_ffff, 2),
      (0x35, 4, 1), (0x35, 5, 1), (0x35, 6, 2), (0x35, 0x8000_0000, 2),
      (0x45, 4, 1), (0x45, 2, 2), (0x45, 7, 1), (0x45, 0, 2),
    ] as [(UInt16, UInt32, UInt32)])
  func comparisons(_ code: UInt16, _ value: UInt32, _ expected: UInt32) throws {
    // The second argument is 5.
    let lines: [Line] = [
      (0x20, 0, 0, 24), (code, 0, 1, value), (0x06, 0, 0, 1), (0x06, 0, 0, 2),
    ]
    #expect(try result(lines, call) == expected)
  }

  @Test("A mask takes bits away before the comparison")
  func mask() throws {
    // 0x05060708 & 0xf000f = 0x60008.
    let lines: [Line] = [
      (0x20, 0, 0, 16), (0x54, 0, 0, 0xf000f), (0x15, 1, 0, 0x60008), (0x06, 0, 0, 2),
      (0x06, 0, 0, 1),
    ]
    #expect(try result(lines, call) == 1)
  }

  @Test("Distances count from the next instruction; a jump without a condition takes its value")
  func jumps() throws {
    let lines: [Line] = [
      (0x05, 7, 7, 1), (0x06, 0, 0, 10), (0x20, 0, 0, 0), (0x15, 2, 0, 39), (0x06, 0, 0, 11),
      (0x06, 0, 0, 12), (0x06, 0, 0, 13),
    ]
    #expect(try result(lines, call) == 13)
    var other = call
    other.number = 40
    #expect(try result(lines, other) == 11)
  }

  @Test(
    "A small filter: foreign processors end, one call passes by its argument, others do not exist")
  func smallFilter() throws {
    let lines: [Line] = [
      (0x20, 0, 0, 4), (0x15, 0, 6, 0xc000_003e), (0x20, 0, 0, 0), (0x15, 0, 3, 39),
      (0x20, 0, 0, 24), (0x15, 0, 1, 5), (0x06, 0, 0, 0x7fff_0000), (0x06, 0, 0, 0x0005_0026),
      (0x06, 0, 0, 0x8000_0000),
    ]
    func decision(_ change: (inout SystemCall) -> Void) throws -> Decision? {
      var call = call
      change(&call)
      return Decision(returned: try result(lines, call))
    }
    #expect(try decision { _ in } == .allowed)
    #expect(try decision { $0.arguments[1] = 6 } == .refused(38))
    #expect(try decision { $0.number = 40 } == .refused(38))
    #expect(try decision { $0.architecture = 0xc000_00b7 } == .killed)
    #expect(try FilterProgram(data(lines)).constants == [5, 39, 0xc000_003e])
  }

  @Test("What is no program is refused, also where no call would come to it")
  func refusals() {
    let end: Line = (0x06, 0, 0, 0)
    func error(_ data: Data) -> FilterError? {
      #expect(throws: FilterError.self) { try FilterProgram(data) }
    }
    #expect(error(Data()) == .badLength(0))
    #expect(error(data([end]).dropLast()) == .badLength(7))
    #expect(error(data(Array(repeating: end, count: 4097))) == .badLength(8 * 4097))
    // Arithmetic that libseccomp never writes: A += 1.
    #expect(error(data([end, (0x04, 0, 0, 1), end])) == .unknownCode(0x04, at: 1))
    #expect(error(data([end, (0x20, 0, 0, 64), end])) == .badLoad(at: 1, offset: 64))
    #expect(error(data([end, (0x20, 0, 0, 6), end])) == .badLoad(at: 1, offset: 6))
    #expect(error(data([end, (0x05, 0, 0, 1), end])) == .jumpsBeyondEnd(at: 1))
    #expect(error(data([end, (0x15, 0, 1, 0), end])) == .jumpsBeyondEnd(at: 1))
    #expect(error(data([end, (0x15, 1, 0, 0), end])) == .jumpsBeyondEnd(at: 1))
    #expect(error(data([end, (0x20, 0, 0, 0)])) == .doesNotReturn)
  }

  @Test("Decisions are those of the jail, and no others")
  func decisions() {
    #expect(Decision(returned: 0x7fff_0000) == .allowed)
    #expect(Decision(returned: 0x8000_0000) == .killed)
    #expect(Decision(returned: 0x0005_0001) == .refused(1))
    #expect(Decision(returned: 0x0005_0000) == .refused(0))
    // A thread's end, a signal, a tracer, a log, an error beyond the last, and what the kernel has no word for.
    for value: UInt32 in [0, 0x0003_0000, 0x7ff0_0000, 0x7ffc_0000, 0x0005_1000, 0x1234_0000] {
      #expect(Decision(returned: value) == nil)
    }
  }
}
