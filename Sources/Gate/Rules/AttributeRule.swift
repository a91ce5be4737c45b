import SwiftSyntax

/// Attributes that are neither the language's everyday ones nor the file's own wrappers and builders.
struct AttributeRule: GateRule {
  func reason(toRefuse node: Syntax, in file: ParsedFile) -> String? {
    guard let attribute = node.as(AttributeSyntax.self),
      attribute.parent?.parent?.is(ImportDeclSyntax.self) != true,
      let name = attribute.attributeName.firstToken(viewMode: .sourceAccurate)?.plainText
    else { return nil }
    if Self.everyday.contains(name) { return nil }
    let isTheCompilers = name.hasPrefix("_") || Self.theCompilers.contains(name)
    if !isTheCompilers, file.declaredNames.contains(name) { return nil }
    return "uses the attribute @\(name), which no answer needs; leave it out"
  }

  /// What may be used.
  private static let everyday: Set = [
    "autoclosure", "available", "concurrent", "discardableResult", "dynamicCallable",
    "dynamicMemberLookup", "escaping", "frozen", "globalActor", "inlinable", "inline", "isolated",
    "MainActor", "nonobjc", "preconcurrency", "propertyWrapper", "resultBuilder", "retroactive",
    "Sendable", "specialized", "storageRestrictions", "TaskLocal", "unchecked", "unknown",
    "usableFromInline", "warn_unqualified_access",
  ]

  /// What stays the compiler's, though the file declare a type of that name.
  private static let theCompilers: Set = [
    "abi", "c", "cdecl", "convention", "diagnose", "dynamicReplacement", "export", "exported",
    "extern",
    "implementationOnly", "lifetime", "main", "objc", "objcMembers", "reasync", "rethrows", "safe",
    "section", "specialize", "testable", "transpose", "unsafe", "used", "weakLinked",
  ]
}
