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

  /// The violations in each of the files of a hand-in.
  ///
  /// Each is read by itself, and again beside the others where something is found in it.
  ///
  /// - Complexity: Linear in the length of all files.
  public static func violations(in requests: [GateRequest]) -> [[GateViolation]] {
    var visible = VisibleNames()
    let alone = requests.map { request in
      let file = ParsedFile(request.source, allowedImports: request.allowedImports)
      visible.formUnion(VisibleNames(of: file))
      return Gate().violations(in: file)
    }
    return zip(requests, alone).map { request, found in
      found.isEmpty
        ? []
        : Gate().violations(
          in: request.source, allowedImports: request.allowedImports, beside: visible)
    }
  }
}
