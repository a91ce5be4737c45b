import CommandSupport
import Foundation

/// The salt of the runs into one output folder: the one that was asked for, the one before, or a fresh one.
struct RunSalt {
  let value: UInt64

  private static let file = "salt.txt"

  /// Reads or draws the salt, and keeps it.
  init(_ asked: UInt64?, in folder: OutputFolder) throws {
    if let asked {
      value = asked
    } else if let data = try folder.read(Self.file) {
      let text = String(decoding: data, as: UTF8.self)
      guard let kept = UInt64(text.trimmingCharacters(in: .whitespacesAndNewlines)) else {
        throw Failure(
          text:
            "\(folder.path(of: Self.file)) holds no number. Delete it, or give one with --salt.",
          status: Failure.wrongContent)
      }
      value = kept
    } else {
      value = UInt64?.none.orFresh
    }
    try folder.write("\(value)\n", to: Self.file)
  }
}
