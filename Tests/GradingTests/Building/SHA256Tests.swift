import Testing

@testable import Grading

@Suite("SHA-256 is the standard's")
struct SHA256Tests {
  /// FIPS 180-4, examples of NIST: the empty message, one block, two blocks.
  @Test(
    "The messages of the standard have the hashes of the standard",
    arguments: [
      ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
      ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
      (
        "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
        "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
      ),
    ])
  func vectors(message: String, expected: String) {
    #expect(SHA256.hex(of: Array(message.utf8)) == expected)
  }

  @Test("A hundred thousand letters have the hash that Python's hashlib gives")
  func long() {
    let hash = SHA256.hex(of: [UInt8](repeating: UInt8(ascii: "a"), count: 100_000))
    #expect(hash == "6d1cf22d7cc09b085dfc25ee1a1f3ae0265804c607bc2074ad253bcc82fd81ee")
  }

  @Test("Texts do not run together: [ab, c] is another list than [a, bc]")
  func lists() {
    #expect(SHA256.hex(of: ["ab", "c"]) != SHA256.hex(of: ["a", "bc"]))
  }
}
