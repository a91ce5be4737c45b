/// Makes a value of any decodable type out of nothing: all numbers are the same, all lists are as long as
/// each other, texts are empty and what may be missing is.
///
///     try BlankDecoder(number: 0, count: 2).value([[Double]].self)    // [[0, 0], [0, 0]]
struct BlankDecoder: Decoder {
  /// Every number.
  let number: Int
  /// The length of every list.
  let count: Int
  /// How deep the value is that is being made; a type that holds itself has no end.
  var depth = 0

  var codingPath: [any CodingKey] { [] }
  var userInfo: [CodingUserInfoKey: Any] { [:] }

  private static let depthLimit = 8

  func container<Key>(keyedBy type: Key.Type) throws -> KeyedDecodingContainer<Key> {
    KeyedDecodingContainer(BlankFields(decoder: self))
  }
  func unkeyedContainer() throws -> any UnkeyedDecodingContainer { BlankList(decoder: self) }
  func singleValueContainer() throws -> any SingleValueDecodingContainer {
    BlankValue(decoder: self)
  }

  /// A value of a type.
  ///
  /// - Throws: What the type's own decoder throws, such as one of texts that does not take an empty one.
  func value<T: Decodable>(_ type: T.Type) throws -> T {
    if let scalar = scalar(type) as? T { return scalar }
    guard depth < Self.depthLimit else {
      throw DecodingError.dataCorrupted(.init(codingPath: [], debugDescription: "it has no end"))
    }
    var inner = self
    inner.depth += 1
    return try T(from: inner)
  }

  private func scalar<T>(_ type: T.Type) -> Any? {
    if type == Double.self { return Double(number) }
    if type == Float.self { return Float(number) }
    if type == Bool.self { return number == 1 }
    if type == String.self { return "" }
    guard let integer = type as? any FixedWidthInteger.Type else { return nil }
    return integer.init(exactly: number)
  }
}

private struct BlankFields<Key: CodingKey>: KeyedDecodingContainerProtocol {
  let decoder: BlankDecoder
  var codingPath: [any CodingKey] { [] }
  var allKeys: [Key] { [] }

  func contains(_ key: Key) -> Bool { true }
  func decodeNil(forKey key: Key) throws -> Bool { true }
  func decode<T: Decodable>(_ type: T.Type, forKey key: Key) throws -> T {
    try decoder.value(type)
  }
  func nestedContainer<Nested>(
    keyedBy type: Nested.Type, forKey key: Key
  ) throws -> KeyedDecodingContainer<Nested> {
    try decoder.container(keyedBy: type)
  }
  func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer {
    try decoder.unkeyedContainer()
  }
  func superDecoder() throws -> any Decoder { decoder }
  func superDecoder(forKey key: Key) throws -> any Decoder { decoder }
}

private struct BlankList: UnkeyedDecodingContainer {
  let decoder: BlankDecoder
  var codingPath: [any CodingKey] { [] }
  var currentIndex = 0

  init(decoder: BlankDecoder) { self.decoder = decoder }

  var count: Int? { decoder.count }
  var isAtEnd: Bool { currentIndex >= decoder.count }

  mutating func decodeNil() throws -> Bool { false }
  mutating func decode<T: Decodable>(_ type: T.Type) throws -> T {
    currentIndex += 1
    return try decoder.value(type)
  }
  mutating func nestedContainer<Nested>(
    keyedBy type: Nested.Type
  ) throws -> KeyedDecodingContainer<Nested> {
    currentIndex += 1
    return try decoder.container(keyedBy: type)
  }
  mutating func nestedUnkeyedContainer() throws -> any UnkeyedDecodingContainer {
    currentIndex += 1
    return try decoder.unkeyedContainer()
  }
  mutating func superDecoder() throws -> any Decoder {
    currentIndex += 1
    return decoder
  }
}

private struct BlankValue: SingleValueDecodingContainer {
  let decoder: BlankDecoder
  var codingPath: [any CodingKey] { [] }

  func decodeNil() -> Bool { true }
  func decode<T: Decodable>(_ type: T.Type) throws -> T { try decoder.value(type) }
}
