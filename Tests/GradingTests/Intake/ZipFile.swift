/// A zip archive without compression, written byte by byte, so that it can hold what no archiver would put in.
struct ZipFile {
  private var files: [UInt8] = []
  private var directory: [UInt8] = []
  private var count = 0

  /// Adds a file; `claimed` is the size that the archive says it has.
  mutating func add(
    _ name: [UInt8], _ content: [UInt8], claimed: Int? = nil, mode: Int = 0o100644,
    isBroken: Bool = false
  ) {
    let sum = Int(Self.checksum(of: content)) ^ (isBroken ? 1 : 0)
    // The names are UTF-8, and nothing is packed.
    var shared = Self.little((0x800, 2), (0, 2), (0, 4), (sum, 4))
    shared += Self.little((content.count, 4), (claimed ?? content.count, 4), (name.count, 2))
    let offset = files.count
    files += Self.little((0x0403_4b50, 4), (20, 2)) + shared + Self.little((0, 2))
    files += name + content
    directory += Self.little((0x0201_4b50, 4), (0x0314, 2), (20, 2)) + shared
    directory += Self.little((0, 2), (0, 2), (0, 2), (0, 2), (mode << 16, 4), (offset, 4)) + name
    count += 1
  }

  mutating func add(_ name: String, _ content: String, mode: Int = 0o100644) {
    add(Array(name.utf8), Array(content.utf8), mode: mode)
  }

  /// Adds a file as a program does that writes to a pipe: packed, and with its checksum and its sizes after the data.
  ///
  /// `claimed` is the size that stands before the data, where such a program writes nothing.
  mutating func addStreamed(_ name: String, _ content: [UInt8], claimed: Int = 0) throws {
    // Between gzip's header and its checksum and size is what a zip holds.
    let gzip = try gzipped(content)
    let (packed, checksum) = (gzip.dropFirst(10).dropLast(8), gzip.suffix(8).prefix(4))
    files += Self.little((0x0403_4b50, 4), (20, 2), (0x808, 2), (8, 2), (0, 4), (0, 4), (0, 4))
    files += Self.little((claimed, 4), (name.utf8.count, 2), (0, 2))
    files += Array(name.utf8)
    files += packed
    files += Self.little((0x0807_4b50, 4))
    files += checksum
    files += Self.little((packed.count, 4), (content.count, 4))
  }

  /// The archive as one that is read as it comes: where the directory would begin, it is cut off.
  var streamed: [UInt8] { files + Self.little((0x0201_4b50, 4)) + [UInt8](repeating: 0, count: 42) }

  /// The archive with its directory.
  var closed: [UInt8] {
    let end = Self.little((0x0605_4b50, 4), (0, 4), (count, 2), (count, 2))
    return files + directory + end
      + Self.little((directory.count, 4), (files.count, 4), (0, 2))
  }

  /// Numbers of so many bytes each, the lowest first.
  private static func little(_ fields: (number: Int, bytes: Int)...) -> [UInt8] {
    fields.flatMap { field in
      (0..<field.bytes).map { UInt8(truncatingIfNeeded: field.number >> (8 * $0)) }
    }
  }

  private static func checksum(of bytes: [UInt8]) -> UInt32 {
    var sum = UInt32.max
    for byte in bytes {
      sum ^= UInt32(byte)
      for _ in 0..<8 {
        let isOdd = sum % 2 == 1
        sum /= 2
        if isOdd { sum ^= 0xEDB8_8320 }
      }
    }
    return ~sum
  }
}
