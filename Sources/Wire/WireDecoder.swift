/// Turns a wire value back into a value of a type that expects its shape.
///
///     let answer = try WireDecoder.value([Double].self, from: wire)
public enum WireDecoder {
  /// A value of `type`.
  ///
  /// - Throws: `WireError.mismatch` where the shape is another, or what the type's own decoder throws.
  public static func value<T: Decodable>(_ type: T.Type, from wire: WireValue) throws -> T {
    if let row: T = try row(wire) { return row }
    return try T(from: DecodingNode(wire: wire))
  }

  /// Rows of numbers, which need no walk through their elements.
  private static func row<T>(_ wire: WireValue) throws -> T? {
    if T.self == [Double].self, case .doubles(let row) = wire { return row as? T }
    if T.self == [Int].self, case .integers(let row) = wire { return row.map(Int.init) as? T }
    return nil
  }
}

/// A place in the tree that is being read.
private struct DecodingNode: Decoder {
  let wire: WireValue
  var codingPath: [any CodingKey] { [] }
  var userInfo: [CodingUserInfoKey: Any] { [:] }

  func container<Key>(keyedBy type: Key.Type) throws -> KeyedDecodingContainer<Key> {
    guard case .record(let fields) = wire else { throw mismatch("a record") }
    return KeyedDecodingContainer(KeyedDecoding(fields: fields))
  }

  func unkeyedContainer() throws -> any UnkeyedDecodingContainer {
    guard let elements = wire.elements else { throw mismatch("a list") }
    return UnkeyedDecoding(elements: elements)
  }

  func singleValueContainer() -> any SingleValueDecodingContainer { SingleDecoding(node: self) }

  func mismatch(_ expected: String) -> WireError {
    .mismatch(expected: expected, found: wire.text(limit: 4))
  }

  func decode<T: Decodable>(_ type: T.Type) throws -> T {
    let value: Any? =
      switch wire {
      case .double(let value) where T.self == Double.self: value
      case .double(let value) where T.self == Float.self: Float(value)
      case .bool(let value) where T.self == Bool.self: value
      case .string(let value) where T.self == String.self: value
      case .integer(let value): try integer(value, as: type)
      case .unsigned(let value): try integer(value, as: type)
      default: nil
      }
    if let value = value as? T { return value }
    if Self.isScalar(type) { throw mismatch("\(type)") }
    return try WireDecoder.value(type, from: wire)
  }

  private func integer<T>(_ value: some BinaryInteger, as type: T.Type) throws -> Any? {
    guard let integerType = type as? any FixedWidthInteger.Type else { return nil }
    guard let number = integerType.init(exactly: value) else { throw mismatch("\(type)") }
    return number
  }

  private static func isScalar<T>(_ type: T.Type) -> Bool {
    type == Double.self || type == Float.self || type == Bool.self || type == String.self
      || type is any FixedWidthInteger.Type
  }
}

private struct KeyedDecoding<Key: CodingKey>: KeyedDecodingContainerProtocol {
  let fields: [WireField]
  var codingPath: [any CodingKey] { [] }
  var allKeys: [Key] { fields.compactMap { Key(stringValue: $0.name) } }

  func contains(_ key: Key) -> Bool { fields.contains { $0.name == key.stringValue } }

  private func node(_ key: some CodingKey) throws -> DecodingNode {
    guard let field = fields.first(where: { $0.name == key.stringValue }) else {
      throw WireError.mismatch(expected: "a field “\(key.stringValue)”", found: "none")
    }
    return DecodingNode(wire: field.value)
  }

  func decodeNil(forKey key: Key) throws -> Bool { try node(key).wire == .null }
  func decode<T: Decodable>(_ type: T.Type, forKey key: Key) throws -> T {
    try node(key).decode(type)
  }
  func nestedContainer<Nested>(
    keyedBy type: Nested.Type, forKey key: Key
  ) throws -> KeyedDecodingContainer<Nested> {
    try node(key).container(keyedBy: type)
  }
  func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer {
    try node(key).unkeyedContainer()
  }
  func superDecoder() -> any Decoder { DecodingNode(wire: .record(fields)) }
  func superDecoder(forKey key: Key) throws -> any Decoder { try node(key) }
}

private struct UnkeyedDecoding: UnkeyedDecodingContainer {
  let elements: [WireValue]
  var codingPath: [any CodingKey] { [] }
  var currentIndex = 0

  init(elements: [WireValue]) { self.elements = elements }

  var count: Int? { elements.count }
  var isAtEnd: Bool { currentIndex == elements.count }

  private mutating func next() throws -> DecodingNode {
    guard !isAtEnd else {
      throw WireError.mismatch(expected: "another element", found: "the end of the list")
    }
    defer { currentIndex += 1 }
    return DecodingNode(wire: elements[currentIndex])
  }

  mutating func decodeNil() throws -> Bool {
    guard !isAtEnd, elements[currentIndex] == .null else { return false }
    currentIndex += 1
    return true
  }
  mutating func decode<T: Decodable>(_ type: T.Type) throws -> T { try next().decode(type) }
  mutating func nestedContainer<Nested>(
    keyedBy type: Nested.Type
  ) throws -> KeyedDecodingContainer<Nested> {
    try next().container(keyedBy: type)
  }
  mutating func nestedUnkeyedContainer() throws -> any UnkeyedDecodingContainer {
    try next().unkeyedContainer()
  }
  mutating func superDecoder() throws -> any Decoder { try next() }
}

private struct SingleDecoding: SingleValueDecodingContainer {
  let node: DecodingNode
  var codingPath: [any CodingKey] { [] }

  func decodeNil() -> Bool { node.wire == .null }
  func decode<T: Decodable>(_ type: T.Type) throws -> T { try node.decode(type) }
}
