/// Reads numbers from bytes, one after the other; the lowest byte of each comes first.
struct ByteReader {
  let bytes: [UInt8]
  var place: Int

  var remaining: Int { bytes.count - place }

  mutating func next<Number: FixedWidthInteger>(
    _ type: Number.Type
  ) throws(NetworkFileError) -> Number {
    let size = Number.bitWidth / 8
    guard remaining >= size else { throw .truncated }
    var number: Number = 0
    for index in 0..<size { number |= Number(bytes[place + index]) << (8 * index) }
    place += size
    return number
  }
}

/// Writes numbers into bytes, as `ByteReader` reads them.
struct ByteWriter {
  var bytes: [UInt8]

  mutating func append(_ number: some FixedWidthInteger) {
    withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) }
  }

  /// Writes sizes, each as four bytes.
  mutating func append(_ sizes: [some BinaryInteger]) {
    for size in sizes { append(UInt32(size)) }
  }
}
