/// The bytes of a wire value: a tag, then counts and numbers of eight bytes, little-endian.
///
///     let bytes = WireFormat.bytes(of: .doubles([1, .nan]))
///     let value = try WireFormat.value(of: bytes)
///
/// Every number of the floating-point type travels, NaN and infinities included. Reading trusts nothing:
/// a count is compared with the bytes that are left before anything is allocated for it.
public enum WireFormat {
  /// The deepest nesting that is read.
  public static let depthLimit = 64

  /// The most values that are read from one message, a row of numbers counting as one.
  public static let valueLimit = 1_000_000

  /// The bytes of a value.
  public static func bytes(of value: WireValue) -> [UInt8] {
    var writer = Writer()
    writer.write(value)
    return writer.bytes
  }

  /// The value of bytes that hold one value and nothing else.
  ///
  /// - Throws: `WireError` where the bytes are not of this format.
  public static func value(of bytes: some Collection<UInt8>) throws(WireError) -> WireValue {
    var reader = Reader(bytes: Array(bytes))
    let value = try reader.value(depth: 0)
    guard reader.isAtEnd else { throw .trailingBytes }
    return value
  }

  enum Tag: UInt8 {
    case null, no, yes, integer, unsigned, double, string, integers, doubles, list, record
  }
}

private struct Writer {
  var bytes: [UInt8] = []

  mutating func write(_ value: WireValue) {
    switch value {
    case .null: tag(.null)
    case .bool(let value): tag(value ? .yes : .no)
    case .integer(let value): tag(.integer, word: UInt64(bitPattern: value))
    case .unsigned(let value): tag(.unsigned, word: value)
    case .double(let value): tag(.double, word: value.bitPattern)
    case .string(let value):
      tag(.string)
      text(value)
    case .integers(let values):
      tag(.integers, word: UInt64(values.count))
      for value in values { word(UInt64(bitPattern: value)) }
    case .doubles(let values):
      tag(.doubles, word: UInt64(values.count))
      for value in values { word(value.bitPattern) }
    case .list(let values):
      tag(.list, word: UInt64(values.count))
      for value in values { write(value) }
    case .record(let fields):
      tag(.record, word: UInt64(fields.count))
      for field in fields {
        text(field.name)
        write(field.value)
      }
    }
  }

  private mutating func tag(_ tag: WireFormat.Tag) { bytes.append(tag.rawValue) }

  private mutating func tag(_ tag: WireFormat.Tag, word value: UInt64) {
    bytes.append(tag.rawValue)
    word(value)
  }

  private mutating func word(_ value: UInt64) {
    withUnsafeBytes(of: value.littleEndian) { bytes.append(contentsOf: $0) }
  }

  private mutating func text(_ value: String) {
    word(UInt64(value.utf8.count))
    bytes.append(contentsOf: value.utf8)
  }
}

private struct Reader {
  let bytes: [UInt8]
  var position = 0
  private var valueCount = 0

  init(bytes: [UInt8]) { self.bytes = bytes }

  var isAtEnd: Bool { position == bytes.count }

  mutating func value(depth: Int) throws(WireError) -> WireValue {
    guard depth < WireFormat.depthLimit else { throw .tooDeep }
    valueCount += 1
    guard valueCount <= WireFormat.valueLimit else { throw .tooManyValues }
    guard position < bytes.count else { throw .truncated }
    let byte = bytes[position]
    position += 1
    guard let tag = WireFormat.Tag(rawValue: byte) else { throw .unknownTag(byte) }
    switch tag {
    case .null: return .null
    case .no: return .bool(false)
    case .yes: return .bool(true)
    case .integer: return .integer(Int64(bitPattern: try word()))
    case .unsigned: return .unsigned(try word())
    case .double: return .double(Double(bitPattern: try word()))
    case .string: return .string(try text())
    case .integers: return .integers(try words().map { Int64(bitPattern: $0) })
    case .doubles: return .doubles(try words().map(Double.init(bitPattern:)))
    case .list: return .list(try list(depth: depth))
    case .record: return .record(try record(depth: depth))
    }
  }

  private mutating func list(depth: Int) throws(WireError) -> [WireValue] {
    var values: [WireValue] = []
    for _ in 0..<(try count(bytesEach: 1)) { values.append(try value(depth: depth + 1)) }
    return values
  }

  private mutating func record(depth: Int) throws(WireError) -> [WireField] {
    var fields: [WireField] = []
    for _ in 0..<(try count(bytesEach: 9)) {
      let name = try text()
      fields.append(WireField(name, try value(depth: depth + 1)))
    }
    return fields
  }

  private mutating func word() throws(WireError) -> UInt64 {
    guard bytes.count - position >= 8 else { throw .truncated }
    defer { position += 8 }
    return bytes.withUnsafeBytes {
      UInt64(littleEndian: $0.loadUnaligned(fromByteOffset: position, as: UInt64.self))
    }
  }

  private mutating func words() throws(WireError) -> [UInt64] {
    var words: [UInt64] = []
    let total = try count(bytesEach: 8)
    words.reserveCapacity(total)
    for _ in 0..<total { words.append(try word()) }
    return words
  }

  private mutating func text() throws(WireError) -> String {
    let length = try count(bytesEach: 1)
    defer { position += length }
    guard let text = String(validating: bytes[position..<position + length], as: UTF8.self) else {
      throw .malformedText
    }
    return text
  }

  /// A count that the bytes left can hold.
  private mutating func count(bytesEach size: Int) throws(WireError) -> Int {
    let count = try word()
    guard count <= UInt64((bytes.count - position) / size) else { throw .truncated }
    return Int(count)
  }
}
