/// Turns any encodable value into a wire value.
///
///     try WireEncoder.value(of: TDTargetQuestion(…))
public enum WireEncoder {
  /// The wire value of `value`.
  ///
  /// - Throws: What the value's own `encode(to:)` throws.
  public static func value<T: Encodable>(of value: T) throws -> WireValue {
    if let row = row(value) { return row }
    let node = EncodingNode()
    try value.encode(to: node)
    return node.value
  }

  /// Rows of numbers, which need no walk through their elements.
  private static func row<T>(_ value: T) -> WireValue? {
    if T.self == [Double].self, let row = value as? [Double] { return .doubles(row) }
    if T.self == [Int].self, let row = value as? [Int] { return .integers(row.map(Int64.init)) }
    return nil
  }
}

/// A place in the tree that is being built: empty, one value, a list or a record.
private final class EncodingNode: Encoder {
  private enum Content {
    case empty
    case single(WireValue)
    case list([EncodingNode])
    case record([(name: String, node: EncodingNode)])
  }

  private var content = Content.empty
  var codingPath: [any CodingKey] { [] }
  var userInfo: [CodingUserInfoKey: Any] { [:] }

  var value: WireValue {
    switch content {
    case .empty: .record([])
    case .single(let value): value
    case .list(let nodes): .list(nodes.map(\.value))
    case .record(let fields): .record(fields.map { WireField($0.name, $0.node.value) })
    }
  }

  var count: Int {
    guard case .list(let nodes) = content else { return 0 }
    return nodes.count
  }

  func set(_ value: WireValue) { content = .single(value) }

  func append() -> EncodingNode {
    let node = EncodingNode()
    if case .list(var nodes) = content {
      content = .empty
      nodes.append(node)
      content = .list(nodes)
    } else {
      content = .list([node])
    }
    return node
  }

  func field(_ key: some CodingKey) -> EncodingNode {
    let node = EncodingNode()
    if case .record(var fields) = content {
      content = .empty
      fields.append((key.stringValue, node))
      content = .record(fields)
    } else {
      content = .record([(key.stringValue, node)])
    }
    return node
  }

  func container<Key>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
    if case .empty = content { content = .record([]) }
    return KeyedEncodingContainer(KeyedEncoding(node: self))
  }

  func unkeyedContainer() -> any UnkeyedEncodingContainer {
    if case .empty = content { content = .list([]) }
    return UnkeyedEncoding(node: self)
  }

  func singleValueContainer() -> any SingleValueEncodingContainer { SingleEncoding(node: self) }
}

extension EncodingNode {
  func encode<T: Encodable>(_ value: T) throws {
    switch value {
    case let value as Double: set(.double(value))
    case let value as Int: set(.integer(Int64(value)))
    case let value as Bool: set(.bool(value))
    case let value as String: set(.string(value))
    case let value as Float: set(.double(Double(value)))
    case let value as UInt64: set(.unsigned(value))
    case let value as UInt: set(.unsigned(UInt64(value)))
    case let value as any BinaryInteger: set(.integer(Int64(value)))
    default: set(try WireEncoder.value(of: value))
    }
  }
}

private struct KeyedEncoding<Key: CodingKey>: KeyedEncodingContainerProtocol {
  let node: EncodingNode
  var codingPath: [any CodingKey] { [] }

  func encodeNil(forKey key: Key) { node.field(key).set(.null) }
  func encode<T: Encodable>(_ value: T, forKey key: Key) throws {
    try node.field(key).encode(value)
  }
  func nestedContainer<Nested>(
    keyedBy keyType: Nested.Type, forKey key: Key
  ) -> KeyedEncodingContainer<Nested> {
    node.field(key).container(keyedBy: keyType)
  }
  func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
    node.field(key).unkeyedContainer()
  }
  func superEncoder() -> any Encoder { node }
  func superEncoder(forKey key: Key) -> any Encoder { node.field(key) }
}

private struct UnkeyedEncoding: UnkeyedEncodingContainer {
  let node: EncodingNode
  var codingPath: [any CodingKey] { [] }
  var count: Int { node.count }

  func encodeNil() { node.append().set(.null) }
  func encode<T: Encodable>(_ value: T) throws { try node.append().encode(value) }
  func nestedContainer<Nested>(
    keyedBy keyType: Nested.Type
  ) -> KeyedEncodingContainer<Nested> {
    node.append().container(keyedBy: keyType)
  }
  func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer {
    node.append().unkeyedContainer()
  }
  func superEncoder() -> any Encoder { node.append() }
}

private struct SingleEncoding: SingleValueEncodingContainer {
  let node: EncodingNode
  var codingPath: [any CodingKey] { [] }

  func encodeNil() { node.set(.null) }
  func encode<T: Encodable>(_ value: T) throws { try node.encode(value) }
}
