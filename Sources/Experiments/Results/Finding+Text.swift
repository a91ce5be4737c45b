extension Finding {
  /// The numbers in words: what was measured, what is exact, the interval, and what is accepted.
  public var numbers: String {
    var parts: [String] = []
    if let exact { parts.append("exactly \(NumberText.short(exact))") }
    if let interval { parts.append("95 % interval \(NumberText.range(interval))") }
    if let accepted, exact == nil { parts.append("asserted \(NumberText.range(accepted))") }
    let more = parts.isEmpty ? "" : " (\(parts.joined(separator: "; ")))"
    return NumberText.short(measured) + more
  }
}
