import Foundation

extension Rollout {
  /// The rollout as JSON, with the rows' fields named as in `csv`; numbers read back as the same
  /// bits.
  ///
  /// - Throws: `EncodingError`, should a world ever report a number that is not finite.
  public func json() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
    return String(decoding: try encoder.encode(self), as: UTF8.self) + "\n"
  }
}
