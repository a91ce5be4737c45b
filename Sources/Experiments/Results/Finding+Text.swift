extension Finding {
  /// The numbers in words: what was measured, what is exact, the interval, and what is accepted.
  public var numbers: String {
    var parts: [String] = []
    let isOneSided = accepted.map { $0.lowerBound == -.infinity || $0.upperBound == .infinity }
    if let exact, isOneSided != true { parts.append("exactly \(NumberText.short(exact))") }
    if let interval { parts.append("95 % interval \(NumberText.range(interval))") }
    if let accepted, exact == nil || isOneSided == true {
      parts.append("asserted \(NumberText.range(accepted))")
    }
    let more = parts.isEmpty ? "" : " (\(parts.joined(separator: "; ")))"
    return NumberText.short(measured) + more
  }
}
