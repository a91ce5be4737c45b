import DecisionProcesses
import TestSupport
import Testing
import Wire

/// Bytes from an enemy: refused with an error, whatever they are.
struct HostileBytes {
  @Test func `A message that ends too early is refused`() throws {
    let bytes = WireFormat.bytes(of: .list([.doubles([1, 2]), .string("abc"), .bool(true)]))
    for length in 0..<bytes.count {
      #expect(throws: WireError.self) { try WireFormat.value(of: bytes.prefix(length)) }
    }
  }

  @Test func `A message that goes on too long is refused`() {
    #expect(throws: WireError.trailingBytes) { try WireFormat.value(of: [0, 0]) }
  }

  @Test func `A count beyond the bytes that are left allocates nothing`() {
    let count = [UInt8](repeating: 0xFF, count: 8)
    for tag: UInt8 in 6...10 {
      #expect(throws: WireError.truncated) { try WireFormat.value(of: [tag] + count) }
    }
  }

  @Test func `Nesting without end is refused before the stack is`() {
    let list: [UInt8] = [9, 1, 0, 0, 0, 0, 0, 0, 0]
    let bytes = Array(repeatElement(list, count: 100_000).joined()) + [0]
    #expect(throws: WireError.tooDeep) { try WireFormat.value(of: bytes) }
  }

  @Test func `Text that is not UTF-8 is refused`() {
    #expect(throws: WireError.malformedText) {
      try WireFormat.value(of: [6, 1, 0, 0, 0, 0, 0, 0, 0, 0xFF])
    }
  }

  /// Any bytes at all: an error or a value that is written back as the same bytes.
  @Test func `Random bytes never trap, and what is read is written back the same`() {
    let seed = freshSeed()
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<20_000 {
      let count = generator.index(below: 40)
      let bytes = (0..<count).map { _ in
        generator.flip(0.7) ? UInt8(generator.index(below: 12)) : UInt8(generator.index(below: 256))
      }
      guard let value = try? WireFormat.value(of: bytes) else { continue }
      #expect(WireFormat.bytes(of: value) == bytes, "repeat with BELLWORK_SEED=\(seed)")
    }
  }

  @Test func `A message arrives whole however it is cut up`() throws {
    let message: [UInt8] = [1, 2, 3]
    var buffer = WireFrameBuffer()
    for byte in WireFrameBuffer.frame(message) {
      #expect(try buffer.next() == nil)
      buffer.append([byte])
    }
    #expect(try buffer.next() == message)
    #expect(try buffer.next() == nil)
  }

  @Test func `An announced length over the limit is refused before it is waited for`() {
    var buffer = WireFrameBuffer(limit: 100)
    buffer.append([101, 0, 0, 0])
    #expect(throws: WireError.tooLarge(bytes: 101, limit: 100)) { try buffer.next() }
  }
}
