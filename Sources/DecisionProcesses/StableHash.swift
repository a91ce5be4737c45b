/// A hash that is the same in every run and on every machine, unlike the standard library's.
///
/// FNV-1a of 64 bits, by Fowler, Noll and Vo. It tells versions apart; it does not withstand anybody who
/// wants two to look alike.
public struct StableHash: Sendable {
  /// The hash of the bytes so far.
  public private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

  /// Creates the hash of no bytes.
  public init() {}

  /// Adds bytes.
  public mutating func combine(_ bytes: some Sequence<UInt8>) {
    for byte in bytes { value = (value ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
  }
}
