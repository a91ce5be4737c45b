/// The hash by which sources are told apart where somebody might want two of them to look the same.
///
///     SHA256.hex(of: ["Exercises/01-Bellman/TDTarget.swift", text])
///
/// FIPS 180-4, section 6.2. Takes time in proportion to the bytes.
struct SHA256 {
  private var state: [UInt32] = [
    0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a,
    0x510e_527f, 0x9b05_688c, 0x1f83_d9ab, 0x5be0_cd19,
  ]
  private var block: [UInt8] = []
  private var length: UInt64 = 0
  private var schedule = [UInt32](repeating: 0, count: 64)

  /// The hash of some texts, each with its length before it, so that no two lists run together.
  static func hex(of texts: some Sequence<String>) -> String {
    var hash = SHA256()
    for text in texts {
      hash.combine("\(text.utf8.count):".utf8)
      hash.combine(text.utf8)
    }
    return hash.hex
  }

  /// Adds bytes.
  mutating func combine(_ bytes: some Sequence<UInt8>) {
    for byte in bytes {
      block.append(byte)
      length += 8
      if block.count == 64 { compress() }
    }
  }

  /// The hash of the bytes so far, in 64 hexadecimal digits.
  var hex: String {
    var padded = self
    let bits = length
    padded.combine([0x80])
    while padded.block.count != 56 { padded.combine([0]) }
    padded.combine((0..<8).map { UInt8(truncatingIfNeeded: bits >> (56 - 8 * $0)) })
    return padded.state.map { word in
      let digits = String(word, radix: 16)
      return String(repeating: "0", count: 8 - digits.count) + digits
    }.joined()
  }

  private mutating func compress() {
    for i in 0..<16 {
      schedule[i] = (0..<4).reduce(0) { $0 << 8 | UInt32(block[4 * i + $1]) }
    }
    for i in 16..<64 {
      let (a, b) = (schedule[i - 15], schedule[i - 2])
      let low = a.rotated(7) ^ a.rotated(18) ^ a >> 3
      let high = b.rotated(17) ^ b.rotated(19) ^ b >> 10
      schedule[i] = schedule[i - 16] &+ low &+ schedule[i - 7] &+ high
    }
    var s = state
    for i in 0..<64 {
      let choice = (s[4] & s[5]) ^ (~s[4] & s[6])
      let majority = (s[0] & s[1]) ^ (s[0] & s[2]) ^ (s[1] & s[2])
      let e = s[4].rotated(6) ^ s[4].rotated(11) ^ s[4].rotated(25)
      let a = s[0].rotated(2) ^ s[0].rotated(13) ^ s[0].rotated(22)
      let first = s[7] &+ e &+ choice &+ Self.constants[i] &+ schedule[i]
      s = [first &+ a &+ majority, s[0], s[1], s[2], s[3] &+ first, s[4], s[5], s[6]]
    }
    for i in 0..<8 { state[i] &+= s[i] }
    block.removeAll(keepingCapacity: true)
  }

  /// The first 32 bits of the fractions of the cube roots of the first 64 primes.
  private static let constants: [UInt32] = {
    var primes: [Int] = []
    var candidate = 2
    while primes.count < 64 {
      if !primes.contains(where: { candidate % $0 == 0 }) { primes.append(candidate) }
      candidate += 1
    }
    return primes.map { prime in
      // The largest r with r³ ≤ prime · 2⁹⁶; its low 32 bits are the fraction.
      var root: UInt64 = 0
      for bit in (0..<36).reversed() {
        let trial = root | 1 << UInt64(bit)
        let cube = UInt128(trial) * UInt128(trial) * UInt128(trial)
        if cube <= UInt128(prime) << 96 { root = trial }
      }
      return UInt32(truncatingIfNeeded: root)
    }
  }()
}

extension UInt32 {
  /// The bits turned to the right.
  fileprivate func rotated(_ count: UInt32) -> UInt32 { self >> count | self << (32 - count) }
}
