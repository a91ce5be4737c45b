/// A value as it travels between judge and worker: plain data, without the types that made it.
///
/// Rows of numbers have cases of their own, so that a table of a thousand entries is one node.
public enum WireValue: Hashable, Sendable {
  case null
  case bool(Bool)
  case integer(Int64)
  case unsigned(UInt64)
  case double(Double)
  case string(String)
  case integers([Int64])
  case doubles([Double])
  case list([WireValue])
  case record([WireField])
}

/// A named part of a record.
public struct WireField: Hashable, Sendable {
  /// The name, as in the type's coding keys.
  public var name: String
  /// The value under that name.
  public var value: WireValue

  /// Creates a field.
  public init(_ name: String, _ value: WireValue) {
    self.name = name
    self.value = value
  }
}

extension WireValue {
  /// The field of a record, or nil where there is none or this is no record.
  public subscript(name: String) -> WireValue? {
    guard case .record(let fields) = self else { return nil }
    return fields.first { $0.name == name }?.value
  }

  /// The elements of a list of any kind, or nil where this is no list.
  var elements: [WireValue]? {
    switch self {
    case .list(let values): values
    case .doubles(let values): values.map(WireValue.double)
    case .integers(let values): values.map(WireValue.integer)
    default: nil
    }
  }
}
