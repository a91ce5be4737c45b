import Foundation

/// The part of JSON Schema (draft 2020-12) that the schemas of the exports use.
///
/// An independent program, `datasets/schemas/validate.py`, checks the same files with a complete one.
struct JSONSchema {
  private let root: [String: Any]

  init(_ name: String) throws {
    let file = Self.folder.appending(path: "\(name).schema.json")
    root =
      try JSONSerialization.jsonObject(with: Data(contentsOf: file)) as? [String: Any] ?? [:]
  }

  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appending(path: "../../../datasets/schemas").standardized

  /// Every place in which a document is not as the schema wants it.
  func faults(of document: Data) throws -> [String] {
    faults(try JSONSerialization.jsonObject(with: document), root, "$")
  }

  private func faults(_ value: Any, _ schema: [String: Any], _ path: String) -> [String] {
    if let reference = schema["$ref"] as? String {
      let name = String(reference.dropFirst("#/$defs/".count))
      let definitions = root["$defs"] as? [String: [String: Any]]
      return faults(value, definitions?[name] ?? ["const": "no such definition"], path)
    }
    var found = simpleFaults(value, schema).map { "\(path): \($0)" }
    if let object = value as? [String: Any] { found += faults(ofObject: object, schema, path) }
    if let array = value as? [Any], let items = schema["items"] as? [String: Any] {
      found += array.enumerated().flatMap { faults($0.element, items, "\(path)[\($0.offset)]") }
    }
    if let condition = schema["if"] as? [String: Any] {
      let branch = faults(value, condition, path).isEmpty ? "then" : "else"
      found += (schema[branch] as? [String: Any]).map { faults(value, $0, path) } ?? []
    }
    return found
  }

  private func faults(
    ofObject object: [String: Any], _ schema: [String: Any], _ path: String
  ) -> [String] {
    let properties = schema["properties"] as? [String: [String: Any]] ?? [:]
    var found = (schema["required"] as? [String] ?? []).filter { object[$0] == nil }
      .map { "\(path): \($0) is missing" }
    for (name, value) in object {
      if let schema = properties[name] {
        found += faults(value, schema, "\(path).\(name)")
      } else if schema["additionalProperties"] as? Bool == false {
        found.append("\(path): \(name) is unknown")
      }
    }
    return found
  }

  private func simpleFaults(_ value: Any, _ schema: [String: Any]) -> [String] {
    var found: [String] = []
    let types = schema["type"] as? [String] ?? (schema["type"] as? String).map { [$0] }
    if let types, !types.contains(where: { Self.isOfType(value, $0) }) {
      found.append("\(value) is none of \(types)")
    }
    if let constant = schema["const"], !Self.areEqual(constant, value) {
      found.append("\(value) is not \(constant)")
    }
    if let choices = schema["enum"] as? [Any],
      !choices.contains(where: { Self.areEqual($0, value) })
    {
      found.append("\(value) is none of \(choices)")
    }
    if let text = value as? String {
      // JSON Schema counts code points.
      let length = text.unicodeScalars.count
      if let limit = schema["maxLength"] as? Int, length > limit { found.append("too long") }
      if let limit = schema["minLength"] as? Int, length < limit { found.append("too short") }
      if let pattern = schema["pattern"] as? String,
        text.range(of: pattern, options: .regularExpression) == nil
      {
        found.append("\(text) does not match \(pattern)")
      }
    } else if let number = value as? NSNumber {
      if let limit = schema["minimum"] as? Double, number.doubleValue < limit {
        found.append("\(number) is below \(limit)")
      }
      if let limit = schema["exclusiveMinimum"] as? Double, number.doubleValue <= limit {
        found.append("\(number) is not above \(limit)")
      }
    }
    return found
  }

  private static func isBoolean(_ value: Any) -> Bool {
    (value as? NSNumber).map { String(cString: $0.objCType) == "c" } ?? (value is Bool)
  }

  private static func isOfType(_ value: Any, _ type: String) -> Bool {
    switch type {
    case "object": value is [String: Any]
    case "array": value is [Any]
    case "string": value is String
    case "null": value is NSNull
    case "boolean": isBoolean(value)
    case "number": value is NSNumber && !isBoolean(value)
    case "integer":
      !isBoolean(value)
        && ((value as? NSNumber).map { $0.doubleValue == $0.doubleValue.rounded() } ?? false)
    default: false
    }
  }

  private static func areEqual(_ left: Any, _ right: Any) -> Bool {
    (left as? NSObject).map { $0.isEqual(right) } ?? false
      || (left as? String).map { $0 == right as? String } ?? false
      || (left as? NSNumber).map { $0 == right as? NSNumber } ?? false
  }
}
