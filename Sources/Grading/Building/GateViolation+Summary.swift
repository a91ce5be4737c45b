import Gate

extension [GateViolation] {
  /// The first few, a line each.
  var summary: String {
    let lines = prefix(Self.shown).map(\.description)
    let rest = count - lines.count
    return (lines + (rest > 0 ? ["… and \(rest) more"] : [])).joined(separator: "\n")
  }

  private static var shown: Int { 5 }
}
