/// A network in bytes: what `QNetwork` is saved as and read from.
///
/// All numbers are little-endian. A file is made of
///
/// | Bytes | What |
/// |---|---|
/// | 8 | `BWQNET\r\n`: the line end shows when a transfer changed it |
/// | 4 | version, 1 |
/// | 4 | kind of head: 0 plain, 1 dueling |
/// | 4 | number of entries of an observation |
/// | 4 | number of actions |
/// | 4 | width of a dueling head's streams, or 0 |
/// | 4 | number h of hidden layers |
/// | 4 h | their widths |
/// | 8 | number p of parameters |
/// | 4 p | the parameters, in the order that `QNetworkShape` describes |
/// | 4 | CRC-32 of all bytes before (as in zip and PNG) |
enum NetworkFile {
  static let magic = Array("BWQNET\r\n".utf8)
  static let version: UInt32 = 1
  /// More hidden layers than anybody has, fewer than a broken file may ask for.
  static let mostHiddenLayers = 64
  /// The longest row of parameters that is read: a gibibyte of them.
  static let mostParameters = 1 << 28

  /// Writes a network into bytes.
  static func encode(_ shape: QNetworkShape, parameters: [Float]) -> [UInt8] {
    var writer = ByteWriter(bytes: magic)
    writer.append([version])
    append(shape, to: &writer)
    return finish(writer, parameters)
  }

  /// Writes the sizes of dense layers.
  static func append(_ shape: QNetworkShape, to writer: inout ByteWriter) {
    var width = 0
    if case .dueling(let streams) = shape.head { width = streams }
    writer.append([width == 0 ? 0 : 1])
    writer.append([shape.inputCount, shape.actionCount, width, shape.hiddenWidths.count])
    writer.append(shape.hiddenWidths)
  }

  /// Writes the parameters and the checksum.
  static func finish(_ writer: ByteWriter, _ parameters: [Float]) -> [UInt8] {
    var writer = writer
    writer.append(UInt64(parameters.count))
    for parameter in parameters { writer.append(parameter.bitPattern) }
    writer.append(checksum(writer.bytes[...]))
    return writer.bytes
  }

  /// Reads a network.
  ///
  /// - Throws: `NetworkFileError`, whatever is wrong with the bytes.
  static func decode(_ bytes: [UInt8]) throws(NetworkFileError) -> (QNetworkShape, [Float]) {
    var reader = try open(bytes, magic: magic, version: version)
    let shape = try decodeShape(&reader)
    return (shape, try decodeParameters(shape.parameterCount, from: &reader))
  }

  /// Begins to read a file of a kind and a version.
  static func open(
    _ bytes: [UInt8], magic: [UInt8], version known: UInt32
  ) throws(NetworkFileError) -> ByteReader {
    guard bytes.starts(with: magic) else {
      throw bytes.count < magic.count && magic.starts(with: bytes) ? .truncated : .foreign
    }
    var reader = ByteReader(bytes: bytes, place: magic.count)
    let version = try reader.next(UInt32.self)
    guard version == known else { throw .unknownVersion(Int(version)) }
    return reader
  }

  /// Reads the parameters and compares the checksum: all that is left of the file.
  static func decodeParameters(
    _ expected: Int, from reader: inout ByteReader
  ) throws(NetworkFileError) -> [Float] {
    let count = try reader.next(UInt64.self)
    guard expected <= mostParameters, count == UInt64(expected) else { throw .damaged }
    guard reader.remaining >= expected * 4 + 4 else { throw .truncated }
    guard reader.remaining == expected * 4 + 4 else { throw .damaged }
    var parameters: [Float] = []
    parameters.reserveCapacity(expected)
    for _ in 0..<expected {
      parameters.append(Float(bitPattern: try reader.next(UInt32.self)))
    }
    let sum = checksum(reader.bytes[..<reader.place])
    guard try reader.next(UInt32.self) == sum else { throw .damaged }
    guard let index = parameters.firstIndex(where: { !$0.isFinite }) else { return parameters }
    throw .notFinite(parameter: index)
  }

  /// Reads the sizes of dense layers.
  static func decodeShape(
    _ reader: inout ByteReader
  ) throws(NetworkFileError) -> QNetworkShape {
    let head = try reader.next(UInt32.self)
    let inputs = Int(try reader.next(UInt32.self))
    let actions = Int(try reader.next(UInt32.self))
    let width = Int(try reader.next(UInt32.self))
    let depth = Int(try reader.next(UInt32.self))
    guard depth <= mostHiddenLayers else { throw .damaged }
    var hidden: [Int] = []
    for _ in 0..<depth { hidden.append(Int(try reader.next(UInt32.self))) }
    let sizes = [inputs, actions] + hidden + (head == 1 ? [width] : [])
    guard head <= 1, (head == 1) == (width > 0),
      sizes.allSatisfy({ (1...QNetworkShape.largestSize).contains($0) })
    else { throw .damaged }
    let shape = QNetworkShape(
      inputCount: inputs, hiddenWidths: hidden, actionCount: actions,
      head: head == 1 ? .dueling(width: width) : .plain)
    guard shape.parameterCount <= mostParameters else { throw .damaged }
    return shape
  }

  /// The CRC-32 of bytes: the remainder of a division of polynomials over bits, which any change of
  /// up to 32 neighbouring bits alters.
  ///
  /// Source: ISO/IEC 3309; polynomial 0xEDB88320, reflected.
  static func checksum(_ bytes: ArraySlice<UInt8>) -> UInt32 {
    ~bytes.reduce(~UInt32(0)) { ($0 >> 8) ^ table[Int(UInt8(truncatingIfNeeded: $0) ^ $1)] }
  }

  /// The remainder of each byte.
  private static let table: [UInt32] = (0..<256).map { byte in
    (0..<8).reduce(UInt32(byte)) { rest, _ in
      rest & 1 == 1 ? (rest >> 1) ^ 0xEDB8_8320 : rest >> 1
    }
  }
}
