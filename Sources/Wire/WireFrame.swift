/// A message on a stream: four bytes of length, little-endian, then that many bytes.
///
/// The buffer collects what arrives and hands out whole messages; a length over the limit is refused before
/// its bytes are waited for.
public struct WireFrameBuffer: Sendable {
  /// The longest message that is accepted, in bytes.
  public let limit: Int
  private var bytes: [UInt8] = []

  /// Creates an empty buffer.
  public init(limit: Int = 32 << 20) {
    self.limit = limit
  }

  /// Adds bytes that arrived.
  public mutating func append(_ arrived: some Sequence<UInt8>) {
    bytes.append(contentsOf: arrived)
  }

  /// Takes out the first whole message, or returns nil until more has arrived.
  ///
  /// - Throws: `WireError.tooLarge` where the announced length is over the limit.
  public mutating func next() throws(WireError) -> [UInt8]? {
    guard bytes.count >= 4 else { return nil }
    let length = (0..<4).reduce(0) { $0 | Int(bytes[$1]) << (8 * $1) }
    guard length <= limit else { throw .tooLarge(bytes: length, limit: limit) }
    guard bytes.count >= 4 + length else { return nil }
    defer { bytes.removeFirst(4 + length) }
    return Array(bytes[4..<4 + length])
  }

  /// The bytes of a message with its length in front.
  public static func frame(_ message: [UInt8]) -> [UInt8] {
    precondition(message.count <= UInt32.max, "A message is shorter than four gigabytes.")
    return (0..<4).map { UInt8(truncatingIfNeeded: message.count >> (8 * $0)) } + message
  }
}
