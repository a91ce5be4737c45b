import DecisionProcesses
import Testing

struct StableHashTests {
  /// The values that the authors of FNV-1a publish for 64 bits.
  @Test(
    arguments: [
      ("", 0xCBF2_9CE4_8422_2325), ("a", 0xAF63_DC4C_8601_EC8C), ("foobar", 0x8594_4171_F739_67E8),
    ] as [(String, UInt64)])
  func `Hashes are the published ones`(text: String, value: UInt64) {
    var hash = StableHash()
    hash.combine(text.utf8)
    #expect(hash.value == value)
  }

  @Test func `Bytes may come in parts`() {
    var hash = StableHash()
    hash.combine("foo".utf8)
    hash.combine("bar".utf8)
    #expect(hash.value == 0x8594_4171_F739_67E8)
  }
}
