/// Numbers as a person wants to read them: six digits, unless that hides something.
extension Double {
  /// The number in words, with so many significant digits.
  ///
  ///     (0.1 + 0.2).brief()          // 0.3
  ///     (2.0 / 3).brief()            // 0.666667
  ///     (0.5 + 0x1p-30).brief()      // 0.5000000009313226
  ///
  /// Whole numbers come without a point. A number just beside one of few digits comes in full, for
  /// that it is beside it may be the point; rounding alone is no such distance.
  public func brief(digits: Int = 6) -> String {
    guard isFinite else { return "\(self)" }
    if self == rounded(), magnitude < 1e15 { return self == 0 ? "0" : "\(Int64(self))" }
    let short = rounded(toDigits: digits)
    let isPlain = short == short.rounded(toDigits: 3)
    if isPlain, abs(short - self) > 1e-13 * magnitude { return "\(self)" }
    guard short == short.rounded(), short.magnitude < 1e15 else { return "\(short)" }
    return "\(Int64(short))"
  }

  /// The nearest number of so many significant digits, by its shortest decimal form.
  func rounded(toDigits count: Int) -> Double {
    guard isFinite, self != 0 else { return self }
    let parts = "\(magnitude)".split(separator: "e")
    let whole = parts[0].prefix { $0 != "." }.count
    let digits = parts[0].filter { $0 != "." }
    let significant = digits.drop { $0 == "0" }
    guard significant.count > count, let kept = Int(significant.prefix(count)) else { return self }
    let roundsUp = significant.dropFirst(count).first.map { $0 >= "5" } ?? false
    let exponent = parts.count > 1 ? Int(parts[1]) ?? 0 : 0
    let power = exponent + whole - (digits.count - significant.count) - count
    guard let value = Double("\(kept + (roundsUp ? 1 : 0))e\(power)") else { return self }
    return self < 0 ? -value : value
  }
}

extension String {
  /// The text with its decimal numbers cut to so many significant digits.
  ///
  ///     "between 0.12345678912 and 3".withBriefNumbers()  // between 0.123457 and 3
  ///
  /// - Complexity: O(length).
  public func withBriefNumbers(digits: Int = 6) -> String {
    pieces.map { $0.number?.brief(digits: digits) ?? $0.text }.joined()
  }

  /// The decimal numbers in the text, those with a point.
  public var decimals: [Double] { pieces.compactMap(\.number) }

  /// The text cut into decimal numbers and what stands between them.
  private var pieces: [(text: String, number: Double?)] {
    var pieces: [(text: String, number: Double?)] = []
    var rest = self[...]
    while let first = rest.first {
      let isNumber = first.isDigit
      let end =
        isNumber ? rest.endOfNumber : rest.firstIndex(where: \.isDigit) ?? rest.endIndex
      let text = String(rest[..<end])
      let value = isNumber && text.contains(".") ? Double(text) : nil
      // What has few digits stays as it was written.
      let isLong = text.count { $0.isDigit } > 6
      pieces.append((text, isLong ? value : nil))
      rest = rest[end...]
    }
    return pieces
  }
}

extension Substring {
  /// Where the number ends that the text begins with: digits, a point and digits, an exponent.
  fileprivate var endOfNumber: Index {
    let whole = firstIndex { !$0.isDigit } ?? endIndex
    guard whole < endIndex, self[whole] == "." else { return whole }
    let fraction = self[index(after: whole)...].drop(while: \.isDigit)
    guard fraction.first == "e" else { return fraction.startIndex }
    let exponent = fraction.dropFirst()
    let digits = exponent.first == "-" || exponent.first == "+" ? exponent.dropFirst() : exponent
    guard digits.first?.isDigit ?? false else { return fraction.startIndex }
    return digits.drop(while: \.isDigit).startIndex
  }
}

extension Character {
  fileprivate var isDigit: Bool { "0"..."9" ~= self }
}
