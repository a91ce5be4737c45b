/// What is wrong with bytes or values that came over the wire.
public enum WireError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The bytes end in the middle of a value.
  case truncated
  /// Bytes follow the end of the value.
  case trailingBytes
  /// A tag that no value has.
  case unknownTag(UInt8)
  /// Text that is not UTF-8.
  case malformedText
  /// More levels of nesting than the format allows.
  case tooDeep
  /// A message that answers no question.
  case unasked
  /// More values than the format allows.
  case tooManyValues
  /// More bytes than the reader accepts.
  case tooLarge(bytes: Int, limit: Int)
  /// A value of another shape than the type that was asked for.
  case mismatch(expected: String, found: String)

  public var description: String {
    switch self {
    case .truncated: "the message ends in the middle of a value"
    case .trailingBytes: "the message goes on after its value"
    case .unknownTag(let tag): "the message has a value of unknown kind \(tag)"
    case .malformedText: "the message has text that is not UTF-8"
    case .tooDeep: "the message nests deeper than \(WireFormat.depthLimit) levels"
    case .unasked: "a message came that nobody had asked for"
    case .tooManyValues: "the message has more than \(WireFormat.valueLimit) values"
    case .tooLarge(let bytes, let limit):
      "the message has \(bytes) bytes, more than the \(limit) allowed"
    case .mismatch(let expected, let found): "the message has \(found) where \(expected) belongs"
    }
  }
}
