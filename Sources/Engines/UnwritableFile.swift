public import Foundation

/// A file or a folder that cannot be written, in a sentence for the person who has to act.
public struct UnwritableFile: Error, Hashable, Sendable, CustomStringConvertible {
  /// Where it should be.
  public let path: String
  /// What the system says, without a full stop.
  public let reason: String

  /// Names a place, and why nothing can be put there.
  public init(_ path: String, reason: String) {
    self.path = path
    self.reason = reason.hasSuffix(".") ? String(reason.dropLast()) : reason
  }

  /// Names a place for which the file system has thrown an error; the system's own word for it says more.
  public init(_ place: URL, _ error: any Error) {
    let cause = (error as? CocoaError)?.underlying as? POSIXError
    self.init(
      place.relativePath,
      reason: cause.map { String(cString: strerror($0.code.rawValue)) }
        ?? error.localizedDescription)
  }

  public var description: String {
    "Cannot write \(path): \(reason). Check the folder's permissions and its free space."
  }
}
