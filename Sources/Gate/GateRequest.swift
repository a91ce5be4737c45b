/// A file for `bellwork-gate` to read, as it travels there; the reply is a list of violations for each.
public struct GateRequest: Hashable, Codable, Sendable {
  /// The text of the file.
  public let source: String
  /// The modules that it may import, beside the standard library and Foundation.
  public let allowedImports: [String]

  /// Creates a request.
  public init(source: String, allowedImports: [String]) {
    self.source = source
    self.allowedImports = allowedImports
  }

  /// The violations in it.
  public var violations: [GateViolation] {
    Gate().violations(in: source, allowedImports: allowedImports)
  }
}
