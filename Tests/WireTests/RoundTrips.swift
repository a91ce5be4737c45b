import DecisionProcesses
import Testing
import Wire

/// What is sent is what arrives.
struct RoundTrips {
  private struct Everything: Codable, Equatable {
    var number = -1.5
    var whole = -7
    var large = UInt64.max
    var flag = true
    var text = "größer\n“”"
    var some: Double? = 2
    var none: Int?
    var row = [1.0, 2.5]
    var integers = [3, -4]
    var nested = [[1.0], []]
    var transitions = [
      Transition(state: 1, action: 0, reward: 0.5, nextState: 2, isTerminal: false)
    ]
    var choice = Choice.pair(1, "b")
    var table = ["a": [1, 2], "b": []]
  }

  private enum Choice: Codable, Equatable {
    case empty
    case pair(Int, String)
  }

  @Test func `Every kind of value arrives as it was sent`() throws {
    let value = Everything()
    let bytes = WireFormat.bytes(of: try WireEncoder.value(of: value))
    #expect(try WireDecoder.value(Everything.self, from: WireFormat.value(of: bytes)) == value)
  }

  @Test func `NaN and infinities arrive`() throws {
    let bytes = WireFormat.bytes(of: try WireEncoder.value(of: [Double.nan, .infinity, -0.0]))
    let row = try WireDecoder.value([Double].self, from: WireFormat.value(of: bytes))
    #expect(row[0].isNaN && row[1] == .infinity && row[2].sign == .minus)
  }

  @Test func `A number has a tag and eight bytes, little-endian`() {
    #expect(WireFormat.bytes(of: .integer(258)) == [3, 2, 1, 0, 0, 0, 0, 0, 0])
    #expect(WireFormat.bytes(of: .null) == [0])
  }

  @Test func `An integer that does not fit its type is refused`() throws {
    #expect(throws: WireError.self) { try WireDecoder.value(Int8.self, from: .integer(300)) }
    #expect(throws: WireError.self) { try WireDecoder.value(UInt64.self, from: .integer(-1)) }
  }

  @Test func `A value of another shape is refused`() {
    #expect(throws: WireError.self) { try WireDecoder.value([Double].self, from: .string("a")) }
    #expect(throws: WireError.self) { try WireDecoder.value(Double.self, from: .list([])) }
    #expect(throws: WireError.self) { try WireDecoder.value(Everything.self, from: .record([])) }
  }

  @Test func `Numbers agree up to the tolerance, and NaN with NaN alone`() {
    #expect(WireValue.double(1).agrees(with: .double(1 + 1e-12), within: 1e-9))
    #expect(!WireValue.double(1).agrees(with: .double(1.001), within: 1e-9))
    #expect(WireValue.double(.nan).agrees(with: .double(.nan), within: 1e-9))
    #expect(!WireValue.doubles([1, .nan]).agrees(with: .doubles([1, 2]), within: 1e-9))
    #expect(!WireValue.doubles([1]).agrees(with: .doubles([1, 2]), within: 1e-9))
  }

  @Test func `A value is put in words`() {
    let value = WireValue.record([
      WireField("nextActionValues", .doubles([1, 2.5])), WireField("isTerminal", .bool(false)),
    ])
    #expect("\(value)" == "next action values [1, 2.5], is terminal no")
  }
}
