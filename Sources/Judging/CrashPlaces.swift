/// Where a jailed worker was when it crashed: addresses within its program, innermost first.
///
/// The worker writes them itself as its last words, see `Sources/CWorkerRuntime/crash.c`. A learner's code can write
/// the same, and then reads of a line that it has chosen; nothing else comes of them.
struct CrashPlaces: Hashable, Sendable {
  /// The addresses, as hexadecimal numbers with their prefix.
  let addresses: [String]

  /// How the line begins.
  static let mark = "bellwork-worker crashed at"
  private static let limit = 40

  /// Finds the last such line; nil where there is none with an address.
  init?(printed: String) {
    let line = printed.split(separator: "\n").last { $0.hasPrefix(Self.mark) }
    addresses = (line ?? "").dropFirst(Self.mark.count).split(separator: " ").prefix(Self.limit)
      .map(String.init).filter(Self.isAddress)
    guard !addresses.isEmpty else { return nil }
  }

  private static func isAddress(_ word: String) -> Bool {
    word.hasPrefix("0x") && UInt64(word.dropFirst(2), radix: 16) != nil
  }
}
