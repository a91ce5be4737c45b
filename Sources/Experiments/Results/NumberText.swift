import Foundation

/// Numbers as people read them: few significant digits, a true minus sign, and powers of ten.
///
///     NumberText.short(19_035.7)       // 19,036
///     NumberText.short(5.68434e-14)    // 5.7·10⁻¹⁴
enum NumberText {
  /// A number in as few digits as it needs, at most five significant ones.
  static func short(_ value: Double) -> String { text(value, digits: 5) }

  /// A tolerance in at most two significant digits.
  static func rounded(_ value: Double) -> String { text(value, digits: 2) }

  /// A number of things.
  static func count(_ value: Int) -> String { grouped(String(value)) }

  /// A number with so many decimal places.
  static func fixed(_ value: Double, places: Int) -> String {
    let digits = String(format: "%.\(places)f", abs(value))
    let isZero = digits.allSatisfy { "0.".contains($0) }
    return (value < 0 && !isZero ? "\u{2212}" : "") + grouped(digits)
  }

  /// An interval, one-sided if an end is infinite.
  static func range(_ range: ClosedRange<Double>) -> String {
    let (low, high) = (short(range.lowerBound), short(range.upperBound))
    if range.lowerBound == -.infinity { return "at most \(high)" }
    if range.upperBound == .infinity { return "at least \(low)" }
    return "\(low) to \(high)"
  }

  private static func text(_ value: Double, digits: Int) -> String {
    guard value != 0, value.isFinite else { return value == 0 ? "0" : "\(value)" }
    guard (1e-3..<1e15).contains(abs(value)) else { return scientific(value) }
    let places = max(0, digits - 1 - Int(log10(abs(value)).rounded(.down)))
    return trimmed(fixed(value, places: places))
  }

  /// A very small or large number: two significant digits times a power of ten.
  private static func scientific(_ value: Double) -> String {
    let parts = String(format: "%.1e", abs(value)).split(separator: "e")
    let power = "10" + String(Int(parts[1]) ?? 0).map { raised[$0] ?? "" }.joined()
    let factor = trimmed(String(parts[0]))
    return (value < 0 ? "\u{2212}" : "") + (factor == "1" ? power : "\(factor)·\(power)")
  }

  private static let raised: [Character: String] = [
    "-": "⁻", "0": "⁰", "1": "¹", "2": "²", "3": "³", "4": "⁴", "5": "⁵", "6": "⁶", "7": "⁷",
    "8": "⁸", "9": "⁹",
  ]

  /// A number without the zeros at the end of its decimal places.
  private static func trimmed(_ text: String) -> String {
    guard text.contains(".") else { return text }
    let digits = text.reversed().drop { $0 == "0" }.drop { $0 == "." }
    return String(digits.reversed())
  }

  /// Digits with a comma before every three of those in front of the point.
  private static func grouped(_ digits: String) -> String {
    let parts = digits.split(separator: ".", maxSplits: 1)
    var whole = String(parts[0])
    var index = whole.count - 3
    while index > 0 {
      whole.insert(",", at: whole.index(whole.startIndex, offsetBy: index))
      index -= 3
    }
    return ([whole] + parts.dropFirst().map(String.init)).joined(separator: ".")
  }
}
